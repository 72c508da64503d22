/** A person's name, as products keep it that have two fields for it. */
export interface PersonName {
  readonly first: string;
  readonly last: string;
}

/** The last word is the last name; a name of one word is the first. */
export function splitName(name: string): PersonName {
  const words = name.trim().split(/\s+/);
  const last = words.length > 1 ? (words.at(-1) ?? '') : '';
  return { first: (last ? words.slice(0, -1) : words).join(' '), last };
}

/** Both in one; one that is missing is left out. */
export function joinName(first: string | null | undefined, last: string | null | undefined): string {
  return [first, last].filter(Boolean).join(' ');
}
