import { type Document, refName, type SchemaObject } from './document.js';

/** Schemas of `src/fields.ts`: one of each serves all fields, as each that is made costs time when a program starts. */
const shared: Readonly<Record<string, string>> = {
  'z.string()': 'text',
  'z.number()': 'number',
  'z.boolean()': 'boolean',
  'z.array(text)': 'texts',
  'z.looseObject({})': 'fields',
  'withChecks(z.int(), z.minimum(1), z.maximum(250))': 'pageSize',
  'z.union([text, z.literal(false)])': 'textOrFalse',
  'z.optional(text)': 'optionalText',
  'z.optional(number)': 'optionalNumber',
  'z.optional(boolean)': 'optionalBoolean',
  'z.optional(texts)': 'optionalTexts',
  'z.optional(fields)': 'optionalFields',
  'z.optional(pageSize)': 'optionalPageSize',
};

const sharedNames: ReadonlySet<string> = new Set(Object.values(shared));

/** Writes schemas of zod for inputs, which refuse an unknown field, or for answers, which let one pass. */
export class SchemaWriter {
  /** The shared schemas that were used, of `src/fields.ts`. */
  readonly fields = new Set<string>();
  /** What of `@mailhost/core/schema` was used. */
  readonly core = new Set<string>();
  /** The components that were named, which have schemas of their own. */
  readonly components = new Set<string>();
  readonly #document: Document;
  readonly #kind: 'input' | 'answer';

  constructor(document: Document, kind: 'input' | 'answer') {
    this.#document = document;
    this.#kind = kind;
  }

  schema(schema: SchemaObject): string {
    return this.#used(this.#written(schema));
  }

  /** A field: `name: text`, or `name: optionalText`. */
  field(name: string, schema: SchemaObject, required: boolean): string {
    const written = this.#written(schema);
    const code = required ? written : this.#made(`z.optional(${written})`, written);
    return `${/^\w+$/.test(name) ? name : `'${name}'`}: ${this.#used(code)}`;
  }

  /** The schema that a reference stands for. */
  resolve(schema: SchemaObject): SchemaObject {
    const name = refName(schema);
    if (name === undefined) return schema;
    const component = this.#document.components.schemas[name];
    if (!component) throw new Error(`The spec refers to ${name}, which it does not have.`);
    return this.resolve(component);
  }

  /** A component by itself: each is an object. */
  component(name: string): string {
    const schema = this.#merged(this.resolve({ $ref: `#/components/schemas/${name}` }));
    return this.#object(schema, `ResponseFields<${name}>`);
  }

  /** An object of fields that are written already. `satisfied` is the type that an answer's fields are held to. */
  object(fields: readonly string[], satisfied?: string): string {
    const written = `{ ${fields.join(', ')} }`;
    if (this.#kind === 'input') return `z.strictObject(${written}${this.#words()})`;
    return `z.looseObject(${written}${satisfied === undefined ? '' : ` satisfies ${satisfied}`})`;
  }

  /** `, words`, where a schema says itself what is wrong. */
  #words(separator = ', '): string {
    if (this.#kind === 'answer') return '';
    this.core.add('words');
    return `${separator}words`;
  }

  /** The name of the shared schema that is the same, or the code itself, which is made of these parts. */
  #made(code: string, ...parts: readonly string[]): string {
    const name = shared[code.replaceAll(/(?:, )?\bwords\b/g, '')];
    if (name === undefined) for (const part of parts) this.#used(part);
    return name ?? code;
  }

  #used(code: string): string {
    if (sharedNames.has(code)) this.fields.add(code);
    return code;
  }

  #written(schema: SchemaObject): string {
    const written = this.#present(schema);
    return schema.nullable ? this.#made(`z.nullable(${written})`, written) : written;
  }

  #present(schema: SchemaObject): string {
    const component = refName(schema);
    if (component !== undefined) {
      this.components.add(component);
      return schemaName(component);
    }
    if (schema.oneOf) {
      const choices = schema.oneOf.map((choice) => this.#written(choice));
      return this.#made(`z.union([${choices.join(', ')}]${this.#words()})`, ...choices);
    }
    if (schema.allOf) return this.#object(this.#merged(schema));
    if (schema.enum) return this.#oneOf(schema.enum);
    switch (schema.type) {
      case 'string':
        return this.#made(`z.string(${this.#words('')})`);
      case 'number':
        return this.#limited(`z.number(${this.#words('')})`, schema);
      case 'integer':
        return this.#limited(`z.int(${this.#words('')})`, schema);
      case 'boolean':
        return this.#made(`z.boolean(${this.#words('')})`);
      case 'array': {
        const item = this.#written(schema.items ?? {});
        return this.#made(`z.array(${item}${this.#words()})`, item);
      }
      case 'object':
        return this.#object(schema);
      default:
        return 'z.unknown()';
    }
  }

  #oneOf(values: NonNullable<SchemaObject['enum']>): string {
    const list = values.map((value) => (typeof value === 'string' ? `'${value}'` : String(value)));
    if (list.length === 1) return `z.literal(${list[0]}${this.#words()})`;
    const builder = values.every((value) => typeof value === 'string') ? 'z.enum' : 'z.literal';
    return `${builder}([${list.join(', ')}]${this.#words()})`;
  }

  #limited(code: string, { minimum, maximum }: SchemaObject): string {
    const checks = [
      ...(minimum === undefined ? [] : [`z.minimum(${minimum}${this.#words()})`]),
      ...(maximum === undefined ? [] : [`z.maximum(${maximum}${this.#words()})`]),
    ];
    if (checks.length === 0) return this.#made(code);
    const limited = this.#made(`withChecks(${code}, ${checks.join(', ')})`);
    if (limited.startsWith('withChecks')) this.core.add('withChecks');
    return limited;
  }

  #object({ properties = {}, required = [], additionalProperties }: SchemaObject, satisfied?: string): string {
    if (Object.keys(properties).length === 0 || additionalProperties === true) {
      return this.#made(`z.looseObject({}${this.#words()})`);
    }
    return this.object(
      Object.entries(properties).map(([name, field]) => this.field(name, field, required.includes(name))),
      satisfied,
    );
  }

  /** One object with the fields of all that it is made of. */
  #merged(schema: SchemaObject): SchemaObject {
    if (!schema.allOf) return schema;
    const whole = schema.allOf.map((part) => this.resolve(part));
    return {
      type: 'object',
      properties: Object.assign({}, ...whole.map(({ properties }) => properties)),
      required: whole.flatMap(({ required = [] }) => required),
    };
  }
}

/**
 * `createFilterSchema` for the body of a request that is a `CreateFilterRequest`, `filterQuerySchema` for a
 * `FilterQuery`.
 */
export function schemaName(type: string): string {
  return `${type.charAt(0).toLowerCase()}${type.slice(1).replace(/Request$/, '')}Schema`;
}
