import { DecodeError } from '@mailhost/core';
import type { Quota, UpdateUserRequest, WildduckClient } from '@mailhost/wildduck';
import type { DriverContext, KindDriver } from '../../account/driver.js';
import { ifFound } from '../../engine/details.js';
import { normalizeAddress, normalizeDomain } from '../../model/address.js';
import type { MailboxInput } from '../../model/inputs.js';
import type { Mailbox } from '../../model/items.js';
import type { DomainFilter } from '../../model/paths.js';
import type { EnabledState } from '../../model/values.js';
import { mailTargets, recordOf, withOtherTargets } from './address-forms.js';
import { mailboxInputSchema } from './address-inputs.js';
import { addressQuery, isIn, pageSize } from './domain-queries.js';
import { bareHash } from './hashes.js';
import type { UserRecord, WildduckOutputs } from './types.js';
import { usernameOf } from './usernames.js';

type WildduckMailbox = Mailbox<WildduckOutputs>;

export function mailboxDriver(client: WildduckClient): KindDriver<WildduckMailbox, MailboxInput, string, DomainFilter> {
  const { users } = client;
  return {
    inputSchema: mailboxInputSchema,
    list: ({ domain }, context) => listMailboxes(client, domain, context),
    find: async (address, context) => {
      const record = await recordOf(client, address, context);
      const user = record?.user === undefined ? undefined : await ifFound(users.get(record.user, context.options));
      // Where it is not the main address it is an alias.
      return user && normalizeAddress(user.address) === address ? toMailbox(user, user.limits.quota) : undefined;
    },
    create: async ({ address, enabled = true, password, ...fields }, context) => {
      const secrets = password === undefined ? { password: false as const } : await passwordFields(password, context);
      const made = { username: usernameOf(address), address, ...secrets, ...plainFields(fields) };
      const { id } = await users.create(made, context.options);
      if (enabled === true) return;
      const message = 'it is made first and taken out of use then, by a second call.';
      context.warn({ code: 'several-calls', field: 'enabled', message });
      await users.update(id, stateFields(enabled), context.options);
    },
    update: async ({ raw }, { enabled, password, ...fields }, context) => {
      const changes: UpdateUserRequest = {
        ...plainFields(fields, raw.targets),
        ...(enabled !== undefined && stateFields(enabled)),
        ...(password !== undefined && (await passwordFields(password, context))),
      };
      await users.update(raw.id, changes, context.options);
    },
    delete: ({ raw }, { keepDays = 0 }, { options }) => {
      const deleteAfter = new Date(Date.now() + keepDays * 86_400_000).toISOString();
      return users.delete(raw.id, keepDays > 0 ? { deleteAfter } : {}, options);
    },
  };
}

async function* listMailboxes(
  { users }: WildduckClient,
  domain: string,
  { options }: DriverContext,
): AsyncGenerator<WildduckMailbox, void, void> {
  // The query also matches parts of longer names, and the names of users.
  for await (const user of users.list({ ...addressQuery(normalizeDomain(domain)), limit: pageSize }, options)) {
    if (isIn(domain, user.address)) yield toMailbox(user, user.quota);
  }
}

function toMailbox(raw: UserRecord, quota: Quota | undefined): WildduckMailbox {
  if (!quota)
    throw new DecodeError(`wildduck mailbox: the answer tells no quota of ${raw.address}.`, { provider: 'wildduck' });
  return {
    address: normalizeAddress(raw.address),
    name: raw.name ?? '',
    quota: quota.allowed,
    usage: quota.used,
    enabled: raw.disabled ? false : raw.suspended ? 'receive-only' : true,
    forward: { targets: mailTargets(raw.targets), keepCopy: true },
    raw,
  };
}

/** The fields that creation and change have in common. `present` are the targets that are there already. */
function plainFields(
  { name, quota, forward }: Pick<MailboxInput, 'name' | 'quota' | 'forward'>,
  present: readonly string[] = [],
): Pick<UpdateUserRequest, 'name' | 'quota' | 'targets'> {
  return {
    ...(name !== undefined && { name }),
    ...(typeof quota === 'number' && { quota }),
    ...(forward && { targets: withOtherTargets(forward.targets, present) }),
  };
}

/** Suspended, a user cannot log in, and the sessions end; disabled, the user is to get no mail either. */
function stateFields(enabled: EnabledState): Pick<UpdateUserRequest, 'disabled' | 'suspended'> {
  return { disabled: enabled === false, suspended: enabled !== true };
}

async function passwordFields(
  password: NonNullable<MailboxInput['password']>,
  { secret }: DriverContext,
): Promise<Pick<UpdateUserRequest, 'password' | 'hashedPassword'> & { readonly password: string }> {
  if (typeof password === 'object' && 'hash' in password) return { password: bareHash(password), hashedPassword: true };
  return { password: await secret(password) };
}
