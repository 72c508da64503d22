/**
 * Parses JSON. A whole number beyond 2^53, which would be rounded, becomes a text with its digits: a check of the
 * answer then tells that it is no number, and nothing is lost.
 */
export function parseJson(text: string): unknown {
  const value: unknown = JSON.parse(text);
  return manyDigits.test(text) ? JSON.parse(withExactNumbers(text)) : value;
}

const manyDigits = /\d{16}/;
const number = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

/** JSON that is known to be whole, with quotes around the numbers that would be rounded. */
function withExactNumbers(text: string): string {
  let result = '';
  let copied = 0;
  for (let at = 0; at < text.length; ) {
    if (text[at] === '"') {
      at = endOfText(text, at + 1);
      continue;
    }
    number.lastIndex = at;
    const digits = number.exec(text)?.[0];
    if (digits !== undefined && /^-?\d{16,}$/.test(digits) && !Number.isSafeInteger(Number(digits))) {
      result += `${text.slice(copied, at)}"${digits}"`;
      copied = at + digits.length;
    }
    at += digits?.length ?? 1;
  }
  return result + text.slice(copied);
}

/** Behind the quote that ends a text. */
function endOfText(text: string, from: number): number {
  let at = from;
  while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}
