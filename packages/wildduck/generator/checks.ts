import { type Document, refName, type SchemaObject } from './document.js';

/** Writes the checks of inputs, which refuse an unknown field, or of answers, which let one pass. */
export class CheckWriter {
  /** The builders of `@mailhost/core/schema` that were used. */
  readonly builders = new Set<string>();
  /** The components that were named, which have checks of their own. */
  readonly components = new Set<string>();
  readonly #document: Document;
  readonly #object: 'object' | 'looseObject';

  constructor(document: Document, kind: 'input' | 'answer') {
    this.#document = document;
    this.#object = kind === 'input' ? 'object' : 'looseObject';
  }

  schema(schema: SchemaObject): string {
    const written = this.#written(schema);
    return schema.nullable ? this.#call('nullable', written) : written;
  }

  /** A field: `name: text()`, or `name: optional(text())`. */
  field(name: string, schema: SchemaObject, required: boolean): string {
    const written = this.schema(schema);
    return `${/^\w+$/.test(name) ? name : `'${name}'`}: ${required ? written : this.#call('optional', written)}`;
  }

  optional(code: string): string {
    return this.#call('optional', code);
  }

  /** The schema that a reference stands for. */
  resolve(schema: SchemaObject): SchemaObject {
    const name = refName(schema);
    if (name === undefined) return schema;
    const component = this.#document.components.schemas[name];
    if (!component) throw new Error(`The spec refers to ${name}, which it does not have.`);
    return this.resolve(component);
  }

  object(fields: readonly string[]): string {
    return this.#call(this.#object, `{ ${fields.join(', ')} }`);
  }

  #call(builder: string, ...args: string[]): string {
    this.builders.add(builder);
    return `${builder.replace(/^.* as /, '')}(${args.join(', ')})`;
  }

  #written(schema: SchemaObject): string {
    const component = refName(schema);
    if (component !== undefined) {
      this.components.add(component);
      return checkName(component);
    }
    if (schema.oneOf) {
      const choices = schema.oneOf.map((choice) => this.schema(choice));
      return this.#call('either', ...choices);
    }
    if (schema.allOf) return this.#merged(schema.allOf);
    if (schema.enum) return this.#call('oneOf', JSON.stringify(schema.enum).replaceAll('"', "'").replaceAll(',', ', '));
    switch (schema.type) {
      case 'string':
        return this.#call('text');
      case 'number':
      case 'integer':
        return this.#call(schema.type, ...rules({ min: schema.minimum, max: schema.maximum }));
      case 'boolean':
        return this.#call('boolean');
      case 'array':
        return this.#call('list as listOf', schema.items ? this.schema(schema.items) : this.#call('anything'));
      case 'object':
        return this.#fields(schema);
      default:
        return this.#call('anything');
    }
  }

  #fields(schema: SchemaObject): string {
    const { properties = {}, required = [], additionalProperties } = schema;
    if (Object.keys(properties).length === 0 || additionalProperties === true)
      return this.#call('record', this.#call('anything'));
    return this.object(
      Object.entries(properties).map(([name, field]) => this.field(name, field, required.includes(name))),
    );
  }

  /** One object with the fields of several. */
  #merged(parts: readonly SchemaObject[]): string {
    const whole = parts.map((part) => this.resolve(part));
    return this.#fields({
      type: 'object',
      properties: Object.assign({}, ...whole.map(({ properties }) => properties)),
      required: whole.flatMap(({ required = [] }) => required),
    });
  }
}

export function checkName(component: string): string {
  return `${component.charAt(0).toLowerCase()}${component.slice(1)}Check`;
}

function rules(limits: Readonly<Record<string, number | undefined>>): string[] {
  const given = Object.entries(limits).filter(([, limit]) => limit !== undefined);
  return given.length === 0 ? [] : [`{ ${given.map(([name, limit]) => `${name}: ${limit}`).join(', ')} }`];
}
