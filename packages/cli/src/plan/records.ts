import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { type AppliedRecord, type ApplyReport, recordApplied } from '@mailhost/plan';
import { CliError } from '../frame/cli-error.js';
import type { CliContext } from '../frame/context.js';

/** Where runs are recorded: what was applied last, and for each plan its journal and its report. No secret is in them. */
export class Records {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** The plan's journal: it goes on where a run was killed. */
  journalPath(plan: string): string {
    return join(this.folder, `${plan}.journal`);
  }

  reportPath(plan: string): string {
    return join(this.folder, `${plan}.report.json`);
  }

  /** Makes the folder. It names people, so that no other user can look into it, and git leaves it alone. */
  async prepare(): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    await writeFile(join(this.folder, '.gitignore'), '*\n', { flag: 'wx' }).catch(() => undefined);
  }

  /** What was applied last; `undefined` before the first time. */
  async lastApplied(): Promise<AppliedRecord | undefined> {
    const path = join(this.folder, 'applied.json');
    const value = await readJson(path);
    if (value === undefined || isApplied(value)) return value;
    throw new CliError(
      `${path}: it is not what this command wrote.`,
      'Move it away: the next plan then does not know what was applied last.',
    );
  }

  /** Keeps a report, and what it adds to what was applied. The journal of a run that is done is not needed any more. */
  async write(report: ApplyReport): Promise<void> {
    const applied = recordApplied(await this.lastApplied(), report);
    await writeWhole(this.reportPath(report.plan), reportText(report));
    await writeWhole(join(this.folder, 'applied.json'), `${JSON.stringify(applied)}\n`);
    const { failed, skipped, unknown } = report.counts;
    if (report.status === 'finished' && failed + skipped + unknown === 0)
      await rm(this.journalPath(report.plan), { force: true });
  }
}

/** The folder for records: the one that is named, else beside the configuration, or for the user's own in the state folder. */
export function recordsFor({ cwd, env }: CliContext, file: string, given: string | undefined): Records {
  if (given !== undefined) return new Records(resolve(cwd, given));
  const home = env['HOME'] ?? cwd;
  const configHome = env['XDG_CONFIG_HOME'] || join(home, '.config');
  if (dirname(file) !== join(configHome, 'mailhost')) return new Records(join(dirname(file), '.mailhost'));
  return new Records(join(env['XDG_STATE_HOME'] || join(home, '.local', 'state'), 'mailhost'));
}

/** A report as JSON: errors are told by their messages. */
export function reportText(report: ApplyReport): string {
  return `${JSON.stringify({ ...report, outcomes: report.outcomes.map(({ error, ...outcome }) => outcome) })}\n`;
}

/** Reads a report that `apply` wrote. */
export async function readReport(path: string): Promise<ApplyReport> {
  const value = await readJson(path);
  if (value === undefined) throw new CliError(`${path}: there is no such report.`, 'apply tells where it writes them.');
  if (isReport(value)) return value;
  throw new CliError(`${path}: it is no report of mailhost apply.`);
}

/** A path for people: from where they are, if that is shorter. */
export function shownPath({ cwd }: CliContext, path: string): string {
  const near = relative(cwd, path);
  return near.startsWith('..') ? path : near;
}

/** Whether a file is a plan that `plan --out` wrote, by its first line. */
export async function isPlanFile(path: string): Promise<boolean> {
  const { isFile, text } = await stat(path).then(
    async (found) => ({ isFile: found.isFile(), text: found.isFile() ? await firstBytes(path) : '' }),
    () => ({ isFile: false, text: '' }),
  );
  return isFile && text.startsWith('{"type":"header"');
}

async function firstBytes(path: string): Promise<string> {
  const { open } = await import('node:fs/promises');
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(64) });
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await file.close();
  }
}

async function readJson(path: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && Reflect.get(error, 'code') === 'ENOENT') return undefined;
    throw error;
  }
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    throw new CliError(`${path}: it is no JSON.`);
  }
}

/** A file stands there whole or not at all. */
async function writeWhole(path: string, text: string): Promise<void> {
  const unfinished = `${path}.unfinished`;
  await writeFile(unfinished, text, { mode: 0o600 });
  await rename(unfinished, path);
}

function isApplied(value: unknown): value is AppliedRecord {
  return isObject(value) && hasNumbers(value['sizes']) && hasNumbers(value['passwordVersions']);
}

function hasNumbers(value: unknown): boolean {
  return isObject(value) && Object.values(value).every((number) => typeof number === 'number');
}

function isReport(value: unknown): value is ApplyReport {
  if (!isObject(value) || typeof value['plan'] !== 'string' || !hasNumbers(value['counts'])) return false;
  const { outcomes } = value;
  return (
    Array.isArray(outcomes) &&
    outcomes.every(
      (outcome) => isObject(outcome) && typeof outcome['status'] === 'string' && isOperation(outcome['operation']),
    )
  );
}

function isOperation(value: unknown): boolean {
  const texts = ['account', 'domain', 'kind', 'key', 'action', 'id'];
  return (
    isObject(value) &&
    texts.every((name) => typeof value[name] === 'string') &&
    Array.isArray(value['fields']) &&
    isObject(value['input'])
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
