import { encodingsOf } from './encodings.js';
import { type IsSecret, isSecretKey, withoutSecretFields } from './secret-fields.js';

/** What stands in the place of a secret. */
export const redacted = '[redacted]';

/**
 * Clears texts and values of secrets. It knows the secrets of one call by value (credentials, cookies, and the
 * fields of its input whose names say so), so they are found wherever a server or a runtime echoes them: plain,
 * percent-encoded, form-encoded, or escaped as in JSON or HTML.
 */
export class Redactor {
  /** Every form of every secret, the longest first, so that no part of a longer one stays behind a shorter one. */
  readonly #forms: readonly string[];
  readonly #isSecret: IsSecret;

  /** @param fields Names of fields that hold secrets, although the names do not say so. */
  constructor(secrets: Iterable<unknown>, fields: readonly string[] = []) {
    this.#isSecret = fields.length === 0 ? isSecretKey : (key) => fields.includes(key) || isSecretKey(key);
    const forms = new Set<string>();
    for (const secret of secrets) {
      if (typeof secret !== 'string' || secret.trim() === '') continue;
      for (const form of encodingsOf(secret)) forms.add(form);
    }
    this.#forms = [...forms].sort((a, b) => b.length - a.length);
  }

  /** The text without secrets. */
  text(text: string): string {
    let cleared = text;
    for (const form of this.#forms) {
      // Up to three characters may stand inside other words by chance: those are replaced as whole words only.
      if (form.length > 3) cleared = cleared.replaceAll(form, redacted);
      else if (cleared.includes(form)) cleared = cleared.replace(wholeWord(form), redacted);
    }
    return cleared;
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
    const kept = whole ? cleared : `${cleared.slice(0, -(this.#forms[0]?.length ?? 1))}…`;
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
   * Data without secrets: texts are cleared, and values under keys that name a secret replaced. An error is no place for
   * all of a large answer: of long texts and lists it has the start.
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

function wholeWord(form: string): RegExp {
  const literal = form.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'gu');
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
