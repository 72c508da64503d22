import { boolean, each, list, looseObject, nullable, object, oneOf, type Schema, text } from '@mailhost/core/schema';
import { filled, type Maybe, maybe, type Open } from './common.js';

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

/** An option, as it is answered. */
export const option: Schema<Option> = looseObject<Option>({
  ...each(['value', 'parentValue'], nullable(text())),
  option: looseObject<OptionDef>({
    name: text(),
    type: oneOf(optionTypes),
    group: maybe(text()),
    values: nullable(list(text())),
    description: nullable(text()),
    ...each(['restricted', 'ptfScope', 'urlScope', 'customerScope', 'domainScope', 'userScope'], boolean()),
  }),
});

/** What sets an option of a domain or user. */
export const optionAdd: Schema<OptionAdd> = object<OptionAdd>({ name: filled(), value: text() });
