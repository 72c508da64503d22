import type { QueryValues } from '@mailhost/core';

/** What stands for a field in a form, where it is not the usual: see {@link formWriter}. */
export interface FormField {
  /** Its name there, where that is another one. */
  readonly name?: string;
  /** Between the items of a list. Default: a comma. */
  readonly separator?: string;
  /** For `true`. Default: `yes`. */
  readonly yes?: string;
  /** For `false`. Default: `no`. */
  readonly no?: string;
}

/** The fields of an input that do not stand in a form in the usual way. */
export type FormFields<Input> = { readonly [Name in keyof Input]?: FormField };

/** What a field of an input may hold. */
type FieldValue = string | number | boolean | null | undefined | readonly string[];

/**
 * Makes the function that writes an input as iRedAdmin's forms have it: booleans as `yes` and `no`, lists joined by
 * commas, nothing for `null`, all else as it is.
 */
// @__NO_SIDE_EFFECTS__
export function formWriter<Input extends object = object>(
  fields: FormFields<Input> = {},
): (input: Input) => QueryValues {
  const known: Readonly<Record<string, FormField | undefined>> = fields;
  return (input) => {
    const given: readonly (readonly [string, FieldValue])[] = Object.entries(input);
    return Object.fromEntries(
      given.map(([name, value]) => [known[name]?.name ?? name, written(value, known[name] ?? {})]),
    );
  };
}

/** An input all of whose fields stand in a form in the usual way. */
export const writeForm: (input: object) => QueryValues = formWriter();

function written(value: FieldValue, { separator = ',', yes = 'yes', no = 'no' }: FormField) {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? yes : no;
  return typeof value === 'object' ? value.join(separator) : value;
}
