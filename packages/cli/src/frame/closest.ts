import { distance } from 'fastest-levenshtein';

/** The known word that a mistyped one is most like; `undefined` where none is like it. */
export function closest(typed: string, known: readonly string[]): string | undefined {
  const [best] = known
    .map((word) => ({ word, changes: distance(typed.toLowerCase(), word.toLowerCase()) }))
    .filter(({ word, changes }) => changes <= Math.max(1, Math.floor(word.length / 3)))
    .sort((one, other) => one.changes - other.changes);
  return best?.word;
}

/** `Did you mean …? ` where a known word is like the mistyped one, else nothing. */
export function meant(typed: string, known: readonly string[]): string {
  const word = closest(typed, known);
  return word === undefined ? '' : `Did you mean ${word}? `;
}
