import * as z from 'zod/mini';
import type { $ZodCheck } from 'zod/v4/core';
import { words } from './words.js';

/** A text's longest length, to stand before its pattern: what is too long anyway is not searched. */
// @__NO_SIDE_EFFECTS__
export function atMost(length: number): $ZodCheck<string> {
  return z.maxLength(length, { ...words, abort: true });
}
