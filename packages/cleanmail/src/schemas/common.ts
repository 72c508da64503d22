/** Marks the kind of thing that an id belongs to; only for the compiler. */
declare const kind: unique symbol;

/**
 * An id: an opaque text. Any string will do where one is wanted, but the id of another kind of thing will not.
 * (The vendor's tables say "integer"; every example shows a text such as `ByE3n`.)
 */
export type Id<Kind extends string> = string & { readonly [kind]?: Kind };

export type DomainId = Id<'domain'>;
export type UserId = Id<'user'>;
export type PolicyId = Id<'policy'>;
export type PlatformId = Id<'platform'>;
export type CustomerId = Id<'customer'>;
export type AdminId = Id<'admin'>;
export type AliasId = Id<'domain alias'>;
export type GroupId = Id<'group'>;
export type AddressId = Id<'address of a group'>;
export type SenderRuleId = Id<'sender rule'>;
export type AttachmentFilterId = Id<'attachment filter'>;
export type UriFilterId = Id<'URI filter'>;
export type TokenId = Id<'token'>;
export type OutgoingProviderId = Id<'outgoing provider'>;
export type AuthenticationProviderId = Id<'authentication provider'>;

/** A text that a later version of the server may send besides those that are known. */
export type OtherText = string & Record<never, never>;

/** What an answer's field holds: one of the known values, or one that the vendor added since. */
export type Open<Known extends string> = Known | OtherText;

/** A value that may be missing or `null`, as fields are for which the vendor shows no example. */
export type Maybe<Value> = Value | null | undefined;

/** A type's fields, each of which may be left out: what changes a thing. */
export type Changes<Value> = { readonly [Key in keyof Value]?: Value[Key] | undefined };

/** Languages of accounts. */
export type Language = 'FR' | 'EN' | 'DE' | 'ES' | 'DA' | 'NB';

export const languages: readonly Language[] = ['FR', 'EN', 'DE', 'ES', 'DA', 'NB'];

/** `ENABLED`, `DISABLED`, and `PENDING`. */
export type UserStatus = 'ENABLED' | 'DISABLED' | 'PENDING';

export const userStatuses: readonly UserStatus[] = ['ENABLED', 'DISABLED', 'PENDING'];

/** A deleted domain can be enabled again until its `purgeDate`. */
export type DomainStatus = UserStatus | 'DELETED';

export const domainStatuses: readonly DomainStatus[] = ['ENABLED', 'DISABLED', 'PENDING', 'DELETED'];

/** What a table has under a key, and not what every object has. */
export function entryOf<Value>(table: Readonly<Record<string, Value>>, key: unknown): Value | undefined {
  return typeof key === 'string' && Object.hasOwn(table, key) ? table[key] : undefined;
}

/** A field of a value that may be anything. */
export function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
