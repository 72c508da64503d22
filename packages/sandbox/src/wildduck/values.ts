import { picked } from './fields.js';
import { isObject, type JsonObject } from './json.js';

/** Parameters whose types are known, because they were checked. One of another type is as good as none. */
export class Values {
  readonly raw: JsonObject;

  constructor(raw: JsonObject) {
    this.raw = raw;
  }

  has(name: string): boolean {
    return this.raw[name] !== undefined;
  }

  /** Some of them as they are, without those that are not there. */
  picked(...names: readonly string[]): JsonObject {
    return picked(this.raw, ...names);
  }

  text(name: string): string | undefined {
    const value = this.raw[name];
    return typeof value === 'string' ? value : undefined;
  }

  number(name: string): number | undefined {
    const value = this.raw[name];
    return typeof value === 'number' ? value : undefined;
  }

  flag(name: string): boolean | undefined {
    const value = this.raw[name];
    return typeof value === 'boolean' ? value : undefined;
  }

  /** A time, in milliseconds. */
  date(name: string): number | undefined {
    const value = this.raw[name];
    return value instanceof Date ? value.getTime() : undefined;
  }

  bytes(name: string): Uint8Array | undefined {
    const value = this.raw[name];
    return value instanceof Uint8Array ? value : undefined;
  }

  object(name: string): JsonObject | undefined {
    const value = this.raw[name];
    return isObject(value) ? value : undefined;
  }

  /** The same, to read from. */
  values(name: string): Values | undefined {
    const value = this.object(name);
    return value && new Values(value);
  }

  texts(name: string): readonly string[] | undefined {
    const value = this.raw[name];
    return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : undefined;
  }

  objects(name: string): readonly Values[] {
    const value = this.raw[name];
    return Array.isArray(value) ? value.filter(isObject).map((item) => new Values(item)) : [];
  }

  /** A parameter that the operation requires. */
  needed(name: string): string {
    const value = this.text(name);
    if (value === undefined) throw new TypeError(`The operation takes no ${name}.`);
    return value;
  }
}
