import type * as zod from 'zod';
import type * as mini from 'zod/mini';
import * as oldestZod from 'zod-oldest';
import * as oldestMini from 'zod-oldest/mini';

/**
 * Another copy of zod, of the oldest version that the packages take. The types of two minor versions are different ones
 * to the compiler, which is right to ask for one copy; what is tested is that they work together all the same when they
 * run.
 */
export const otherZod = oldestZod as unknown as typeof zod;
export const otherMini = oldestMini as unknown as typeof mini;
