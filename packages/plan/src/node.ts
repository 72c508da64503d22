/** What reads and writes files and runs programs: for Node, Deno and Bun. */
export { resolveSecret } from './state/resolve-secret.js';
