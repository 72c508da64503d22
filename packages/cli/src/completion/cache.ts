import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { CliContext } from '../frame/context.js';
import type { Completes } from '../frame/flags.js';

/** What was seen in lists: by account, and by what it names. There is no secret in it. */
interface Cached {
  readonly [account: string]: {
    readonly [Named in Completes]?: { readonly at: number; readonly values: readonly string[] };
  };
}

/** Milliseconds for which what was seen is proposed. */
const lifetime = 3_600_000;
const mostValues = 5000;

type Place = Pick<CliContext, 'env' | 'cwd' | 'config'>;

/** Keeps names that a list has shown, for the shell to complete. Never fails: a list is worth more than its cache. */
export async function remember(
  context: Place,
  account: string,
  named: Completes | undefined,
  values: readonly string[],
): Promise<void> {
  const file = cacheFile(context);
  if (named === undefined || file === undefined || values.length === 0) return;
  try {
    const cached = await read(file);
    const known = fresh(cached[account]?.[named]);
    const all = [...new Set([...values, ...known])].slice(0, mostValues);
    const changed = { ...cached, [account]: { ...cached[account], [named]: { at: Date.now(), values: all } } };
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    const written = `${file}.${process.pid}`;
    await writeFile(written, JSON.stringify(changed), { mode: 0o600 });
    await rename(written, file);
  } catch {
    // A folder that cannot be written to: nothing is proposed.
  }
}

/** What was seen lately; of one account, or of all. */
export async function recall(context: Place, named: Completes, account?: string): Promise<readonly string[]> {
  const file = cacheFile(context);
  if (file === undefined) return [];
  const cached = await read(file);
  const accounts = account === undefined ? Object.values(cached) : [cached[account]];
  return [...new Set(accounts.flatMap((seen) => fresh(seen?.[named])))];
}

function fresh(seen: { readonly at: number; readonly values: readonly string[] } | undefined): readonly string[] {
  return seen && Date.now() - seen.at < lifetime ? seen.values : [];
}

async function read(file: string): Promise<Cached> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return {};
  }
}

/** One file for each configuration, and for each folder that has none named. */
function cacheFile({ env, cwd, config }: Place): string | undefined {
  const base = env['XDG_CACHE_HOME'] || (env['HOME'] && join(env['HOME'], '.cache'));
  const name = createHash('sha256')
    .update(`${cwd}\n${config ?? ''}`)
    .digest('hex')
    .slice(0, 16);
  return base ? join(base, 'mailhost', `${name}.json`) : undefined;
}
