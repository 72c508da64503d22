import type { SearchOptions } from 'minisearch';

/** By the address of a page, how much it counts: guides explain, examples only mention, and names of types are many. */
const weights: readonly (readonly [RegExp, number])[] = [
  [/\/guides\//, 2.5],
  [/\/changelog/, 0.2],
  [/\/packages\//, 1.5],
  [/\/examples\//, 0.3],
  [/\/reference\/.*\/(classes|interfaces)\//, 1],
  [/\/reference\//, 0.3],
];

/** How the search ranks what it finds. */
export const ranking: SearchOptions = {
  prefix: true,
  fuzzy: 0.2,
  boost: { title: 4, text: 2, titles: 1 },
  boostDocument: (id: string) => weights.find(([pattern]) => pattern.test(id))?.[1] ?? 1,
  tokenize: (text: string) => [...wordsOf(text), ...(text.match(/\w+(\.\w+)+/g) ?? []).map(asOneWord)],
};

/** A method's name as one word, by which its section is found before those that have the same words. */
export const asOneWord = (name: string) => name.replaceAll('.', '');

const wordsOf = (text: string) => text.split(/[\n\r\p{Z}\p{P}]+/u).filter((word) => word !== '');
