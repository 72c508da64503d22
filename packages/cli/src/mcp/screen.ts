import { ConfigurationError } from '@mailhost/core';
import { type Accounts, desiredObjects, type Operation, type State } from '@mailhost/plan';
import { domainOf, normalizeAddress, normalizeDomain } from '@mailhost/unified';
import type { Reach } from './reach.js';

/** What an assistant's state is held against before anything is read. */
export interface ScreenOptions {
  readonly accounts: Accounts;
  readonly reach: Reach;
  /** The names of variables that it can refer to. */
  readonly secrets: readonly string[];
}

/**
 * Refuses a state that is about domains out of reach, or that refers to secrets which the operator did not name. A reference of
 * `file:` or `cmd:` would read any file and run any program, and `env:` of another name could send a credential to a mail server
 * as somebody's password; so each text that looks like a reference is one, wherever it stands.
 */
export function screenState(state: State, { accounts, reach, secrets }: ScreenOptions): void {
  if (state.accounts !== undefined) {
    throw new ConfigurationError('The accounts are the operator’s: leave accounts out of the state.');
  }
  for (const text of textsIn(state)) {
    if (!/^\s*(?:env|file|cmd):/i.test(text) || isAllowedReference(text, secrets)) continue;
    const known = secrets.length > 0 ? secrets.map((name) => `env:${name}`).join(', ') : 'none';
    throw new ConfigurationError(
      `${text}: this server takes no such reference from an assistant. It takes: ${known} (--secrets).`,
    );
  }
  for (const { name } of state.domains) reach.check('domain', { name });
  for (const { kind, input } of desiredObjects(state, accounts)) reach.check(kind, input);
}

/** Whether a text refers to one of the variables that the operator named. */
export function isAllowedReference(text: string, secrets: readonly string[]): boolean {
  return text.startsWith('env:') && secrets.includes(text.slice('env:'.length));
}

function* textsIn(value: unknown): Generator<string, void, void> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) yield* textsIn(part);
}

/** The fields that say where mail goes. */
const targetFields: readonly string[] = ['targets', 'forward', 'relay'];

/**
 * Where an operation would newly send mail to that is not of the given domains: how an assistant that was talked into it would
 * have somebody's mail read by others.
 */
export function newTargetsOutside({ fields }: Operation, isInside: (domain: string) => boolean): readonly string[] {
  return fields
    .filter(({ name }) => targetFields.includes(name))
    .flatMap(({ before, after }) => {
      const known = new Set(targetsIn(before));
      return targetsIn(after).filter((target) => !known.has(target) && !isInside(domainOf(target)));
    });
}

/** The addresses and hosts of a list of targets, a forward or a relay. */
function targetsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.filter((target) => typeof target === 'string').map(normalizeAddress);
  if (typeof value !== 'object' || value === null) return [];
  const host: unknown = Reflect.get(value, 'host');
  return [...targetsIn(Reflect.get(value, 'targets')), ...(typeof host === 'string' ? [normalizeDomain(host)] : [])];
}
