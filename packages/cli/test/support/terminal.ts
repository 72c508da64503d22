import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'vitest';
import { findProgram } from '../../../../scripts/programs.mjs';

const run = promisify(execFile);

/** How a terminal is opened. */
export interface TerminalOptions {
  /** The program and its parameters; default: a plain bash. */
  readonly command?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly columns?: number;
  readonly rows?: number;
}

/** A real terminal: tmux keeps its screen, and types into it. */
export interface Terminal {
  /** Types a text as it is. */
  type(text: string): Promise<void>;
  /** Presses keys by tmux's names: `Enter`, `Tab`, `C-c`, `Down`. */
  press(...keys: readonly string[]): Promise<void>;
  /** What stands on the screen, with what was rolled out of it. */
  screen(): Promise<string>;
  /** Waits until the screen has a text, and gives the screen. */
  shows(text: string | RegExp): Promise<string>;
  /** Ends it with all that runs in it. */
  close(): Promise<void>;
}

/** Opens a terminal of a server of its own, so that nothing of the user's tmux is touched. */
export async function openTerminal(options: TerminalOptions = {}): Promise<Terminal> {
  const {
    command = ['bash', '--norc', '--noprofile'],
    env = {},
    cwd = process.cwd(),
    columns = 100,
    rows = 30,
  } = options;
  const [program = ''] = command;
  if (!program.includes('/')) findProgram(program);
  const tmuxPath = findProgram('tmux');
  const folder = await mkdtemp(join(tmpdir(), 'mailhost-terminal-'));
  const tmux = (...args: readonly string[]) =>
    run(tmuxPath, ['-f', '/dev/null', '-S', join(folder, 'socket'), ...args]);
  const { PATH = '', HOME = '' } = process.env;
  const variables = { PATH, HOME, LANG: 'C.UTF-8', PS1: '$ ', ...env };
  const assignments = Object.entries(variables).map(([name, value]) => `${name}=${value}`);
  const size = ['-x', String(columns), '-y', String(rows)];
  const shown = ['set-option', '-g', 'remain-on-exit', 'on', ';'];
  await tmux(
    '-u',
    ...shown,
    'new-session',
    '-d',
    ...size,
    '-c',
    cwd,
    '--',
    'env',
    '-i',
    'TERM=screen-256color',
    ...assignments,
    ...command,
  );
  const screen = async () => (await tmux('capture-pane', '-p', '-S', '-', '-t', '0')).stdout;
  return {
    screen,
    type: async (text) => {
      await tmux('send-keys', '-l', '--', text);
    },
    press: async (...keys) => {
      await tmux('send-keys', '--', ...keys);
    },
    shows: async (text) => {
      await expect.poll(screen).toMatch(text);
      return screen();
    },
    close: async () => {
      await tmux('kill-server');
      await rm(folder, { recursive: true });
    },
  };
}
