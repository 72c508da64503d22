import type { Capabilities } from '../../capabilities/capabilities.js';
import { MiB } from '../../model/values.js';

/** What Planimail can do. Vendor's document: "Planimail API", of 2024-08-20. */
export const planimailCapabilities = {
  product: 'planimail',
  title: 'Planimail',
  role: 'host',
  // No limit is documented; the vendor's users go slowly "not to saturate" it.
  pace: { concurrency: 4, requestsPerSecond: 10 },
  kinds: {
    domain: {
      list: true,
      get: true,
      create: 'upsert',
      delete: false,
      reason: 'Planimail’s API has no call to delete a domain: ask the vendor.',
      fields: {
        enabled: { read: 'never', write: 'never', reason: 'Planimail’s API has no call to suspend a domain.' },
        adminPassword: {
          read: 'never',
          write: 'create',
          loss: 'where none is given one is made up, and has to be set anew before admin@ can log in',
        },
      },
    },
    domainAlias: {
      list: false,
      get: true,
      create: 'upsert',
      delete: 'now',
      reason: 'Planimail’s API has no list of domain aliases: look for each by its name.',
      fields: { target: { read: 'get', write: 'set' } },
    },
    mailbox: {
      list: true,
      get: true,
      create: 'upsert',
      delete: 'password',
      reason:
        'a mailbox is deleted with its password only, so it gets a new one first: four calls, which are not one act.',
      fields: {
        name: {
          read: 'get',
          write: 'set',
          loss: 'kept as first and last name: a name of one word is kept as both, and none as the local part',
        },
        quota: {
          read: 'get',
          write: 'set',
          required: true,
          granularity: MiB,
          loss: 'whole MB; the vendor does not say whether the total or the rest is told, so that it is inferred',
        },
        'quota.unlimited': {
          read: 'never',
          write: 'never',
          reason: 'Planimail wants a number of MB for each mailbox.',
        },
        usage: { read: 'get', write: 'never', loss: 'whole MB' },
        enabled: {
          read: 'never',
          write: 'never',
          reason: 'Planimail’s API has no call to disable a mailbox: set a new password, or delete it.',
        },
        password: { read: 'never', write: 'set', required: true },
        'password.hash': { read: 'never', write: 'never', reason: 'Planimail takes passwords in clear only.' },
        forward: {
          read: 'never',
          write: 'never',
          reason: 'Planimail’s API has no call to forward the mail of a mailbox: an alias of another address can.',
        },
      },
    },
    alias: {
      list: true,
      get: true,
      create: true,
      delete: 'now',
      fields: {
        targets: { read: 'get', write: 'set', loss: 'a call for each target: a change of several is not one act' },
      },
    },
    catchAll: { reason: 'Planimail’s API has no catch-all.', fields: {} },
    senderRule: { reason: 'Planimail’s API has no lists of senders.', fields: {} },
    dkim: { reason: 'Planimail’s API has no DKIM keys.', fields: {} },
    admin: { reason: 'each domain has admin@ alone, made with the domain.', fields: {} },
  },
} as const satisfies Capabilities;
