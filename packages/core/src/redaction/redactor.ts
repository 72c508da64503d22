import { formsOf, plainOf } from './encodings.js';
import { type IsSecret, isSecretKey, withoutSecretFields } from './secret-fields.js';

/** What stands in the place of a secret. */
export const redacted = '[redacted]';

/**
 * Clears texts and values of secrets. It knows the secrets of one call by value (credentials, cookies, and the
 * fields of its input whose names say so), so they are found wherever a server or a runtime echoes them: plain,
 * or with the escapes of addresses, forms, HTML, JSON, SQL and programs.
 */
export class Redactor {
  /** Every secret and what its bytes are written as, each as it is, and without what looks like an escape. */
  readonly #forms: ReadonlyMap<string, string>;
  readonly #isSecret: IsSecret;
  /** How much of a text one secret may take. */
  readonly #longest: number;

  /** @param fields Names of fields that hold secrets, although the names do not say so. */
  constructor(secrets: Iterable<unknown>, fields: readonly string[] = []) {
    this.#isSecret = fields.length === 0 ? isSecretKey : (key) => fields.includes(key) || isSecretKey(key);
    const texts = [...secrets].filter((secret) => typeof secret === 'string' && secret.trim() !== '') as string[];
    this.#forms = new Map(texts.flatMap(formsOf).map((form) => [form, plainOf(form).text]));
    this.#longest = texts.reduce((longest, { length }) => Math.max(longest, length * 6), 1);
  }

  /** The text without secrets. */
  text(text: string): string {
    if (this.#forms.size === 0) return text;
    const plain = plainOf(text);
    const found: [start: number, end: number][] = [];
    for (const [form, bare] of this.#forms) {
      // Up to three characters may stand inside other words by chance: those are replaced as whole words only.
      for (const start of placesOf(bare, plain.text, bare.length < 4)) {
        found.push([plain.at[start] ?? 0, plain.at[start + bare.length] ?? text.length]);
      }
      // What stands around it may look like an escape together with it.
      for (const start of placesOf(form, text, form.length < 4)) found.push([start, start + form.length]);
    }
    let cleared = '';
    let copied = 0;
    for (const [start, end] of found.sort(([a], [b]) => a - b)) {
      if (start >= copied) cleared += text.slice(copied, start) + redacted;
      copied = Math.max(copied, end);
    }
    return cleared + text.slice(copied);
  }

  /** The start of somebody else's words without secrets, of at most such a length. */
  start(text: string, length: number): string {
    return this.#start(text, length, (part) => this.text(part));
  }

  /** The start of an answer's body as a text: also without what stands in fields whose names tell of a secret. */
  body(text: string, length: number): string {
    return this.#start(text, length, (part) => this.text(withoutSecretFields(part, this.#isSecret, redacted)));
  }

  /** What is cut off may have had the rest of a secret, which is not found by its start: so its end goes too. */
  #start(text: string, length: number, clear: (part: string) => string): string {
    const whole = text.length <= length * 4;
    const cleared = clear(whole ? text : text.slice(0, length * 4));
    const kept = whole ? cleared : `${cleared.slice(0, -this.#longest)}…`;
    return kept.length > length + 1 ? `${kept.slice(0, length)}…` : kept;
  }

  /** A URL without secrets, in its query values above all. */
  url(url: string): string {
    const withoutKeys = url.replace(/([?&]([^=?&#]*)=)[^&#]*/g, (whole, start: string, key: string) =>
      isSecretKey(safeDecode(key)) ? start + redacted : whole,
    );
    return this.text(withoutKeys);
  }

  /**
   * Data without secrets: texts are cleared, and values under keys that name a secret replaced. An error is no place
   * for all of a large answer: of long texts and lists it has the start.
   */
  value(value: unknown): unknown {
    return this.#part(value, 0, { left: mostParts });
  }

  #part(value: unknown, depth: number, budget: { left: number }): unknown {
    budget.left -= 1;
    if (typeof value === 'string') return this.body(value, longestText);
    if (typeof value === 'number' || typeof value === 'bigint') {
      const text = String(value);
      return this.text(text) === text ? value : redacted;
    }
    if (typeof value !== 'object' || value === null) return value;
    if (depth > 20) return '[too deep]';
    const parts: [string, unknown][] = [];
    for (const key of Object.keys(value)) {
      if (budget.left <= 0) break;
      const item: unknown = Reflect.get(value, key);
      const hidden = !Array.isArray(value) && this.#isSecret(key) && item !== null;
      parts.push([this.text(key.slice(0, longestText)), hidden ? redacted : this.#part(item, depth + 1, budget)]);
    }
    return Array.isArray(value) ? parts.map(([, part]) => part) : Object.fromEntries(parts);
  }

  /** An error of a runtime or of a caller's own code, copied without secrets and without what hangs on it. */
  cause(error: unknown, depth = 0): unknown {
    if (!(error instanceof Error)) return this.value(error);
    const copy = new Error(this.start(error.message, longestText));
    const code: unknown = Reflect.get(error, 'code');
    Object.defineProperty(copy, 'name', { value: this.text(error.name) });
    Object.defineProperty(copy, 'stack', { value: this.start(error.stack ?? '', 4 * longestText) });
    if (typeof code === 'string') Object.assign(copy, { code: this.text(code) });
    if (error.cause !== undefined && depth < 5) {
      Object.defineProperty(copy, 'cause', { value: this.cause(error.cause, depth + 1) });
    }
    return copy;
  }
}

/** The values under keys that name a secret, at any depth of a call's input. Bytes and streams are not looked into. */
export function secretsIn(input: unknown): string[] {
  const secrets: string[] = [];
  const seen = new Set<object>();
  const waiting: { readonly value: unknown; readonly named: boolean }[] = [{ value: input, named: false }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, named } = next;
    if (named && (typeof value === 'string' || typeof value === 'number')) secrets.push(String(value));
    if (typeof value !== 'object' || value === null || seen.has(value)) continue;
    seen.add(value);
    for (const [key, item] of entriesOf(value)) {
      waiting.push({ value: item, named: named || (!Array.isArray(value) && isSecretKey(key)) });
    }
  }
  return secrets;
}

/** What data holds; nothing of what is no data, or throws when it is read. */
function entriesOf(value: object): [string, unknown][] {
  try {
    const isData = Array.isArray(value) || Object.prototype.toString.call(value) === '[object Object]';
    return isData ? Object.entries(value) : [];
  } catch {
    return [];
  }
}

/** How much of an answer's data an error has: characters of a text, and texts, numbers and lists in all. */
const longestText = 1000;
const mostParts = 500;

/** Where a text holds another, also as a whole word only. */
function placesOf(part: string, text: string, wholeWord: boolean): number[] {
  const places: number[] = [];
  let place = part === '' ? -1 : text.indexOf(part);
  while (place >= 0) {
    const after = place + part.length;
    const isPart = wholeWord && /[\p{L}\p{N}]/u.test(`${text[place - 1] ?? ''}${text[after] ?? ''}`);
    if (!isPart) places.push(place);
    place = text.indexOf(part, isPart ? place + 1 : after);
  }
  return places;
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
