import type { TrialValues } from '@mailhost/unified/conformance';
import { firstKey, secondKey } from './fixtures/dkim-keys.js';

/** What the conformance suite tries WildDuck's own fields with. */
export const wildduckSamples: NonNullable<TrialValues['samples']> = {
  'dkim.privateKey': () => [{ privateKey: firstKey.privateKey }, { privateKey: secondKey.privateKey }],
};
