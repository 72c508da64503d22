import type { $ZodType } from 'zod/v4/core';
import { ConfigurationError } from '../errors/call-errors.js';
import { run } from './run.js';
import type { FieldIssue, Schema } from './schema.js';

/** How a schema of ours looks at a value: it tells the inspection what does not fit, and gives what to hand on. */
export type Look = (value: unknown, inspection: Inspection) => unknown;

/** Where our schemas keep how they look. Shared by all copies of the package, so that their schemas can be combined. */
const look = Symbol.for('@mailhost/core/schema');

/** A schema, from how it looks at a value. */
// @__NO_SIDE_EFFECTS__
export function schemaOf<Value>(how: Look): Schema<Value> {
  const schema: Schema<Value> = {
    '~standard': {
      version: 1,
      vendor: 'mailhost',
      validate(value) {
        const inspection = new Inspection();
        const result = inspection.of(schema, value);
        // No issue was found, so it is what the builders of the schema say.
        return inspection.issues.length > 0 ? { issues: inspection.issues } : { value: result as Value };
      },
    },
  };
  return Object.assign(schema, { [look]: how });
}

/** One look at a value with all its parts: it collects every issue, and goes on after each. */
export class Inspection {
  readonly issues: FieldIssue[] = [];
  readonly #path: (string | number)[] = [];

  add(message: string, below: FieldIssue['path'] = []): void {
    this.issues.push({ path: [...this.#path, ...below], message });
  }

  /** Looks at a value; gives it in the form in which it goes on, or as it is where it does not fit. */
  of(schema: Schema<unknown>, value: unknown): unknown {
    if ('_zod' in schema) {
      const { value: result, issues } = run(schema as unknown as $ZodType, value);
      for (const { path, message } of issues) this.add(message, path);
      return result;
    }
    const own: unknown = Reflect.get(schema, look);
    if (typeof own === 'function') return own(value, this);
    const result = schema['~standard'].validate(value);
    if (result instanceof Promise) throw new ConfigurationError('a schema must answer at once, not with a promise.');
    if (!result.issues) return result.value;
    for (const { message, path = [] } of result.issues) {
      const keys = path.map((step) => (typeof step === 'object' ? step.key : step));
      this.add(
        message,
        keys.map((key) => (typeof key === 'number' ? key : String(key))),
      );
    }
    return value;
  }

  /** Looks at a value without telling what does not fit: gives it beside what was found. */
  tried(schema: Schema<unknown>, value: unknown): { readonly value: unknown; readonly issues: readonly FieldIssue[] } {
    const inspection = new Inspection();
    return { value: inspection.of(schema, value), issues: inspection.issues };
  }

  /** Looks at a part of the value. */
  part(key: string | number, schema: Schema<unknown>, value: unknown): unknown {
    this.#path.push(key);
    const result = this.of(schema, value);
    this.#path.pop();
    return result;
  }
}
