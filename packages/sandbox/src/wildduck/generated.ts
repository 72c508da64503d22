import { createHash } from 'node:crypto';

/** What identifiers are made from. */
export interface Generator {
  /** How many of anything have been made. */
  made: number;
}

/** The middle of every identifier, which is the same for one server. */
const machine = '5a11d0b0c5';

/** An identifier of 24 hexadecimal digits. A later one is greater. */
export function nextId(generator: Generator, now: number): string {
  generator.made += 1;
  const seconds = Math.floor(now / 1000)
    .toString(16)
    .padStart(8, '0');
  return seconds + machine + generator.made.toString(16).padStart(6, '0');
}

/** Digits that look random, as many as wanted up to 64. They follow from what was made before. */
export function nextHex(generator: Generator, length: number): string {
  generator.made += 1;
  return createHash('sha256').update(`wildduck sandbox ${generator.made}`).digest('hex').slice(0, length);
}

/** The identifier of a mail in the queue: 18 digits. */
export const nextQueueId = (generator: Generator): string => nextHex(generator, 18);

export function nextUuid(generator: Generator): string {
  const digits = nextHex(generator, 32);
  return [
    [0, 8],
    [8, 12],
    [12, 16],
    [16, 20],
    [20, 32],
  ]
    .map(([from, to]) => digits.slice(from, to))
    .join('-');
}

/** A secret of so many characters of an alphabet. */
export function nextSecret(generator: Generator, alphabet: string, length: number): string {
  const digits = nextHex(generator, 64);
  return Array.from({ length }, (_, index) => {
    const position = Number.parseInt(digits.slice(index * 2, index * 2 + 2), 16);
    return alphabet.charAt(position % alphabet.length);
  }).join('');
}
