import type { EnsuredKind } from '../model/kinds.js';
import { GiB } from '../model/values.js';

/** Inputs for a field that are not the same: what it is made with, and what it is changed to, one after another. */
export type SampleValues = readonly [first: object, ...others: object[]];

/** One of a kind, and values to try its fields with. */
export interface Sample {
  readonly kind: EnsuredKind;
  readonly key: unknown;
  /** What the model wants of each. */
  readonly base: object;
  readonly filter: object;
  readonly fields: Readonly<Record<string, SampleValues>>;
}

const password: SampleValues = [{ password: 'Conformance-1a' }, { password: 'Conformance-2b' }];

/** A sample of every kind, in a domain of their own. */
export function samplesIn(domain: string): readonly Sample[] {
  const ana = `ana@${domain}`;
  const admin = `admin-of@${domain}`;
  return [
    {
      kind: 'domain',
      key: domain,
      base: { name: domain },
      filter: {},
      fields: {
        enabled: [{ enabled: true }, { enabled: false }],
        relay: [{ relay: { host: `mx1.${domain}` } }, { relay: { host: `mx2.${domain}` } }],
        'relay.port': [
          { relay: { host: `mx1.${domain}`, port: 2525 } },
          { relay: { host: `mx1.${domain}`, port: 2526 } },
        ],
        spamAction: [{ spamAction: 'quarantine' }, { spamAction: 'tag' }],
        'spamAction.reject': [{ spamAction: 'reject' }, { spamAction: 'quarantine' }],
        adminPassword: [{ adminPassword: 'Conformance-1a' }, { adminPassword: 'Conformance-2b' }],
      },
    },
    {
      kind: 'mailbox',
      key: ana,
      base: { address: ana },
      filter: { domain },
      fields: {
        name: [{ name: 'Ana Paz' }, { name: 'Ana Maria Paz' }],
        quota: [{ quota: GiB }, { quota: 2 * GiB }],
        'quota.unlimited': [{ quota: 'unlimited' }, { quota: GiB }],
        enabled: [{ enabled: true }, { enabled: false }],
        'enabled.receiveOnly': [{ enabled: 'receive-only' }, { enabled: true }],
        password,
        'password.hash': [
          { password: { scheme: 'bcrypt', hash: '$2b$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy' } },
          { password: { scheme: 'bcrypt', hash: '$2b$10$WvvTPHKwdBJ3uk0Z37EMR.hLA2W6N9AEBhEgrAOljy2Ae5MtaSIUi' } },
        ],
        forward: [
          { forward: { targets: ['one@example.net'], keepCopy: true } },
          { forward: { targets: ['one@example.net', 'two@example.net'], keepCopy: true } },
          { forward: { targets: [], keepCopy: true } },
        ],
        'forward.withoutCopy': [
          { forward: { targets: ['one@example.net'], keepCopy: false } },
          { forward: { targets: ['two@example.net'], keepCopy: false } },
        ],
      },
    },
    {
      kind: 'recipient',
      key: ana,
      base: { address: ana },
      filter: { domain },
      fields: {
        name: [{ name: 'Ana Paz' }, { name: 'Ana Maria Paz' }],
        enabled: [{ enabled: true }, { enabled: false }],
      },
    },
    {
      kind: 'domainAlias',
      key: `alias-of-${domain}`,
      base: { name: `alias-of-${domain}`, target: domain },
      filter: { domain },
      fields: { target: [{ target: domain }, { target: `other-${domain}` }] },
    },
    {
      kind: 'alias',
      key: `info@${domain}`,
      base: { address: `info@${domain}`, targets: [ana] },
      filter: { domain },
      fields: { targets: [{ targets: [ana] }, { targets: [ana, 'one@example.net'] }] },
    },
    {
      kind: 'catchAll',
      key: domain,
      base: { domain, targets: [ana] },
      filter: {},
      fields: { targets: [{ targets: [ana] }, { targets: ['one@example.net'] }] },
    },
    {
      kind: 'senderRule',
      key: { scope: domain, sender: 'spam.example.net' },
      base: { scope: domain, sender: 'spam.example.net', action: 'deny' },
      filter: { scope: domain },
      fields: {
        action: [{ action: 'deny' }, { action: 'allow' }],
        global: [{ scope: 'global' }, { scope: domain }],
      },
    },
    {
      kind: 'dkim',
      key: domain,
      base: { domain },
      filter: { domain },
      fields: {
        selector: [{ selector: 'first' }, { selector: 'second' }],
        privateKey: [{ privateKey: 'one key' }, { privateKey: 'another key' }],
      },
    },
    {
      kind: 'admin',
      key: admin,
      base: { address: admin },
      filter: {},
      fields: {
        name: [{ name: 'Bea Gil' }, { name: 'Beatriz Gil' }],
        password,
        domains: [{ domains: [domain] }, { domains: [] }],
      },
    },
  ];
}
