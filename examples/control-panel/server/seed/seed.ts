import type { RunningSandbox } from '@mailhost/sandbox';
import { seedCleanmail } from './cleanmail.js';
import { seedIredadmin } from './iredadmin.js';
import { seedPlanimail } from './planimail.js';
import { seedProtecmail } from './protecmail.js';
import { seedWildduck } from './wildduck.js';

/** Gives every product domains, accounts with different use of their space, aliases, and mail that was held back. */
export async function seed(sandbox: RunningSandbox): Promise<void> {
  seedPlanimail(sandbox);
  seedIredadmin(sandbox);
  seedProtecmail(sandbox);
  await Promise.all([seedCleanmail(sandbox), seedWildduck(sandbox)]);
}
