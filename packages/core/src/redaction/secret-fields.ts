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
 * A text without the values that stand behind names of secrets, in whatever form: JSON, whole, cut off or escaped
 * within another text, a form, a query, HTML, XML, a header, or what a language prints of its objects; and without
 * private keys and the passwords of addresses. Of a list or an object nothing that follows is kept: where it ends is
 * not told by half of it.
 */
export function withoutSecretFields(text: string, isSecret: IsSecret, replacement: string): string {
  const plain = text
    .replace(/-----BEGIN [A-Z\d ]{0,40}PRIVATE KEY[^-]{0,9}-----.*?(?:-----END[^-]{0,60}-----|$)/gs, replacement)
    .replace(/(:(?:\\{0,7}\/){2}[^\s/:@]{0,200}:)[^\s/]+@/g, (_, start: string) => `${start}${replacement}@`);
  let result = '';
  let copied = 0;
  let named = false;
  for (const { 0: head, 1: name = '', index } of plain.matchAll(heads)) {
    const end = index + head.length;
    const key = nameIn(name);
    const secret = isSecret(key) || (named && /^value$/i.test(key));
    // As forms of HTML and lists of headers have it: the name is a value too, and its own value follows.
    if (/^(?:name|key|id|field)$/i.test(key)) {
      named = isSecret(/^(?:&[\w#]{2,6};|\W){0,8}([\w.-]+)/.exec(plain.slice(end, end + 100))?.[1] ?? '');
    }
    value.lastIndex = end;
    if (index < copied || !secret || !value.test(plain)) continue;
    result += plain.slice(copied, end) + replacement;
    copied = value.lastIndex;
  }
  return result + plain.slice(copied);
}

/**
 * A name, with the escapes of JSON and of addresses in it or before it, and what parts it from its value; PHP also
 * tells whose it is and of what type.
 */
const heads =
  /(?<![\w.%\\-])([\w.%\\-]+)(?:["'’”]|&[\w#;]{2,12};)?(?:(?::[\w":]{1,60})?\])?\s{0,20}(?:=>|::|;[a-zA-Z](?::\d{1,9})?:|[:=>])\s{0,20}(?:string\(\d{1,9}\) )?/g;

/**
 * A value that is one, and no sentence (letters after a colon and a space, and more words): a text to its quote, a hash
 * with its scheme, a list or an object, what stands in XML, or a word. Lines that begin with a space go on with it, as
 * in LDIF.
 */
const value =
  /(?!(?<=: )(?!(?:Bearer|Basic|Digest) |[bru]{1,2}["'])[A-Za-z][a-z']{0,20} [A-Za-z])(?!null\b|true\b|false\b|""|''|\[\]|\{\})(?:[bru]{0,2}"(?:[^"\\]|\\.)*"?|[bru]{0,2}'(?:[^'\\]|\\.)*'?|\\{1,7}"[^"]*"?|(&(?:amp;)?(?:quot|#\w{1,4});)(?:(?!\1).)*|<!\[CDATA\[(?:(?!\]\]).)*|[“‘][^”’]*|\[.*|\{(?![\w-]{1,20}\}[^\s,;]).*|(?<=[^=]>)[^<]+|(?:\{[\w-]{1,20}\}|(?:Bearer|Basic|Digest) )?(?:[^\s,;&<>"'{}[\]()\\]|\\(?!n ))+(?:(?:\r?\n|\\n) [^\s\\]+)*)/sy;

/** The last word, without what escapes it. */
function nameIn(text: string): string {
  const plain = text
    .replace(/\\[nrt]/g, ' ')
    .replace(/(?:\\u|%)([\da-f]{4}|[\da-f]{2})/gi, (_, digits: string) =>
      String.fromCharCode(Number.parseInt(digits, 16)),
    );
  return plain.split(/[^\w-]/).findLast((word) => word !== '') ?? '';
}
