/** What stands in the place of a secret. */
export const redacted = '[redacted]';

/** Keys whose values are secrets wherever they stand: in an answer's body, or in a query. */
const secretKey =
  /^(?:.*(?:passw|secret|token|credential|private|apikey|api[-_]key|authdata|authorization|cookie|session).*|pass|pwd|auth|key|otp|totp|seed)$/i;

/** Whether a field of that name holds a secret. */
export function isSecretKey(key: string): boolean {
  return secretKey.test(key);
}

/**
 * Clears texts and values of secrets. It knows the secrets of one call by value (credentials, cookies, and the
 * fields of its input whose names say so), so they are found wherever a server or a runtime echoes them: plain,
 * percent-encoded, form-encoded, or escaped as in JSON or HTML.
 */
export class Redactor {
  readonly #pattern: RegExp | undefined;

  constructor(secrets: Iterable<string>) {
    // Longest first, so that no part of a longer secret stays behind a shorter one.
    const known = [...new Set(secrets)].filter((secret) => secret.trim() !== '').sort((a, b) => b.length - a.length);
    this.#pattern = known.length > 0 ? new RegExp(known.map(patternOf).join('|'), 'gu') : undefined;
  }

  /** The text without secrets. */
  text(text: string): string {
    return this.#pattern ? text.replace(this.#pattern, redacted) : text;
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

/** The values under keys that name a secret, at any depth of a call's input. */
export function secretsIn(value: unknown, named = false, depth = 0): string[] {
  if (typeof value === 'string' || typeof value === 'number') return named ? [String(value)] : [];
  if (typeof value !== 'object' || value === null || depth > 20) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    secretsIn(item, named || (!Array.isArray(value) && isSecretKey(key)), depth + 1),
  );
}

/** Matches a secret however it is written: each of its characters plain or escaped, in any mixture. */
function patternOf(secret: string): string {
  const pattern = Array.from(secret, characterPattern).join('');
  // Up to three characters may stand inside other words by chance: those are replaced as whole words only.
  return secret.length > 3 ? pattern : `(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`;
}

/** A character plain, as in JSON, in a URL or form, or in HTML. */
function characterPattern(character: string): string {
  if (/^[a-z\d]$/i.test(character)) return character;
  const code = character.codePointAt(0) ?? 0;
  const percent = Array.from(new TextEncoder().encode(character), (byte) => `%${hex(byte, 2)}`).join('');
  const units = Array.from({ length: character.length }, (_, i) => `\\\\u${hex(character.charCodeAt(i), 4)}`).join('');
  const html = `&#(?:0*${code}|[xX]0*${hex(code, 1)});${htmlNames[character] ?? ''}`;
  const json = literal(JSON.stringify(character).slice(1, -1));
  const other = character === ' ' ? '|\\+' : character === '/' ? '|\\\\/' : '';
  return `(?:${json}|${percent}|${units}|${html}|${literal(character)}${other})`;
}

const htmlNames: Readonly<Record<string, string>> = {
  '&': '|&amp;',
  '<': '|&lt;',
  '>': '|&gt;',
  '"': '|&quot;',
  "'": '|&apos;',
};

/** Hexadecimal digits in either case. */
function hex(value: number, digits: number): string {
  return value
    .toString(16)
    .padStart(digits, '0')
    .replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
