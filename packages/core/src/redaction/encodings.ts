/** A text without its escapes, and for each of its units (and its end) where that begins in the text as it was. */
export interface Plain {
  readonly text: string;
  readonly at: readonly number[];
}

/**
 * What is left of a text when every escape is undone: of addresses, forms, HTML, SQL, JSON, and of what languages
 * print, also of one within the other. A secret and its echo become the same, whichever way the echo was written: case
 * and accents count for nothing.
 */
export function plainOf(text: string): Plain {
  let plain: Plain = { text, at: Array.from({ length: text.length + 1 }, (_, index) => index) };
  // Each round undoes one layer; nobody writes more of them than this.
  for (let round = 0, before = ''; round < 5 && before !== plain.text; round += 1) {
    before = plain.text;
    plain = rewritten(plain, escapes, unescaped);
  }
  const { text: folded, at } = rewritten(plain, /[^\0-\x7f]/gu, ([character]) =>
    character.toWellFormed().normalize('NFD').replace(accents, '').toUpperCase().toLowerCase(),
  );
  return { text: folded.toLowerCase(), at };
}

/** What a text is looked for as: also as it is sent, since what is sent may look like escapes of escapes. */
export function formsOf(text: string): string[] {
  const form = new URLSearchParams([['', text]]).toString().slice(1);
  return [text, JSON.stringify(text).slice(1, -1), encodeURIComponent(text.toWellFormed()), form, ...bytewise(text)];
}

/** What a text is when its bytes are written as others: in hex, and in base64 wherever in a longer text it begins. */
function bytewise(text: string): string[] {
  const bytes = new TextEncoder().encode(text);
  // What is so short would be found in any long text; what is so long is no key or password.
  if (bytes.length < 6 || bytes.length > 16_384) return [];
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  const base64 = [0, 1, 2].map((offset) =>
    // The first and last digits are also made of what stands around it.
    btoa('\0'.repeat(offset) + binary).slice(
      Math.ceil((offset * 8) / 6),
      Math.floor(((offset + bytes.length) * 8) / 6),
    ),
  );
  return [hex, ...base64, ...base64.map((form) => form.replaceAll('+', '-').replaceAll('/', '_'))];
}

/**
 * A backslash with what it stands for; percent signs and entities, encoded again or not; doubled quotes; a form's
 * space; and a character of several bytes that are written one by one.
 */
const escapes =
  /\\+(?:[uU]((?:0001)?[\da-fA-F]{4})|[xX]([\da-fA-F]{2})|([^\\]?))|%(?:25)*([\da-fA-F]{2})|&(?:amp;)*(?:#[xX]([\da-fA-F]{1,8})|#(\d{1,8})|(\w{2,6}));|'{2,}|"{2,}|\+|[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}/g;
const accents = /[\u0300-\u036f]/g;

function unescaped([whole = '', unit, byte, character, percent, hex, decimal, name]: readonly string[]): string {
  const digits = unit ?? byte ?? percent ?? hex;
  const code = digits ? Number.parseInt(digits, 16) : Number(decimal);
  if (code <= 0x10ffff) return String.fromCodePoint(code);
  if (character !== undefined) return { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }[character] ?? character;
  if (name) return named(name.toLowerCase()) ?? whole;
  if (whole === '+') return ' ';
  if (/^["'&]/.test(whole)) return whole.charAt(0);
  return new TextDecoder().decode(Uint8Array.from(whole, (unit) => unit.charCodeAt(0)));
}

const signs = ' amp& lt< gt> quot" apos\' euro€ szligß aeligæ oslashø ';
/** The signs of Latin-1 from 160 on. */
const latin =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo'.split(
    ' ',
  );

/** What a named entity stands for; of a letter with an accent the letter. */
function named(name: string): string | undefined {
  if (/^\w(?:grave|acute|circ|tilde|uml|ring|cedil)$/.test(name)) return name[0];
  const index = latin.indexOf(name);
  if (index >= 0) return String.fromCharCode(160 + index);
  const [, sign = ''] = signs.split(` ${name}`);
  return /^[^a-z\d]/.exec(sign)?.[0];
}

/** A text with what a pattern finds in it rewritten, which is told by the groups of each match. */
function rewritten({ text, at }: Plain, pattern: RegExp, write: (groups: RegExpExecArray) => string): Plain {
  let result = '';
  let copied = 0;
  const places: number[] = [];
  const copy = (end: number) => {
    result += text.slice(copied, end);
    for (; copied < end; copied += 1) places.push(at[copied] ?? 0);
  };
  for (const match of text.matchAll(pattern)) {
    copy(match.index);
    const replacement = write(match);
    result += replacement;
    for (let unit = 0; unit < replacement.length; unit += 1) places.push(at[copied] ?? 0);
    copied += match[0].length;
  }
  copy(text.length);
  return { text: result, at: [...places, at[copied] ?? 0] };
}
