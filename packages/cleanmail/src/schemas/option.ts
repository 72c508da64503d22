import { each, type InputObject, type ResponseFields, type ResponseSchema, words } from '@mailhost/core/schema';
import * as z from 'zod/mini';
import type { Maybe, Open } from './common.js';
import { filled, maybeText } from './fields.js';

/** What an option's value is. */
export type OptionType = (typeof optionTypes)[number];

/** What there is to know of an option itself. */
export interface OptionDef {
  readonly name: string;
  readonly type: Open<OptionType>;
  /** Seen in the vendor's examples only, as `null`. */
  readonly group?: Maybe<string>;
  /** The values that it can have; `null` where any will do. */
  readonly values: readonly string[] | null;
  readonly description: string | null;
  /** Whether only a system administrator may set it. */
  readonly restricted: boolean;
  /** Whether it can be set for a platform. */
  readonly ptfScope: boolean;
  /** Whether it can be set for an address of the application. */
  readonly urlScope: boolean;
  readonly customerScope: boolean;
  readonly domainScope: boolean;
  readonly userScope: boolean;
}

/** An option with its value for a domain or a user. */
export interface Option {
  /** `null` where none is set: then `parentValue` holds. */
  readonly value: string | null;
  /** The value of the scope above. */
  readonly parentValue: string | null;
  readonly option: OptionDef;
}

/** An option's value to be set. */
export interface OptionAdd {
  readonly name: string;
  readonly value: string;
}

const optionTypes = [
  'STRING',
  'TEXT',
  'COLOR',
  'EMAIL',
  'BOOL',
  'URL',
  'LIST',
  'DOC',
  'TIMEZONE',
  'HOST',
  'CREDENTIALS',
  'PASSWORD',
] as const;

const textOrNull = z.nullable(z.string());

/** An option, as it is answered. */
export const optionSchema: ResponseSchema<Option> = z.looseObject({
  ...each(['value', 'parentValue'], textOrNull),
  option: z.looseObject({
    name: z.string(),
    type: z.enum(optionTypes),
    group: maybeText,
    values: z.nullable(z.array(z.string())),
    description: textOrNull,
    ...each(['restricted', 'ptfScope', 'urlScope', 'customerScope', 'domainScope', 'userScope'], z.boolean()),
  } satisfies ResponseFields<OptionDef>),
} satisfies ResponseFields<Option>);

/** What `domains.options.set` and `users.options.set` take. */
export const setOptionSchema: InputObject<OptionAdd> = z.strictObject({ name: filled, value: z.string(words) }, words);
