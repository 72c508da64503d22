import { encodingsOf } from './encodings.js';

/** What stands in the place of a secret. */
export const redacted = '[redacted]';

/** Words that name a secret wherever they stand in a key, and keys that are one as a whole. */
const secretWord =
  /passw|secret|token|credential|private|apikey|api[-_]key|authdata|authorization|cookie|session|nonce/i;
const secretName = /^(?:pass|pwd|auth|key|otp|totp|seed|sess)$/i;

/** Whether a field of that name holds a secret. */
export function isSecretKey(key: string): boolean {
  return secretWord.test(key) || secretName.test(key);
}

/**
 * Clears texts and values of secrets. It knows the secrets of one call by value (credentials, cookies, and the
 * fields of its input whose names say so), so they are found wherever a server or a runtime echoes them: plain,
 * percent-encoded, form-encoded, or escaped as in JSON or HTML.
 */
export class Redactor {
  /** Every form of every secret, the longest first, so that no part of a longer one stays behind a shorter one. */
  readonly #forms: readonly string[];

  constructor(secrets: Iterable<unknown>) {
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

  /** A URL without secrets, in its query values above all. */
  url(url: string): string {
    const withoutKeys = url.replace(/([?&]([^=&#]*)=)[^&#]*/g, (whole, start: string, key: string) =>
      isSecretKey(safeDecode(key)) ? start + redacted : whole,
    );
    return this.text(withoutKeys);
  }

  /** Data without secrets: strings are cleared, and values under keys that name a secret replaced. */
  value(value: unknown, depth = 0): unknown {
    if (typeof value === 'string') return this.text(value);
    if (typeof value !== 'object' || value === null) {
      const text = String(value);
      return this.text(text) === text ? value : redacted;
    }
    if (depth > 20) return '[too deep]';
    if (Array.isArray(value)) return value.map((item) => this.value(item, depth + 1));
    const entries = Object.entries(value).map(([key, item]): [string, unknown] => [
      this.text(key),
      isSecretKey(key) && item !== null ? redacted : this.value(item, depth + 1),
    ]);
    return Object.fromEntries(entries);
  }

  /** An error of a runtime or of a caller's own code, copied without secrets and without what hangs on it. */
  cause(error: unknown, depth = 0): unknown {
    if (!(error instanceof Error)) return this.value(error);
    const copy = new Error(this.text(error.message));
    const code: unknown = Reflect.get(error, 'code');
    Object.defineProperty(copy, 'name', { value: this.text(error.name) });
    Object.defineProperty(copy, 'stack', { value: this.text(error.stack ?? '') });
    if (typeof code === 'string') Object.assign(copy, { code: this.text(code) });
    if (error.cause !== undefined && depth < 5) {
      Object.defineProperty(copy, 'cause', { value: this.cause(error.cause, depth + 1) });
    }
    return copy;
  }
}

/** The values under keys that name a secret, at any depth of a call's input. Bytes and streams are not looked into. */
export function secretsIn(value: unknown, named = false, seen = new Set<object>()): string[] {
  if (typeof value === 'string' || typeof value === 'number') return named ? [String(value)] : [];
  const isData = Array.isArray(value) || Object.prototype.toString.call(value) === '[object Object]';
  if (typeof value !== 'object' || value === null || !isData || seen.has(value)) return [];
  seen.add(value);
  return Object.entries(value).flatMap(([key, item]) =>
    secretsIn(item, named || (!Array.isArray(value) && isSecretKey(key)), seen),
  );
}

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
