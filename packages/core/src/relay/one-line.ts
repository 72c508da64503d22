/**
 * A text as part of a line of a log: what would end the line, or what a terminal would obey, is written as in JSON. It
 * is cut.
 */
export function oneLine(text: string, length = 1000): string {
  const start = text.length > length ? `${text.slice(0, length)}…` : text;
  return start.replace(control, (character) =>
    character === '\n' ? '\\n' : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Controls, ends of lines and paragraphs, and what turns the direction of writing. */
const control = /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
