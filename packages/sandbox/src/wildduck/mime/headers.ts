import { decodeWords } from 'postal-mime';
import { decodedText, fromLatin1 } from './bytes.js';

/** A header line, its name in lower case and its value in one line. */
export interface Header {
  readonly name: string;
  readonly value: string;
}

/** The header lines at the beginning of an entity, which has one character per byte. */
export function headersOf(head: string): Header[] {
  return head
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)
    .flatMap((line) => {
      const colon = line.indexOf(':');
      if (colon <= 0) return [];
      const value = decodedText(fromLatin1(line.slice(colon + 1).trim()));
      return [{ name: line.slice(0, colon).trim().toLowerCase(), value }];
    });
}

/** The value of a header, as it was written. */
export const headerValue = (headers: readonly Header[], name: string): string | undefined =>
  headers.find((header) => header.name === name)?.value;

/** A value with parameters: `text/plain; charset=utf-8`. */
export interface ValueWithParameters {
  readonly value: string;
  readonly parameters: Readonly<Record<string, string>>;
}

export function valueWithParameters(text: string): ValueWithParameters {
  const [value = '', ...rest] = splitOutsideQuotes(text, ';');
  const parameters: Record<string, string> = {};
  for (const part of rest) {
    const equals = part.indexOf('=');
    if (equals <= 0) continue;
    const name = part.slice(0, equals).trim().toLowerCase();
    const plain = part
      .slice(equals + 1)
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .replace(/\\(.)/g, '$1');
    const value = name.endsWith('*') ? decodedExtended(plain) : decodeWords(plain);
    // A long value comes in pieces: `filename*0*`, `filename*1`.
    const [base = name, piece] = name.split('*');
    parameters[base] = piece && piece !== '0' ? `${parameters[base] ?? ''}${value}` : value;
  }
  return { value: value.trim().toLowerCase(), parameters };
}

/** RFC 2231: `utf-8''r%C3%A9sum%C3%A9.pdf`. */
function decodedExtended(text: string): string {
  try {
    return decodeURIComponent(text.replace(/^[^']*'[^']*'/, ''));
  } catch {
    return text;
  }
}

/** The parts of a text between separators that are not quoted. */
function splitOutsideQuotes(text: string, separator: string): string[] {
  const parts: string[] = [];
  let part = '';
  let quoted = false;
  for (const [index, character] of [...text].entries()) {
    if (character === '"' && text[index - 1] !== '\\') quoted = !quoted;
    if (character === separator && !quoted) {
      parts.push(part);
      part = '';
    } else part += character;
  }
  return [...parts, part];
}
