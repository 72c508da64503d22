import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Redis } from 'ioredis';
import { findRedisServer } from '../../../scripts/redis-server.mjs';

export interface Running {
  /** The first line that it wrote. */
  readonly line: string;
  readonly end: () => Promise<void>;
}

/** Starts a script of this folder, and waits for its first line. */
export async function startScript(name: string, ...parameters: readonly string[]): Promise<Running> {
  const script = fileURLToPath(new URL(name, import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...parameters], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  const line = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      if (text.includes('\n')) resolve(text.slice(0, text.indexOf('\n')));
    });
    child.once('close', () => reject(new Error(`${name} ended: ${text}`)));
  });
  return { line, end: () => ended(child) };
}

async function ended(child: ChildProcess): Promise<void> {
  const closed = new Promise((resolve) => child.once('close', resolve));
  child.kill();
  await closed;
}

/** A Redis of its own that forgets nothing, and a connection to it. */
export async function startRedis() {
  const folder = await mkdtemp(join(tmpdir(), 'mailhost-bench-'));
  const socket = join(folder, 'redis.sock');
  const options = ['--port', '0', '--unixsocket', socket, '--dir', folder, '--save', ''];
  const child = spawn(findRedisServer(), [...options, '--appendonly', 'yes', '--appendfsync', 'always'], {
    stdio: 'ignore',
  });
  const client = new Redis(socket, { maxRetriesPerRequest: null });
  // It is not there at once.
  client.on('error', () => undefined);
  await client.ping();
  return {
    socket,
    client,
    end: async () => {
      client.disconnect();
      await ended(child);
      await rm(folder, { recursive: true });
    },
  };
}
