import { recipients } from './limits.js';
import { passwords } from './logins.js';
import type { Scenario } from './scenario.js';
import { searching } from './search.js';

/** What the real server was put through, and the sandbox is. */
export const scenarios: Readonly<Record<string, Scenario>> = { searching, passwords, recipients };
