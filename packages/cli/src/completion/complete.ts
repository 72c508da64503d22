import { type Application, proposeCompletions } from '@stricli/core';
import type { RunContext } from '../frame/stricli.js';

/** What the shell asks when somebody presses Tab: a proposal a line, with what it is behind a tab. */
export async function complete(
  application: Application<RunContext>,
  words: readonly string[],
  context: RunContext,
): Promise<string> {
  const partial = words.at(-1) ?? '';
  const proposals = await proposeCompletions(application, words.length === 0 ? [''] : words, context);
  return proposals
    .filter(({ completion }) => completion.startsWith(partial) && (partial !== '' || !completion.startsWith('-')))
    .map(({ completion, brief }) => `${completion}\t${brief}\n`)
    .join('');
}
