import { seededRandom } from '../faults.js';
import type { CleanmailState } from './state.js';

/** Without letters and digits that look like others. */
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789';
const idLength = 5;

/** The next id: five letters and digits, never the same twice. */
export function nextId(state: CleanmailState): string {
  const planned = state.nextIds.shift();
  if (planned !== undefined) return planned;
  state.made += 1;
  // A step that shares no factor with the number of possible ids reaches each of them before any comes again.
  let rest = (state.made * 387_420_491) % letters.length ** idLength;
  let id = '';
  while (id.length < idLength) {
    id += letters.charAt(rest % letters.length);
    rest = Math.floor(rest / letters.length);
  }
  return id;
}

/** A text that looks random and follows from what the sandbox has made so far. */
export function nextSecret(state: CleanmailState, length: number, alphabet = '0123456789abcdef'): string {
  state.made += 1;
  const random = seededRandom(state.made);
  return Array.from({ length }, () => alphabet.charAt(Math.floor(random() * alphabet.length))).join('');
}
