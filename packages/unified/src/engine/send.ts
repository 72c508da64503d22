import { AbortError, MailhostError } from '@mailhost/core';
import type { Warning } from '../account/result.js';

/** What a look after a lost answer shows. */
export type Seen = 'done' | 'not-done' | 'unknown';

/**
 * Sends a change. Where it may have been carried out although it failed, a look tells what became of it: it is never sent again
 * blindly.
 */
export async function send(
  write: () => Promise<unknown>,
  look: () => Promise<Seen>,
  warn: (warning: Warning) => void,
): Promise<true | 'unknown'> {
  try {
    await write();
    return true;
  } catch (error) {
    if (!(error instanceof MailhostError) || error.mayHaveTakenEffect !== true || error instanceof AbortError)
      throw error;
    const seen = await look().catch((): Seen => 'unknown');
    if (seen === 'not-done') throw error;
    const message =
      seen === 'done'
        ? 'the answer was lost; looking showed that the change was made.'
        : `the answer was lost, and looking did not tell whether the change was made: ${error.message}`;
    warn({ code: 'recovered', message });
    return seen === 'done' ? true : 'unknown';
  }
}
