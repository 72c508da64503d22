import { spawn } from 'node:child_process';
import { execPath } from 'node:process';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { type DnsResolver, main } from '@mailhost/cli';

/** How a command line is run. */
export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** What stands on stdin. */
  readonly input?: string;
}

/** What became of a command line. */
export interface Ran {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Options of {@link runHere}. */
export interface RunHereOptions extends RunOptions {
  /** The terminal's columns; without them, stdout and stderr are pipes. */
  readonly columns?: number;
  readonly signal?: AbortSignal;
  readonly now?: () => number;
  /** Told what is written, as it comes. */
  readonly onWrite?: (text: string) => void;
  readonly resolver?: DnsResolver;
}

/** Runs a command line in this process. Its environment has what is given alone. */
export async function runHere(args: readonly string[], options: RunHereOptions = {}): Promise<Ran> {
  const { env = {}, cwd = process.cwd(), input = '', columns, signal = new AbortController().signal } = options;
  const stdout = new Collected(columns, options.onWrite);
  const stderr = new Collected(columns, options.onWrite);
  const exitCode = await main(args, {
    env,
    cwd,
    stdin: Readable.from([input]),
    stdout,
    stderr,
    signal,
    now: options.now ?? (() => 0),
    resolver: options.resolver,
  });
  return { exitCode, stdout: stdout.text, stderr: stderr.text };
}

class Collected {
  text = '';
  readonly isTTY: boolean;

  constructor(
    readonly columns: number | undefined,
    readonly onWrite: RunHereOptions['onWrite'],
  ) {
    this.isTTY = columns !== undefined;
  }

  write(text: string | Uint8Array): boolean {
    const written = typeof text === 'string' ? text : Buffer.from(text).toString();
    this.text += written;
    this.onWrite?.(written);
    return true;
  }

  once(): void {}
}

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const script = fileURLToPath(new URL('../../src/bin.ts', import.meta.url));

/** The words that run the command line from its sources, in any folder. */
export const commandLine: readonly string[] = [
  execPath,
  '--conditions=@mailhost/source',
  '--import',
  `${root}node_modules/tsx/dist/loader.mjs`,
  script,
];

/** Runs a command line as a process, with pipes. */
export function runProcess(
  args: readonly string[],
  { env = {}, cwd = root, input = '' }: RunOptions = {},
): Promise<Ran> {
  const [program = '', ...before] = commandLine;
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(program, [...before, ...args], { cwd, env: { PATH, HOME, ...env } });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  child.stdin.on('error', () => {}).end(input);
  return new Promise((resolve) => {
    child.once('close', (exitCode) => resolve({ exitCode, stdout, stderr }));
  });
}
