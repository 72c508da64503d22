/** What reads and writes files and runs programs: for Node, Deno and Bun. */
export { readPlan, writePlan } from './plan/saved-plan.js';
export { type SortOnDiskOptions, sortOnDisk } from './plan/sort-on-disk.js';
export { type ResolveSecretOptions, resolveSecret } from './state/resolve-secret.js';
