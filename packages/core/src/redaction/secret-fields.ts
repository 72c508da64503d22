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
    if (index < copied || !isSecret(unescaped(name)) || !value.test(text)) continue;
    result += text.slice(copied, index + head.length) + replacement;
    copied = value.lastIndex;
  }
  return result + text.slice(copied);
}

/**
 * A name, with the escapes of JSON and of addresses in it, and what parts it from its value, the quotes perhaps escaped
 * themselves. Letters after a colon and a space, and more words, are a sentence: "password: must be longer" tells none.
 */
const heads =
  /(?<![\w.%\\-])((?:\\u[\da-f]{4}|[\w.%-])+)\\{0,7}["'’”]?\]?\s{0,20}(?:=>|[:=>])\s{0,20}(?!(?<=: )(?!(?:Bearer|Basic|Digest) )[a-z][a-z']{0,20} [a-z])/gi;

/** A value that is one: a text to its quote, a list or an object, what stands in XML, or a word. */
const value =
  /(?!null\b|true\b|false\b|""|''|\[\]|\{\})(?:"(?:[^"\\]|\\.)*"?|'(?:[^'\\]|\\.)*'?|\\{1,7}"[^"]*"?|[“‘][^”’]*|[[{].*|(?<=[^=]>)[^<]+|(?:(?:Bearer|Basic|Digest) )?[^\s,;&<>"'{}[\]()]+)/sy;

function unescaped(text: string): string {
  return text.replace(/(?:\\u|%)([\da-f]{4}|[\da-f]{2})/gi, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
}
