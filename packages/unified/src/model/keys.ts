import {
  adminKind,
  aliasKind,
  catchAllKind,
  dkimKind,
  domainAliasKind,
  domainKind,
  type EnsuredKind,
  mailboxKind,
  recipientKind,
  senderRuleKind,
} from './kinds.js';

/** What names one object of a kind, in the one form in which it is compared. */
export interface ObjectKey {
  /** What the calls of an account take. */
  readonly key: unknown;
  /** The same in a line of text: an address, a domain, the scope and sender of a rule. */
  readonly text: string;
}

/**
 * What names an object, from an input or an item of its kind. Throws `TypeError` where the fields that name it are not there.
 *
 * @example
 * keyOf('mailbox', { address: 'Ana@Example.org' }).text; // 'ana@example.org'
 */
export function keyOf(kind: EnsuredKind, object: object): ObjectKey {
  if (kind === 'senderRule') {
    const key = { scope: textIn(kind, object, 'scope'), sender: textIn(kind, object, 'sender') };
    const normalized = senderRuleKind.normalizeKey(key);
    return { key: normalized, text: senderRuleKind.keyText(normalized) };
  }
  const { keyFields, normalizeKey } = named[kind];
  const key = normalizeKey(keyFields.map((field) => textIn(kind, object, field)).join(' '));
  return { key, text: key };
}

/** The fields that name an object of a kind. */
export function keyFieldsOf(kind: EnsuredKind): readonly string[] {
  return kind === 'senderRule' ? senderRuleKind.keyFields : named[kind].keyFields;
}

/**
 * The capability that a field's value needs beside its field's: `quota.unlimited` of a mailbox for `'unlimited'`;
 * `undefined` where it needs none.
 */
export function variantOf(kind: EnsuredKind, field: string, value: unknown): string | undefined {
  const { variants } = kind === 'senderRule' ? senderRuleKind : named[kind];
  const rule: ((value: never) => string | undefined) | undefined = variants[field];
  const variant: unknown = rule && Reflect.apply(rule, undefined, [value]);
  return typeof variant === 'string' ? variant : undefined;
}

interface Named {
  readonly variants: Readonly<Record<string, (value: never) => string | undefined>>;
  readonly keyFields: readonly string[];
  readonly normalizeKey: (key: string) => string;
}

const named: Readonly<Record<Exclude<EnsuredKind, 'senderRule'>, Named>> = {
  domain: domainKind,
  domainAlias: domainAliasKind,
  mailbox: mailboxKind,
  alias: aliasKind,
  catchAll: catchAllKind,
  recipient: recipientKind,
  dkim: dkimKind,
  admin: adminKind,
};

function textIn(kind: EnsuredKind, object: object, field: string): string {
  const value: unknown = Reflect.get(object, field);
  if (typeof value === 'string') return value;
  throw new TypeError(`${kind}: expected a text in ${field}, which names it.`);
}
