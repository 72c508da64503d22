export type { FieldIssue } from '../errors/field-issue.js';

/**
 * Anything that can check a value: the Standard Schema interface (version 1),
 * which zod, valibot and arktype schemas have, and which form libraries accept.
 *
 * `Value` is what the caller of a client holds. Where it travels as something else, such as a `Date` that is a number
 * on the wire, the schema turns the one into the other.
 */
export interface Schema<Value> {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: string;
    readonly validate: (value: unknown) => SchemaResult<Value> | Promise<SchemaResult<Value>>;
    readonly types?: { readonly input: unknown; readonly output: Value } | undefined;
  };
}

/** A good value, or what is wrong with it. */
export type SchemaResult<Value> =
  | { readonly value: Value; readonly issues?: undefined }
  | { readonly issues: readonly SchemaIssue[] };

/** An issue as a Standard Schema reports it. */
export interface SchemaIssue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}
