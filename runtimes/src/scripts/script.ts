import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';

/** How a run of a script ended. */
export interface Ended {
  readonly code: number | null;
  readonly printed: string;
  readonly complained: string;
}

export interface RunningScript {
  readonly process: ChildProcess;
  readonly ended: Promise<Ended>;
}

/** The products' variables, which a script may not find unless it is given them. */
const unset = Object.fromEntries(
  Object.keys(process.env)
    .filter((name) => /^(WILDDUCK|IREDADMIN)_/.test(name))
    .map((name) => [name, undefined]),
);

export type Environment = Readonly<Record<string, string>>;

/** Starts a script in its folder. It is killed when it does not end within 20 seconds. */
export function startScript(
  folder: string,
  [command = '', ...parameters]: readonly string[],
  environment: Environment,
): RunningScript {
  const child = spawn(command, parameters, {
    cwd: folder,
    env: { ...process.env, ...unset, NO_COLOR: '1', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 20_000,
    killSignal: 'SIGKILL',
  });
  const texts = { printed: '', complained: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    texts.printed += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    texts.complained += text;
  });
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, ...texts }));
  });
  return { process: child, ended };
}

/** Waits until something is so, but no longer than the script runs. */
export async function until({ process: child, ended }: RunningScript, condition: () => boolean): Promise<void> {
  while (!condition()) {
    if (child.exitCode !== null) throw new Error(`the script ended too early: ${JSON.stringify(await ended)}`);
    await delay(10);
  }
}
