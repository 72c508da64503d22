import type { Capabilities } from '../../capabilities/capabilities.js';
import { hashSchemes } from './hashes.js';

/** What WildDuck can do. Tried on servers of 1.46.1 and 1.51.1, which do not differ in any of it. */
export const wildduckCapabilities = {
  product: 'wildduck',
  title: 'WildDuck',
  role: 'host',
  // The API has no limit of its own: it is one's own server.
  pace: { concurrency: 8, requestsPerSecond: 50 },
  kinds: {
    domain: {
      list: true,
      get: true,
      create: 'implicit',
      delete: false,
      reason:
        'WildDuck keeps no domains: one exists as long as an address, a DKIM key or a domain alias is in it. Make or delete those.',
      fields: {
        enabled: {
          read: 'never',
          write: 'never',
          reason: 'WildDuck keeps no domains: disable the mailboxes of the domain.',
        },
      },
    },
    domainAlias: {
      list: true,
      get: true,
      create: true,
      delete: 'now',
      fields: {
        target: {
          read: 'list',
          write: 'set',
          loss: 'another target means that the alias is deleted and made anew: two calls, which are not one act',
        },
      },
    },
    mailbox: {
      list: true,
      get: true,
      create: true,
      delete: 'soft',
      grace:
        'for as many days as keepDays says, by users.restore of the client; without it the mail is deleted at once. Its addresses, aliases among them, are free at once.',
      reason: 'WildDuck takes addresses that differ only by dots in the local part for one and the same.',
      fields: {
        name: { read: 'list', write: 'set' },
        quota: {
          read: 'list',
          write: 'set',
          loss: 'a mailbox without a quota of its own shows the default of the server, as if it had been set',
        },
        'quota.unlimited': {
          read: 'never',
          write: 'never',
          reason: 'to WildDuck a quota of 0 is the default of the server: give a number of bytes that is large enough.',
        },
        usage: { read: 'list', write: 'never' },
        enabled: {
          read: 'list',
          write: 'set',
          loss: 'at creation it takes a second call; mail to a disabled mailbox is refused by WildDuck’s plugin for the MX, and mail that is handed to LMTP directly still comes in',
        },
        'enabled.receiveOnly': { read: 'list', write: 'set' },
        password: { read: 'never', write: 'set', loss: 'a mailbox that is made without one lets nobody log in' },
        'password.hash': {
          read: 'never',
          write: 'set',
          schemes: hashSchemes,
          loss: 'hashed anew by the server at the first login',
        },
        forward: {
          read: 'list',
          write: 'set',
          loss: 'targets that are no addresses (relays and URLs) are in raw only, and are kept',
        },
        'forward.withoutCopy': {
          read: 'never',
          write: 'never',
          reason:
            'a WildDuck mailbox that forwards always keeps a copy: an alias with the same targets in place of the mailbox keeps none.',
        },
        'delete.keepDays': { read: 'never', write: 'set' },
      },
    },
    alias: {
      list: true,
      get: true,
      create: true,
      delete: 'now',
      reason:
        'an alias with one target that is the main address of a mailbox is an address of that mailbox; any other is a forwarded address, which only WildDuck’s plugin for the MX heeds, and LMTP does not.',
      fields: {
        targets: {
          read: 'get',
          write: 'set',
          loss: 'where another form is needed it is deleted and made anew: two calls, which are not one act, and its name, tags and metadata are gone',
        },
      },
    },
    catchAll: {
      get: true,
      create: true,
      delete: 'now',
      reason:
        'kept as the address *@DOMAIN, of a mailbox or forwarded, which only WildDuck’s plugin for the MX heeds, and LMTP does not.',
      fields: {
        targets: {
          read: 'get',
          write: 'set',
          loss: 'where another form is needed it is deleted and made anew: two calls, which are not one act',
        },
      },
    },
    senderRule: {
      reason:
        'WildDuck lets domains in or keeps them out by the tags of users, which only its plugin for the MX heeds and LMTP does not: use domainAccess of the client, or a filter in front.',
      fields: {},
    },
    dkim: {
      list: true,
      get: true,
      create: 'upsert',
      delete: 'now',
      reason: 'a domain has one key: for another selector delete the key, and make one.',
      fields: {
        selector: { read: 'get', write: 'create', required: true },
        privateKey: { read: 'never', write: 'set', loss: 'without one the server makes an RSA key of 2048 bits' },
        record: { read: 'get', write: 'never' },
      },
    },
    admin: {
      reason: 'WildDuck has no administrators of domains: what its access tokens may do is set in the server’s config.',
      fields: {},
    },
  },
} as const satisfies Capabilities;
