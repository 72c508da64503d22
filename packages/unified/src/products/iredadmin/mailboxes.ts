import type { IredadminClient, UserProfile } from '@mailhost/iredadmin';
import type { DriverContext, KindDriver } from '../../account/driver.js';
import { ifFound, mapped } from '../../engine/details.js';
import { normalizeAddress, normalizeAddresses } from '../../model/address.js';
import type { MailboxInput } from '../../model/inputs.js';
import type { Mailbox } from '../../model/items.js';
import type { DomainFilter } from '../../model/paths.js';
import { type Forward, MiB } from '../../model/values.js';
import { enabledChanges, enabledStateOf } from './enabled.js';
import { mailboxInputSchema } from './mailbox-input.js';
import { serverHash } from './password-hash.js';
import type { IredadminOutputs } from './types.js';

type IredadminMailbox = Mailbox<IredadminOutputs>;

export function mailboxDriver({
  users,
}: IredadminClient): KindDriver<IredadminMailbox, MailboxInput, string, DomainFilter> {
  return {
    inputSchema: mailboxInputSchema,
    list: ({ domain }, { options }) => mapped(users.list(domain, options), toMailbox),
    find: async (address, { options }) => {
      const profile = await ifFound(users.get(address, options));
      return profile && toMailbox(profile);
    },
    create: async ({ address, name, quota, password, enabled, forward }, { options, secret, warn }) => {
      const whole = { name, quota: megabytes(quota), ...(await passwordOf(password, secret)) };
      await users.create(address, whole, options);
      const later = { ...(enabled !== true && enabledChanges(enabled)), ...forwardingOf(address, forward) };
      if (Object.keys(later).length === 0) return;
      const field = forward ? 'forward' : 'enabled';
      warn({
        code: 'several-calls',
        field,
        message: 'it is made first, and gets what cannot be said then in a second call.',
      });
      await users.update(address, later, options);
    },
    update: async ({ address, raw }, { name, quota, password, enabled, forward }, { options, secret }) => {
      const changes = {
        name,
        quota: megabytes(quota),
        ...enabledChanges(enabled, raw),
        ...forwardingOf(address, forward),
        ...(password !== undefined && folderOf(raw)),
        ...(await passwordOf(password, secret)),
      };
      await users.update(address, changes, options);
    },
    delete: ({ address }, { keepDays }, { options }) =>
      users.delete(address, { ...options, keepMailboxDays: keepDays }),
  };
}

function toMailbox(raw: UserProfile): IredadminMailbox {
  const address = normalizeAddress(raw.mail);
  return {
    address,
    // An empty one is left out of what LDAP tells.
    name: raw.name ?? '',
    quota: raw.quota === 0 ? 'unlimited' : raw.quota && raw.quota * MiB,
    usage: raw.storedBytes,
    enabled: enabledStateOf(raw),
    // LDAP leaves it out where mail is forwarded nowhere; SQL never tells it.
    forward: raw.backend === 'ldap' ? forwardOf(address, normalizeAddresses(raw.forwarding ?? [])) : undefined,
    raw,
  };
}

function megabytes(quota: MailboxInput['quota']): number | undefined {
  return quota === 'unlimited' ? 0 : quota && quota / MiB;
}

/** The mailbox is among the addresses where it keeps a copy. */
function forwardOf(address: string, addresses: readonly string[]): Forward<boolean> {
  const targets = addresses.filter((target) => target !== address);
  return { targets, keepCopy: targets.length === 0 || targets.length < addresses.length };
}

function forwardingOf(address: string, forward: MailboxInput['forward']): { readonly forwarding?: readonly string[] } {
  return forward ? { forwarding: [...forward.targets, ...(forward.keepCopy ? [address] : [])] } : {};
}

type SentPassword = { readonly password?: string; readonly password_hash?: never } | SentHash;
interface SentHash {
  readonly password?: never;
  readonly password_hash: string;
}

async function passwordOf(given: MailboxInput['password'], secret: DriverContext['secret']): Promise<SentPassword> {
  if (given === undefined) return {};
  if (typeof given === 'object' && 'hash' in given) return { password_hash: serverHash(given) ?? given.hash };
  return { password: await secret(given) };
}

/** A new password without it blanks the folder on some servers, so that the mail is not found any more. */
function folderOf({ raw }: UserProfile): { readonly mailboxFolder?: string } {
  const told: unknown = raw['mailboxfolder'] ?? raw['mailboxFolder'];
  const folder: unknown = Array.isArray(told) ? told[0] : told;
  return typeof folder === 'string' && folder !== '' ? { mailboxFolder: folder } : {};
}
