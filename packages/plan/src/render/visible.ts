/** What is not seen, or moves what is: control codes, marks of direction, tags and other characters without a shape. */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * A text that others wrote, as one line that shows all that is in it: characters that are not seen become `\u{1b}`. So a name
 * cannot move a terminal's cursor, forge a line, or hold words that only a program reads.
 *
 * @example
 * visibleText('Ana\u001b[2K'); // 'Ana\\u{1b}[2K'
 */
export function visibleText(text: string): string {
  return text.replace(unseen, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}
