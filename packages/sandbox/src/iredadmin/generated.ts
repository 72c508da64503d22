import { seededRandom } from '../faults.js';
import type { IredadminState } from './state.js';

/** Hexadecimal digits that look random and follow from what the sandbox has made so far. */
export function nextSecret(state: IredadminState): string {
  state.made += 1;
  const random = seededRandom(state.made);
  return Array.from({ length: 40 }, () => Math.floor(random() * 16).toString(16)).join('');
}
