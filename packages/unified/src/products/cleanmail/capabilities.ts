import type { Capabilities } from '../../capabilities/capabilities.js';

/** Whom the API lets do it. */
const systemAdmin = 'whether the token is a system administrator’s';

/** What Cleanmail can do. Vendor's document: API version 3, of 2026. */
export const cleanmailCapabilities = {
  product: 'cleanmail',
  title: 'Cleanmail',
  role: 'filter',
  // No limit is documented.
  pace: { concurrency: 4, requestsPerSecond: 10 },
  kinds: {
    domain: {
      list: true,
      get: true,
      create: true,
      delete: 'soft',
      grace:
        'Cleanmail keeps it until its purge date, which the domain’s record tells; ensure() brings it back until then.',
      reason: 'only a system administrator may create or delete a domain at Cleanmail.',
      fields: {
        enabled: { read: 'list', write: 'set', loss: 'one that is pending is told as not enabled' },
        relay: {
          read: 'list',
          write: 'set',
          required: true,
          mayBeMissing: true,
          loss: 'the default platform’s main server. A domain one of whose platforms has logins at another server is refused, since their credentials are not told and would be lost: client.domains.update() takes them',
        },
        'relay.port': { read: 'list', write: 'set' },
        spamAction: {
          read: 'list',
          write: 'set',
          mayBeMissing: true,
          depends: systemAdmin,
          loss: 'kept in the domain’s default policy; recipients with a policy of their own do not follow, and marked spam above the policy’s upper score is not delivered. Where no mark is set, it is [SPAM]',
        },
        'spamAction.reject': {
          read: 'never',
          write: 'never',
          reason: 'Cleanmail’s policies keep spam in quarantine or deliver it with a mark: choose one of the two.',
        },
        adminPassword: {
          read: 'never',
          write: 'never',
          reason: 'Cleanmail makes no administrator with a domain: make one with admins.ensure().',
        },
      },
    },
    domainAlias: {
      list: true,
      get: true,
      create: true,
      delete: 'now',
      reason:
        'Cleanmail’s API does not find a domain by its alias: where the target does not have it, all domains are read.',
      fields: {
        target: {
          read: 'list',
          write: 'set',
          loss: 'it is taken from one domain and given to the other, in two calls',
        },
      },
    },
    alias: {
      list: true,
      get: true,
      create: true,
      delete: 'now',
      fields: { targets: { read: 'list', write: 'set' } },
    },
    recipient: {
      list: true,
      get: true,
      create: true,
      delete: 'now',
      reason: 'what is in a recipient’s quarantine is deleted with it.',
      fields: {
        name: {
          read: 'list',
          write: 'set',
          loss: 'kept as first and last name: the last word is the last name, and spaces are single',
        },
        enabled: { read: 'list', write: 'set', loss: 'one that is pending is told as not enabled' },
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
          mayBeMissing: true,
          loss: 'a sender who is let through has to pass SPF; a date of expiry stays as it is',
        },
        global: {
          read: 'never',
          write: 'never',
          reason: 'Cleanmail’s sender rules are a domain’s or a recipient’s: make one for each domain.',
        },
      },
    },
    quarantine: {
      list: true,
      release: true,
      reason:
        'Cleanmail’s API has no call to delete a quarantined mail: it goes by itself after the policy’s days. The list of a domain costs a call for each of its recipients.',
      fields: {},
    },
    dkim: {
      list: true,
      get: true,
      // Without a look first, a second call would make another key.
      create: 'upsert',
      delete: 'now',
      depends: systemAdmin,
      fields: {
        selector: { read: 'list', write: 'create' },
        record: { read: 'list', write: 'never', reason: 'the product makes the key, and tells the record of it.' },
        privateKey: {
          read: 'never',
          write: 'never',
          reason:
            'the vendor does not document the form of keys: let Cleanmail make one, or give it to client.domains.dkim.',
        },
      },
    },
    admin: {
      list: true,
      get: true,
      create: true,
      delete: 'now',
      depends: 'whether the token may see and grant permissions',
      fields: {
        name: { read: 'list', write: 'set', mayBeMissing: true },
        password: { read: 'never', write: 'set', required: true },
        domains: {
          read: 'get',
          write: 'set',
          required: true,
          loss: 'on a new domain it gets all permissions that the token may give; an account goes with its last domain',
        },
      },
    },
  },
} as const satisfies Capabilities;
