import { readConfiguration } from '../frame/accounts.js';
import { createContext, type Surroundings } from '../frame/context.js';
import type { Completes } from '../frame/flags.js';
import { recall } from './cache.js';

/** The names that fit what was typed: accounts of the configuration, and what lists have shown lately. Sends nothing. */
export async function propose(
  surroundings: Surroundings,
  completes: Completes,
  partial: string,
  config: string | undefined,
): Promise<readonly string[]> {
  const context = createContext(surroundings, { config, noInput: true, debug: false });
  const all = completes === 'account' ? await accountNames(context) : await recall(context, completes);
  return all.filter((value) => value.startsWith(partial)).sort();
}

async function accountNames(context: Parameters<typeof readConfiguration>[0]): Promise<readonly string[]> {
  try {
    return Object.keys((await readConfiguration(context)).state.accounts ?? {});
  } catch {
    // Whatever is wrong with the configuration is told when a command is run.
    return [];
  }
}
