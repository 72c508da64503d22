import type { Readable } from 'node:stream';
import picocolors from 'picocolors';

/** Where a command writes: a stream of a process, or what a test put in its place. */
export interface Output {
  write(text: string | Uint8Array): boolean;
  once(event: 'drain' | 'error', listener: () => void): unknown;
  /** Why nothing more can be written, such as that its reader has left. */
  readonly errored?: Error | null | undefined;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

/** Where DNS is asked. */
export interface DnsResolver {
  resolveMx(domain: string): Promise<readonly { readonly exchange: string; readonly priority: number }[]>;
  resolveTxt(name: string): Promise<readonly (readonly string[])[]>;
}

/** All that a command has of the world outside. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly stdin: Readable & { readonly isTTY?: boolean | undefined };
  readonly stdout: Output;
  readonly stderr: Output;
  /** Aborted by the first Ctrl-C. */
  readonly signal: AbortSignal;
  /** Milliseconds since some moment. */
  readonly now: () => number;
  /** Default: the system's. */
  readonly resolver?: DnsResolver | undefined;
}

/** Colours, or functions that change nothing. */
export type Colors = ReturnType<typeof picocolors.createColors>;

/** What each command gets. */
export interface CliContext extends Surroundings {
  /** For what is written to stdout. */
  readonly colors: Colors;
  /** For what is written to stderr. */
  readonly errorColors: Colors;
  /** Whether somebody is there to be asked. */
  readonly canAsk: boolean;
  readonly debug: boolean;
  /** As `--config` names it. */
  readonly config: string | undefined;
  /** Writes a result to stdout, and waits where the reader is slow. Where the reader has left, nothing is written. */
  readonly print: (text: string | Uint8Array) => Promise<void>;
  /** Writes a line for people to stderr. */
  readonly tell: (line: string) => void;
}

/** The values of the common flags. */
export interface CommonValues {
  readonly config: string | undefined;
  readonly noInput: boolean;
  readonly debug: boolean;
}

/** The context of a command: its surroundings, and what follows from them and from the common flags. */
export function createContext(surroundings: Surroundings, { config, noInput, debug }: CommonValues): CliContext {
  const { env, stdin, stdout, stderr } = surroundings;
  const isAutomatic = Boolean(env['CI']) && env['CI'] !== 'false';
  return {
    ...surroundings,
    colors: picocolors.createColors(hasColors(env, stdout)),
    errorColors: picocolors.createColors(hasColors(env, stderr)),
    canAsk: !noInput && !isAutomatic && stdin.isTTY === true && stderr.isTTY === true,
    debug,
    config,
    print: (text) =>
      new Promise((resolve) => {
        if (stdout.errored || stdout.write(text)) return resolve();
        stdout.once('drain', resolve);
        stdout.once('error', resolve);
      }),
    tell: (line) => {
      stderr.write(`${line}\n`);
    },
  };
}

/** Whether a stream gets colours: by `NO_COLOR` and `FORCE_COLOR`, else on terminals that have them. */
export function hasColors(env: Surroundings['env'], stream: Output): boolean {
  if (env['NO_COLOR']) return false;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  return stream.isTTY === true && env['TERM'] !== 'dumb';
}
