/** Words that name a secret wherever they stand in a key, and keys that are one as a whole. */
const secretWord =
  /passw|passphrase|secret|token|credential|private|api[-_]?key|access[-_]?key|csrf|xsrf|authdata|authorization|cookie|session|nonce/i;
const secretName = /^(?:pass|pwd|pin|auth|key|otp|totp|seed|sess)$/i;

/** Whether a field of that name holds a secret. */
export function isSecretKey(key: string): boolean {
  return secretWord.test(key) || secretName.test(key);
}

/** Whether a field of that name holds a secret, by its name or because a declaration says so. */
export type IsSecret = (key: string) => boolean;

/**
 * A text without the values that stand behind names of secrets, in whatever form: JSON, whole, cut off or escaped within
 * another text, a form, a query, XML, a header, or what a language prints of its objects. Of a list or an object nothing
 * that follows is kept: where it ends is not told by half of it.
 */
export function withoutSecretFields(text: string, isSecret: IsSecret, replacement: string): string {
  let result = '';
  let copied = 0;
  for (const { 0: head, 1: name = '', index } of text.matchAll(heads)) {
    value.lastIndex = index + head.length;
    if (index < copied || !isSecret(nameIn(name)) || !value.test(text)) continue;
    result += text.slice(copied, index + head.length) + replacement;
    copied = value.lastIndex;
  }
  return result + text.slice(copied);
}

/** A name, with the escapes of JSON and of addresses in it or before it, and what parts it from its value. */
const heads = /(?<![\w.%\\-])([\w.%\\-]+)["'’”]?\]?\s{0,20}(?:=>|::|[:=>])\s{0,20}/g;

/**
 * A value that is one, and no sentence (letters after a colon and a space, and more words): a text to its quote, a hash with
 * its scheme, a list or an object, what stands in XML, or a word. Lines that begin with a space go on with it, as in LDIF.
 */
const value =
  /(?!(?<=: )(?!(?:Bearer|Basic|Digest) )[A-Za-z][a-z']{0,20} [A-Za-z])(?!null\b|true\b|false\b|""|''|\[\]|\{\})(?:"(?:[^"\\]|\\.)*"?|'(?:[^'\\]|\\.)*'?|\\{1,7}"[^"]*"?|[“‘][^”’]*|\[.*|\{(?![\w-]{1,20}\}[^\s,;]).*|(?<=[^=]>)[^<]+|(?:\{[\w-]{1,20}\}|(?:Bearer|Basic|Digest) )?(?:[^\s,;&<>"'{}[\]()\\]|\\(?!n ))+(?:(?:\r?\n|\\n) [^\s\\]+)*)/sy;

/** The last word, without what escapes it. */
function nameIn(text: string): string {
  const plain = text
    .replace(/\\[nrt]/g, ' ')
    .replace(/(?:\\u|%)([\da-f]{4}|[\da-f]{2})/gi, (_, digits: string) =>
      String.fromCharCode(Number.parseInt(digits, 16)),
    );
  return plain.split(/[^\w-]/).findLast((word) => word !== '') ?? '';
}
