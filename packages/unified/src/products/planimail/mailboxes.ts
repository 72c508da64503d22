import { type Metadata, mayBeQuota, type PlanimailClient, type Quota, totalQuota } from '@mailhost/planimail';
import type { DriverContext, KindDriver } from '../../account/driver.js';
import { ifFound, mapped, withDetails } from '../../engine/details.js';
import { localPartOf, normalizeAddress } from '../../model/address.js';
import type { MailboxInput } from '../../model/inputs.js';
import type { Mailbox } from '../../model/items.js';
import type { DomainFilter } from '../../model/paths.js';
import { MiB } from '../../model/values.js';
import { joinName, splitName } from '../person-name.js';
import type { MailboxRecords, PlanimailOutputs } from './types.js';

type PlanimailMailbox = Mailbox<PlanimailOutputs>;

export function mailboxDriver(
  client: PlanimailClient,
): KindDriver<PlanimailMailbox, MailboxInput, string, DomainFilter> {
  const { mailboxes } = client;
  const find = async (address: string, { options, wants }: DriverContext): Promise<PlanimailMailbox | undefined> => {
    const asksQuota = wants('quota') || wants('usage');
    // Either call tells whether there is a mailbox.
    const [quota, metadata] = await Promise.all([
      asksQuota ? ifFound(mailboxes.getQuota(address, options)) : undefined,
      wants('name') || !asksQuota ? ifFound(mailboxes.getMetadata(address, options)) : undefined,
    ]);
    return quota || metadata ? toMailbox(address, { quota, metadata }) : undefined;
  };
  return {
    list: ({ domain }, context) => {
      const listed = mailboxes.list(domain, context.options);
      if (context.details)
        return withDetails(listed, context.concurrency, ({ name }) => find(normalizeAddress(name), context));
      return mapped(listed, ({ name }) => toMailbox(normalizeAddress(name), {}));
    },
    find,
    create: async ({ address, name = localPartOf(address), quota, password }, { options, secret }) => {
      const whole = {
        email: address,
        ...namesOf(name),
        quotamb: megabytes(quota),
        password: await clear(password, secret),
      };
      await mailboxes.create(whole, options);
    },
    update: async ({ address }, { name, quota, password }, { options, secret, warn }, desired) => {
      if (password !== undefined) {
        // The call writes the whole mailbox, its quota too.
        const quotamb =
          desired.quota === undefined
            ? keptQuota(await mailboxes.getQuota(address, options), warn)
            : megabytes(desired.quota);
        const kept = { ...(name !== undefined && namesOf(name)), quotamb };
        await mailboxes.setPassword(address, await clear(password, secret), kept, options);
        return;
      }
      if (name !== undefined) await mailboxes.setMetadata(address, namesOf(name), options);
      if (quota !== undefined) await mailboxes.setQuota(address, megabytes(quota), options);
    },
    delete: ({ address }, _, { options, warn }) => {
      warn({ code: 'several-calls', message: 'it gets a new password first, which it keeps if the deletion fails.' });
      return mailboxes.forceDelete(address, {}, options);
    },
    agrees: ({ name, raw: { quota } }, field, value) => {
      // What the server tells of a quota can be read in two ways.
      if (field === 'quota' && quota && typeof value === 'number') return mayBeQuota(quota, value / MiB);
      return field === 'name' && typeof value === 'string' ? name === nameOf(namesOf(value)) : undefined;
    },
  };
}

/** The quota that a mailbox has, or a little more where the server does not tell it. */
function keptQuota(quota: Quota, warn: DriverContext['warn']): number {
  // With nothing used, what is left is all.
  if (quota.quota_used_MB === 0) return Math.ceil(quota.quota_available_MB);
  const total = totalQuota(quota);
  const message = `Planimail does not tell the quota, and wants it with a new password: ${total} MB are written. Give the quota.`;
  warn({ code: 'rounded', field: 'quota', message });
  return total;
}

function toMailbox(address: string, raw: MailboxRecords): PlanimailMailbox {
  const { quota, metadata } = raw;
  return {
    address,
    name: metadata && nameOf(metadata),
    quota: quota && totalQuota(quota) * MiB,
    usage: quota && quota.quota_used_MB * MiB,
    enabled: undefined,
    forward: undefined,
    raw,
  };
}

/** Both are required: a name of one word is both. */
function namesOf(name: string): { readonly name: string; readonly surname: string } {
  const { first, last } = splitName(name);
  return { name: first, surname: last || first };
}

function nameOf({ name, surname }: Pick<Metadata, 'name' | 'surname'>): string {
  return name === surname ? (name ?? '') : joinName(name, surname);
}

function megabytes(bytes: number | 'unlimited' | undefined): number {
  return typeof bytes === 'number' ? bytes / MiB : 0;
}

async function clear(password: MailboxInput['password'], secret: DriverContext['secret']): Promise<string> {
  return password === undefined || (typeof password === 'object' && 'hash' in password) ? '' : await secret(password);
}
