import type { CallOptions } from '@mailhost/core';
import type { $ZodType } from 'zod/v4/core';
import type { QuarantinedMail } from '../model/items.js';
import type { Outputs, OutputsShape, QuarantineFilter } from '../model/paths.js';
import type { Password } from '../model/values.js';
import type { Warning } from './result.js';

/** What a driver is given with each call. */
export interface DriverContext {
  /** To be handed to each call of the client. */
  readonly options: CallOptions;
  /** How many detail calls of a list may be under way at once. */
  readonly concurrency: number;
  /** Whether a list fetches the fields that cost a call each. */
  readonly details: boolean;
  /** Whether a field is looked for: one that costs a call of its own can be left out where nobody asked. */
  readonly wants: (field: string) => boolean;
  /** Says something of the result. */
  readonly warn: (warning: Warning) => void;
  /** A password in clear, whether it was given so or by a reference. */
  readonly secret: (password: Password) => Promise<string>;
}

/** What to do with one that is deleted. */
export interface DeleteSettings {
  /** Days for which it can be brought back. */
  readonly keepDays?: number | undefined;
}

/**
 * How one kind of thing is read and written at a product. It is given what the product can do, in the model's one form, and is
 * asked to write only what differs; looking, comparing and recovering are done around it.
 */
export interface KindDriver<Item extends object, Input extends object, Key = string, Filter = never> {
  /** What the product takes of inputs that the model takes: others are refused before anything is sent. */
  readonly inputSchema?: $ZodType;
  /** All of them, lazily. */
  readonly list?: (filter: Filter, context: DriverContext) => AsyncIterable<Item>;
  /**
   * One with all fields that can be read; `undefined` where there is none. Before a change, `desired` is what it should be, which
   * may tell where to look first.
   */
  readonly find?: (key: Key, context: DriverContext, desired?: Partial<Input>) => Promise<Item | undefined>;
  readonly create?: (input: Input, context: DriverContext) => Promise<unknown>;
  /** Writes the fields of `changes` that are not `undefined`, and nothing else, to what was found. */
  readonly update?: (
    item: Item,
    changes: Partial<Input>,
    context: DriverContext,
    /** All that was asked for, where a call writes more than what differs. */
    desired: Partial<Input>,
  ) => Promise<unknown>;
  readonly delete?: (item: Item, settings: DeleteSettings, context: DriverContext) => Promise<unknown>;
  /** Deletes one that cannot be looked at, whether it is there or not. Throws `NotFoundError` where there certainly is none. */
  readonly deleteUnseen?: (key: Key, context: DriverContext) => Promise<unknown>;
  /**
   * Whether a field of an item is what it should be, where comparing the two does not tell: a product may round, or tell less than
   * it keeps. Answers `undefined` for fields that are compared.
   */
  readonly agrees?: (item: Item, field: string, value: unknown) => boolean | undefined;
}

/** How quarantined mails are read, handed on and deleted at a product. */
export interface QuarantineDriver<Told extends OutputsShape = Outputs> {
  readonly list?: (filter: QuarantineFilter, context: DriverContext) => AsyncIterable<QuarantinedMail<Told>>;
  readonly release?: (id: string, context: DriverContext) => Promise<unknown>;
  readonly delete?: (id: string, context: DriverContext) => Promise<unknown>;
}
