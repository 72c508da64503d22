import type { KindName } from '../model/kinds.js';
import type { InputsAt, OutputsAt } from '../model/paths.js';

/**
 * What a product can do, as data: one table a product, `as const satisfies Capabilities`. The types of an account,
 * {@link can}, the matrix of the documentation and the conformance suite read it, and nothing else says it.
 */
export interface Capabilities {
  /** As errors name it: `planimail`. */
  readonly product: string;
  /** As people write it: `Planimail`. */
  readonly title: string;
  /** A host keeps mailboxes; a filter stands in front of one. */
  readonly role: 'host' | 'filter';
  /** How fast it may be asked, where the vendor says nothing: safe defaults, which an account's options replace. */
  readonly pace: Pace;
  readonly kinds: { readonly [Kind in KindName]?: KindCapability };
}

/** How fast an account is asked. */
export interface Pace {
  /** Requests that are under way at once. */
  readonly concurrency: number;
  readonly requestsPerSecond: number;
}

/** What can be done with one kind of thing. A kind that a table does not have cannot be used at all. */
export interface KindCapability {
  /** Whether all of them can be listed, and within what: a list that is not told is never shown as empty. */
  readonly list?: boolean;
  /** Whether one can be looked at by its name. */
  readonly get?: boolean;
  /**
   * `upsert` where creating overwrites what is there; then it is looked at first, or where that is not possible (no `get`)
   * `ensure` overwrites it unseen and says so. `implicit` where it comes and goes with what is in it, so that there is
   * nothing to send.
   */
  readonly create?: boolean | 'upsert' | 'implicit';
  /**
   * `now`; `soft`, where it can be brought back for a time (`grace`); `password`, where the product wants the mailbox's
   * password, which costs further calls.
   */
  readonly delete?: false | 'now' | 'soft' | 'password';
  /** Whether a quarantined mail can be handed to its recipient. */
  readonly release?: boolean;
  /** For how long and how a deleted one can be brought back. */
  readonly grace?: string;
  /** Why one of the four cannot be done, or what has to be known of it. */
  readonly reason?: string;
  /** What it hangs on that it can be done: found out once, by `discover`. */
  readonly depends?: string;
  readonly fields: Readonly<Record<string, FieldCapability>>;
}

/** What can be done with a field. */
export interface FieldCapability {
  /** `list`: comes with the list. `get`: a call each. `verify`: yes or no only. `never`: cannot be seen. */
  readonly read: 'list' | 'get' | 'verify' | 'never';
  /** `set`: at any time. `create`: only when the thing is made. `never`. */
  readonly write: 'set' | 'create' | 'never';
  /** Has to be given when the thing is made. */
  readonly required?: true;
  /** There are things without it, or with a value that the model does not have: `undefined` then. */
  readonly mayBeMissing?: true;
  /** The steps in which a number is kept, such as a MiB in bytes. What is given is rounded up, and a warning says so. */
  readonly granularity?: number;
  /** The schemes of password hashes that are taken, in lower case; a hash of another is refused. Default: any. */
  readonly schemes?: readonly string[];
  /** What does not survive. */
  readonly loss?: string;
  /** Why it cannot be read or written, and what to do about it. */
  readonly reason?: string;
  /** What it hangs on that it can be done: found out once, by `discover`. */
  readonly depends?: string;
}

type Unless<Depends, Path> = Depends extends { readonly depends: string } ? never : Path;

type CallPaths<Kind extends string, Table> =
  | (Table extends { readonly list: true } ? `${Kind}.list` : never)
  | (Table extends { readonly get: true } ? `${Kind}.get` : never)
  | (Table extends { readonly create: true | 'upsert' | 'implicit' } ? `${Kind}.create` : never)
  | (Table extends { readonly delete: string } ? `${Kind}.delete` : never)
  | (Table extends { readonly release: true } ? `${Kind}.release` : never);

type WritablePaths<Kind extends string, Fields> = {
  [Name in keyof Fields & string]: Fields[Name] extends { readonly write: 'set' | 'create' }
    ? Unless<Fields[Name], `${Kind}.${Name}` | (Name extends 'enabled' ? `${Kind}.disable` : never)>
    : never;
}[keyof Fields & string];

type ReadablePaths<Kind extends string, Fields, Read> = {
  [Name in keyof Fields & string]: Fields[Name] extends { readonly read: Read } ? `${Kind}.${Name}` : never;
}[keyof Fields & string];

type UncertainPaths<Kind extends string, Fields> = {
  [Name in keyof Fields & string]: Fields[Name] extends { readonly mayBeMissing: true } | { readonly depends: string }
    ? `${Kind}.${Name}`
    : never;
}[keyof Fields & string];

/** The paths of all that a table says can be done, without finding anything out first. */
export type SupportedPaths<Table extends Capabilities> = {
  [Kind in keyof Table['kinds'] & string]: Table['kinds'][Kind] extends infer Row extends KindCapability
    ? Unless<Row, CallPaths<Kind, Row> | WritablePaths<Kind, Row['fields']>>
    : never;
}[keyof Table['kinds'] & string];

/** The paths of all fields that are always there, without finding anything out first. */
export type CertainPaths<Table extends Capabilities> = {
  [Kind in keyof Table['kinds'] & string]: Table['kinds'][Kind] extends infer Row extends KindCapability
    ? Unless<Row, Exclude<ReadablePaths<Kind, Row['fields'], 'list'>, UncertainPaths<Kind, Row['fields']>>>
    : never;
}[keyof Table['kinds'] & string];

/** The paths of all fields that can be read, at least after finding something out. */
export type ReadPaths<Table extends Capabilities> = {
  [Kind in keyof Table['kinds'] & string]: Table['kinds'][Kind] extends infer Row extends KindCapability
    ? ReadablePaths<Kind, Row['fields'], 'list' | 'get'>
    : never;
}[keyof Table['kinds'] & string];

/** What a product takes, by its table. */
export type InputsOf<Table extends Capabilities> = InputsAt<SupportedPaths<Table>>;

/**
 * What a product tells, by its table: what its lists have is always there, what costs a call each can be `undefined` in a list
 * without details, and what has to be found out or may be missing can be at any time. `Raw` has the product's own records by kind.
 */
export type OutputsOf<Table extends Capabilities, Raw extends object = object> = OutputsAt<
  CertainPaths<Table>,
  ReadPaths<Table>,
  Raw
>;
