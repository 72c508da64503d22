/** What is wrong with a text, as the server says it after the name of the parameter. */
export type TextCheck = (value: string) => string | undefined;

/** What every parameter can have. */
interface Common {
  readonly required?: boolean;
  /** Required when this flag is not set. */
  readonly requiredUnless?: string;
  /** What messages call the parameter instead of its name. */
  readonly label?: string;
  /** Stands for a parameter that is not there. */
  readonly fallback?: unknown;
  /** An empty text is as good as none. */
  readonly blankIsAbsent?: boolean;
  /** Values that are accepted as they are. */
  readonly also?: readonly unknown[];
  /** Stands for a value that is not acceptable. */
  readonly instead?: unknown;
}

export interface TextRule extends Common {
  readonly kind: 'text';
  readonly checks: readonly TextCheck[];
  readonly letters?: 'lower' | 'upper';
  readonly trimmed?: boolean;
  /** Nothing else is accepted. */
  readonly only?: readonly string[];
}

export interface NumberRule extends Common {
  readonly kind: 'number';
  readonly min?: number;
  readonly max?: number;
}

export interface FlagRule extends Common {
  readonly kind: 'flag';
}

export interface DateRule extends Common {
  readonly kind: 'date';
  /** It has to be later than now. */
  readonly future?: boolean;
}

export interface ListRule extends Common {
  readonly kind: 'list';
  /** What an item can be. */
  readonly items: readonly Rule[];
  readonly max?: number;
  readonly unique?: boolean;
  /** One item stands for a list of it. */
  readonly single?: boolean;
}

export interface ObjectRule extends Common {
  readonly kind: 'object';
  readonly fields: Fields;
}

export interface EitherRule extends Common {
  readonly kind: 'either';
  readonly rules: readonly Rule[];
}

/** Bytes, or a text that stands for them. */
export interface BytesRule extends Common {
  readonly kind: 'bytes';
}

/** An object, or the JSON of one. */
export interface MetaDataRule extends Common {
  readonly kind: 'metaData';
}

/** Whatever it is. */
export interface AnyRule extends Common {
  readonly kind: 'any';
}

export type Rule =
  | AnyRule
  | BytesRule
  | DateRule
  | EitherRule
  | FlagRule
  | ListRule
  | MetaDataRule
  | NumberRule
  | ObjectRule
  | TextRule;

/** Parameters by their names, in the order in which they are looked at. */
export type Fields = Readonly<Record<string, Rule>>;

export const text = (...checks: TextCheck[]): TextRule => ({ kind: 'text', checks });
export const trimmed = (...checks: TextCheck[]): TextRule => ({ kind: 'text', checks, trimmed: true });
export const lower = (rule: TextRule): TextRule => ({ ...rule, letters: 'lower' });
export const upper = (rule: TextRule): TextRule => ({ ...rule, letters: 'upper' });
export const only = (...values: string[]): TextRule => ({ kind: 'text', checks: [], only: values });
export const number = (min?: number, max?: number): NumberRule => ({
  kind: 'number',
  ...(min !== undefined && { min }),
  ...(max !== undefined && { max }),
});
export const list = (...items: Rule[]): ListRule => ({ kind: 'list', items });
export const object = (fields: Fields): ObjectRule => ({ kind: 'object', fields });
export const either = (...rules: Rule[]): EitherRule => ({ kind: 'either', rules });
export const bytes: BytesRule = { kind: 'bytes' };
export const any: AnyRule = { kind: 'any' };
export const date: DateRule = { kind: 'date' };

export const required = <R extends Rule>(rule: R): R => ({ ...rule, required: true });
export const blankable = <R extends Rule>(rule: R): R => ({ ...rule, blankIsAbsent: true });
export const labelled = <R extends Rule>(label: string, rule: R): R => ({ ...rule, label });
export const orElse = <R extends Rule>(fallback: unknown, rule: R): R => ({ ...rule, fallback });
export const allowing = <R extends Rule>(also: readonly unknown[], rule: R): R => ({ ...rule, also });
