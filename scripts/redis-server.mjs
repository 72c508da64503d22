// Finds a redis-server for tests, and installs one where there is none.
import { existsSync } from 'node:fs';
import { env } from 'node:process';
import { findProgram } from './programs.mjs';

/**
 * The path of a redis-server: the one that `REDIS_SERVER` names, one on the PATH, or Debian's, which is installed now where
 * that may be done. Throws when none can be had.
 */
export function findRedisServer() {
  const named = env.REDIS_SERVER;
  if (!named) return findProgram('redis-server');
  if (existsSync(named)) return named;
  throw new Error(`REDIS_SERVER names ${named}, which does not exist.`);
}
