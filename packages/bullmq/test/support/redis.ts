import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env } from 'node:process';
import type { RedisOptions } from 'ioredis';
import { findRedisServer } from '../../../../scripts/redis-server.mjs';
import { eventually } from '../../../../test/support/held-timers.js';

/** The server's program; `undefined` where there is none, and these tests are left out. */
export const redisServer = found();

function found(): string | undefined {
  try {
    return findRedisServer();
  } catch (error) {
    if (env['CI']) throw error;
    console.warn(error instanceof Error ? error.message : error);
    return undefined;
  }
}

/** A real Redis in a folder of its own, on a socket that nobody else has. */
export class RedisServer {
  readonly #folder: string;
  readonly #options: readonly string[];
  #process: ChildProcess | undefined;

  private constructor(folder: string, options: readonly string[]) {
    this.#folder = folder;
    this.#options = options;
  }

  /** Options of redis-server go before those by which each write is on disk before it is answered. */
  static async start(options: readonly string[] = ['--appendonly', 'yes', '--appendfsync', 'always']) {
    const server = new RedisServer(await mkdtemp(join(tmpdir(), 'mailhost-redis-')), options);
    await server.start();
    return server;
  }

  get path(): string {
    return join(this.#folder, 'redis.sock');
  }

  get connection(): RedisOptions {
    return { path: this.path };
  }

  /** All that was ever written into it: its append-only file. */
  async written(): Promise<string> {
    const folder = join(this.#folder, 'appendonlydir');
    const files = (await readdir(folder)).map((name) => readFile(join(folder, name), 'latin1'));
    return (await Promise.all(files)).join('\n');
  }

  async start(): Promise<void> {
    const always = ['--port', '0', '--unixsocket', this.path, '--dir', this.#folder, '--save', ''];
    const child = spawn(redisServer ?? '', [...always, ...this.#options], { stdio: ['ignore', 'pipe', 'inherit'] });
    this.#process = child;
    let printed = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
    await eventually('Redis takes connections', () => {
      if (child.exitCode !== null) throw new Error(printed);
      return printed.includes('eady to accept connections') && existsSync(this.path);
    });
  }

  /** Ends it at once, as a machine that fails does. */
  async kill(): Promise<void> {
    const child = this.#process;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
    await rm(this.path, { force: true });
  }

  async close(): Promise<void> {
    await this.kill();
    await rm(this.#folder, { recursive: true, force: true });
  }
}
