/** Words that name a secret wherever they stand in a key, and keys that are one as a whole. */
const secretWord =
  /passw|passphrase|secret|token|credential|private|apikey|api[-_]key|access[-_]?key|csrf|xsrf|authdata|authorization|cookie|session|nonce/i;
const secretName = /^(?:pass|pwd|pin|auth|key|otp|totp|seed|sess)$/i;

/** Whether a field of that name holds a secret. */
export function isSecretKey(key: string): boolean {
  return secretWord.test(key) || secretName.test(key);
}

/** Whether a field of that name holds a secret, by its name or because a declaration says so. */
export type IsSecret = (key: string) => boolean;

/**
 * A text without the values that stand behind names of secrets, in whatever form: JSON, whole, cut off or escaped within
 * another text, a form, a query, XML, a header, or what a language prints of its objects. One pass, whatever the text.
 */
export function withoutSecretFields(text: string, isSecret: IsSecret, replacement: string): string {
  let result = '';
  let copied = 0;
  name.lastIndex = 0;
  for (let match = name.exec(text); match; match = name.exec(text)) {
    if (!isSecret(unescaped(match[0]))) continue;
    const start = valueStart(text, name.lastIndex);
    if (start === undefined || isProse(text, start)) continue;
    const end = foldedEnd(text, start, valueEnd(text, start));
    if (end === start || isNothing.test(text.slice(start, Math.min(end, start + 10)))) continue;
    result += text.slice(copied, start) + replacement;
    copied = end;
    name.lastIndex = end;
  }
  return result + text.slice(copied);
}

/** What can be a name, the escapes of JSON and of addresses among it. */
const name = /(?:\\u[\da-f]{4}|%[\da-f]{2}|[\w.-])+/gi;

/** Between a name and its value; the quotes may be escaped themselves. */
const separator = /(?:\\{0,7}["'’”])?\]?\s{0,20}(?:=>|::|[:=>])\s{0,20}/y;

/** What has no secret in it. */
const isNothing = /^(?:null|true|false|undefined|None|""|''|\{\}|\[\])?$/;

/** A word of letters after a colon, and more words: "password: must be longer" tells no password. */
function isProse(text: string, start: number): boolean {
  const words = /(?<=: )(?!(?:Bearer|Basic|Digest) )[A-Za-z][a-z']{0,20} [A-Za-z]/y;
  words.lastIndex = start;
  return words.test(text);
}

function unescaped(text: string): string {
  return text.replace(/(?:\\u|%)([\da-f]{4}|[\da-f]{2})/gi, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
}

function valueStart(text: string, from: number): number | undefined {
  separator.lastIndex = from;
  return separator.test(text) ? separator.lastIndex : undefined;
}

/** Where a value ends: a text at its quote, a list or an object at its bracket, a word at what parts words. */
function valueEnd(text: string, start: number): number {
  const quote = /\\{0,7}["'‘“]/y;
  quote.lastIndex = start;
  const opened = quote.exec(text)?.[0];
  if (opened !== undefined) return quotedEnd(text, start + opened.length, opened);
  const hash = /\{[\w.-]{1,20}\}[^\s,;&<>"'{}[\]()\\]+/y;
  hash.lastIndex = start;
  if (hash.test(text)) return hash.lastIndex;
  if (text[start] === '{' || text[start] === '[') return bracketEnd(text, start);
  const word = text.startsWith('>', start - 1) ? /[^<]*/y : /(?:(?:Bearer|Basic|Digest) )?[^\s,;&<>"'{}[\]()]*/y;
  word.lastIndex = start;
  word.test(text);
  return word.lastIndex;
}

/** LDIF writes what stands behind two colons in base64, on several lines of which each but the first begins with a space. */
function foldedEnd(text: string, start: number, end: number): number {
  if (!/::\s*$/.test(text.slice(Math.max(0, start - 22), start))) return end;
  const lines = /[\w+/=]*(?:(?:\r?\n|(?:\\r)?\\n) [\w+/=]+)*/y;
  lines.lastIndex = start;
  lines.test(text);
  return lines.lastIndex > start ? lines.lastIndex : end;
}

/** Behind the quote that closes a text, or the end of what is there. */
function quotedEnd(text: string, start: number, opened: string): number {
  const closing = { '‘': '’', '“': '”' }[opened] ?? opened;
  const slashes = closing.length - 1;
  for (let at = text.indexOf(closing, start); at >= 0; at = text.indexOf(closing, at + 1)) {
    let before = 0;
    while (text[at - 1 - before] === '\\' && at - before > start) before += 1;
    // As deep in escapes as the opening quote: one that is deeper is part of the text.
    if (slashes === 0 ? before % 2 === 0 : before === 0) return at + closing.length;
  }
  return text.length;
}

function bracketEnd(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (character === '"' || character === "'") at = quotedEnd(text, at + 1, character) - 1;
    else if (character === '{' || character === '[') depth += 1;
    else if (character === '}' || character === ']') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return text.length;
}
