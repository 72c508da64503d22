import type { Filter, Host } from '../account/account.js';
import type { CapabilityPath, InputsShape, OutputsShape, WithInput } from '../model/paths.js';
import type { Capabilities } from './capabilities.js';
import { isSupported, reasonOf } from './reasons.js';

/**
 * Whether an account can do something, told by its table and by what `discover` found out. It is a type guard: behind it, the
 * call or field compiles. Of several it has to be able to do each, and all compile together.
 *
 * @example
 * if (can(host, 'mailbox.enabled')) await host.mailboxes.update({ address, enabled: false });
 * else console.log(whyNot(host, 'mailbox.enabled'));
 */
export function can<Given extends InputsShape, Told extends OutputsShape, Path extends CapabilityPath>(
  account: Host<Given, Told>,
  ...paths: readonly [Path, ...Path[]]
): account is Host<WithInput<Given, Path>, Told>;
export function can<Given extends InputsShape, Told extends OutputsShape, Path extends CapabilityPath>(
  account: Filter<Given, Told>,
  ...paths: readonly [Path, ...Path[]]
): account is Filter<WithInput<Given, Path>, Told>;
export function can(account: { readonly capabilities: Capabilities }, ...paths: readonly CapabilityPath[]): boolean {
  return paths.every((path) => isSupported(account.capabilities, path));
}

/** Why an account cannot do something, in words for people; `undefined` where it can. */
export function whyNot(account: { readonly capabilities: Capabilities }, path: CapabilityPath): string | undefined {
  return isSupported(account.capabilities, path) ? undefined : reasonOf(account.capabilities, path);
}
