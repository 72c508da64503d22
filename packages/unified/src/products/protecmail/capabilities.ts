import type { Capabilities } from '../../capabilities/capabilities.js';

/** What Protecmail can do. Vendor's document: https://protecmail.com/en/api/doc. */
export const protecmailCapabilities = {
  product: 'protecmail',
  title: 'Protecmail',
  role: 'filter',
  // No limit is documented.
  pace: { concurrency: 4, requestsPerSecond: 10 },
  kinds: {
    domain: {
      list: true,
      get: true,
      // What the server does with one that it has is not documented: it is looked at first.
      create: 'upsert',
      delete: 'now',
      fields: {
        enabled: {
          read: 'never',
          write: 'never',
          reason: 'Protecmail’s API has no call to suspend a domain: delete it, or point its MX records elsewhere.',
        },
        relay: {
          read: 'get',
          write: 'set',
          required: true,
          loss: 'a change reads the domain and writes it whole: what somebody else changes in between is overwritten',
        },
        'relay.port': {
          read: 'never',
          write: 'never',
          reason: 'Protecmail hands mail on to port 25 of a host or address: leave the port out, and listen there.',
        },
        spamAction: { read: 'get', write: 'set', mayBeMissing: true },
        'spamAction.reject': {
          read: 'never',
          write: 'never',
          reason: 'Protecmail keeps spam in quarantine or tags and delivers it: choose one of the two.',
        },
        adminPassword: {
          read: 'never',
          write: 'never',
          reason: 'Protecmail’s domains have no administrators of their own: the account’s owner has them all.',
        },
      },
    },
    domainAlias: {
      reason: 'Protecmail’s API has no domain aliases: make a domain with recipients of its own for each name.',
      fields: {},
    },
    alias: {
      reason: 'Protecmail knows recipients only: make the alias on the host, and its address a recipient.',
      fields: {},
    },
    recipient: {
      list: true,
      get: true,
      // Adding one that is there is no error: it is looked at first.
      create: 'upsert',
      delete: 'now',
      reason:
        'Protecmail’s API tells all addresses of a domain or none: each look fetches them all, and looks that begin while one is under way share the next.',
      fields: {
        name: {
          read: 'never',
          write: 'never',
          reason: 'Protecmail keeps the local part of an address and nothing besides: keep the name on the host.',
        },
        enabled: {
          read: 'never',
          write: 'never',
          reason: 'Protecmail’s API has no call to suspend a recipient: delete it.',
        },
      },
    },
    senderRule: {
      reason: 'Protecmail’s API has no lists of senders: they are kept in its customer area.',
      fields: {},
    },
    quarantine: {
      list: true,
      release: true,
      reason:
        'Protecmail’s API has no call to delete a quarantined mail: it goes by itself. Its lists are not sorted, so that `since` and `until` are picked out of all.',
      fields: {},
    },
    dkim: { reason: 'Protecmail’s API has no DKIM keys: sign on the host.', fields: {} },
    admin: {
      reason: 'Protecmail’s API has no administrators of domains: the account’s owner has them all.',
      fields: {},
    },
  },
} as const satisfies Capabilities;
