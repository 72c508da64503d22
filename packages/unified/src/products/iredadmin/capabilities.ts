import type { Backend } from '@mailhost/iredadmin';
import type { Capabilities, FieldCapability, KindCapability } from '../../capabilities/capabilities.js';
import { MiB } from '../../model/values.js';

const grace =
  'the mail stays on the server’s disk for keepDays, or for ever without it: its operator can bring it back, the API cannot';

const keepDays = {
  read: 'never',
  write: 'set',
  loss: 'the server takes 0 for ever, so that 1 day is the least',
  reason: 'how long the mail of what was deleted stays is not told.',
} as const satisfies FieldCapability;

const forwardTold =
  'LDAP tells where mail is forwarded to, SQL does not: call discover() on the account, or give the client its back end.';

/**
 * What iRedAdmin-Pro can do where its back end is not known: what holds on SQL and on LDAP. Vendor's document: "iRedAdmin-Pro
 * RESTful API", of 2026-08-20.
 */
export const iredadminCapabilities = {
  product: 'iredadmin',
  title: 'iRedAdmin-Pro',
  role: 'host',
  // No limit is documented; each list comes whole, in one answer.
  pace: { concurrency: 4, requestsPerSecond: 10 },
  kinds: {
    domain: {
      list: true,
      get: true,
      create: true,
      delete: 'soft',
      grace,
      fields: {
        enabled: { read: 'list', write: 'set' },
        relay: {
          read: 'list',
          write: 'set',
          loss: 'written as the transport smtp:[HOST]:PORT; other transports are told in raw only, and one cannot be taken away',
        },
        'relay.port': { read: 'list', write: 'set' },
        spamAction: {
          read: 'never',
          write: 'never',
          reason:
            'iRedAdmin-Pro’s spam policy refuses no mail, its answer has no documented form, and what becomes of settings that are left out is not told: use client.spamPolicy.',
        },
        adminPassword: {
          read: 'never',
          write: 'never',
          reason: 'iRedAdmin-Pro makes domains without an administrator: make one with admins.ensure.',
        },
        'delete.keepDays': keepDays,
      },
    },
    domainAlias: {
      list: false,
      get: false,
      create: 'upsert',
      delete: false,
      reason:
        'iRedAdmin-Pro does not tell the aliases of a domain: ensure() adds one without looking; to take one away, name its domain in client.domains.update(domain, { removeAliasDomain: [name] }).',
      fields: {
        target: {
          read: 'never',
          write: 'create',
          loss: 'an alias of another domain is refused as a conflict',
          reason: 'iRedAdmin-Pro does not tell the aliases of a domain.',
        },
      },
    },
    mailbox: {
      list: true,
      get: true,
      create: true,
      delete: 'soft',
      grace,
      fields: {
        name: { read: 'list', write: 'set' },
        quota: { read: 'list', write: 'set', granularity: MiB, loss: 'whole MiB' },
        'quota.unlimited': { read: 'list', write: 'set' },
        usage: { read: 'list', write: 'never', reason: 'it is what the mail in the mailbox takes.' },
        enabled: { read: 'list', write: 'set', loss: 'one that is made disabled takes two calls' },
        'enabled.receiveOnly': {
          read: 'list',
          write: 'set',
          loss: 'kept as a mailbox without its services smtp, pop3, imap, managesieve and sogo: enabled again, it gets all of them; the web page of its preferences stays open',
        },
        password: {
          read: 'never',
          write: 'set',
          required: true,
          reason: 'no password is told: client.users.verifyPassword says whether one is right.',
        },
        'password.hash': {
          read: 'never',
          write: 'set',
          loss: 'not checked against the server’s rules; what its Dovecot does not know cannot log in',
          reason: 'no hash is told.',
        },
        'delete.keepDays': keepDays,
        forward: {
          read: 'never',
          write: 'set',
          reason: forwardTold,
        },
        'forward.withoutCopy': { read: 'never', write: 'set', reason: forwardTold },
      },
    },
    alias: {
      list: true,
      get: true,
      create: true,
      delete: 'now',
      fields: {
        targets: { read: 'list', write: 'set', loss: 'further addresses of a mailbox are not among the aliases' },
      },
    },
    catchAll: {
      get: false,
      create: 'upsert',
      delete: 'now',
      reason:
        'LDAP tells who gets a domain’s mail for unknown addresses, SQL does not: call discover() on the account, or give the client its back end; ensure() and absent() work without looking.',
      fields: {
        targets: {
          read: 'never',
          write: 'set',
          reason: 'it is told on LDAP only: call discover() on the account, or give the client its back end.',
        },
      },
    },
    senderRule: {
      list: true,
      get: true,
      create: true,
      delete: 'now',
      fields: {
        action: {
          read: 'list',
          write: 'set',
          loss: 'the lists for mail that comes in; changed in two calls. client.wblist has those for mail that goes out',
        },
      },
    },
    quarantine: { reason: 'iRedAdmin-Pro’s API has no quarantine: use its web pages.', fields: {} },
    dkim: { reason: 'iRedAdmin-Pro’s API has no DKIM keys: they are in the server’s Amavisd settings.', fields: {} },
    admin: {
      list: false,
      get: true,
      create: true,
      delete: 'now',
      reason: 'iRedAdmin-Pro’s API has no list of administrators: look for each by its address.',
      fields: {
        name: { read: 'get', write: 'set' },
        password: {
          read: 'never',
          write: 'set',
          required: true,
          reason: 'no password is told: client.admins.verifyPassword says whether one is right.',
        },
        domains: {
          read: 'get',
          write: 'set',
          loss: 'a call for each domain: a change of several is not one act; mailboxes that administer are not among them',
        },
      },
    },
  },
} as const satisfies Capabilities;

const { mailbox, catchAll } = iredadminCapabilities.kinds;

const forwardUntold = 'iRedAdmin-Pro on SQL does not tell where mail is forwarded to.';

/** What differs between the back ends. */
const kindsOn: Readonly<Record<Backend, Capabilities['kinds']>> = {
  sql: {
    mailbox: {
      ...mailbox,
      fields: {
        ...mailbox.fields,
        forward: { ...mailbox.fields.forward, reason: forwardUntold },
        'forward.withoutCopy': { ...mailbox.fields['forward.withoutCopy'], reason: forwardUntold },
      },
    },
    catchAll: {
      ...catchAll,
      reason:
        'iRedAdmin-Pro on SQL does not tell who gets a domain’s mail for unknown addresses: ensure() and absent() work without looking.',
      fields: {
        targets: { ...catchAll.fields.targets, reason: 'iRedAdmin-Pro on SQL does not tell who they are.' },
      },
    },
  },
  ldap: {
    mailbox: {
      ...mailbox,
      fields: {
        ...mailbox.fields,
        forward: { read: 'list', write: 'set' },
        'forward.withoutCopy': { read: 'list', write: 'set' },
      },
    },
    catchAll: { get: true, create: 'upsert', delete: 'now', fields: { targets: { read: 'get', write: 'set' } } },
  },
};

const globalOnly: KindCapability = {
  reason:
    'only a global administrator may look at administrators or change them, and these credentials are not of one: use those of one.',
  fields: {},
};

/** What a server can do of which this is known. */
export function capabilitiesOn(backend: Backend | undefined, isGlobalAdmin = true): Capabilities {
  const { kinds } = iredadminCapabilities;
  return {
    ...iredadminCapabilities,
    kinds: { ...kinds, ...(backend && kindsOn[backend]), ...(!isGlobalAdmin && { admin: globalOnly }) },
  };
}
