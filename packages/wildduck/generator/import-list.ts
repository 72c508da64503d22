import type { SchemaWriter } from './schema-writer.js';

/** The imports of a generated file, collected while it is written. */
export class ImportList {
  readonly #files = new Map<string, Map<string, 'type' | 'value'>>();
  #zod = false;

  value(from: string, name: string): void {
    this.#names(from).set(name, 'value');
  }

  type(from: string, name: string): void {
    const names = this.#names(from);
    if (!names.has(name)) names.set(name, 'type');
  }

  /** What written schemas need besides other components. */
  schemas({ core, fields }: SchemaWriter, fieldsFile: string): void {
    this.#zod = true;
    for (const name of core) this.value('@mailhost/core/schema', name);
    for (const name of fields) this.value(fieldsFile, name);
  }

  text(): string {
    const named = [...this.#files]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([from, names]) => {
        const sorted = [...names].sort(([a], [b]) => (a < b ? -1 : 1));
        const onlyTypes = sorted.every(([, kind]) => kind === 'type');
        const list = sorted.map(([name, kind]) => (kind === 'type' && !onlyTypes ? `type ${name}` : name));
        return `import ${onlyTypes ? 'type ' : ''}{ ${list.join(', ')} } from '${from}';`;
      });
    return [...(this.#zod ? ["import * as z from 'zod/mini';"] : []), ...named].join('\n');
  }

  #names(from: string): Map<string, 'type' | 'value'> {
    const names = this.#files.get(from) ?? new Map();
    this.#files.set(from, names);
    return names;
  }
}
