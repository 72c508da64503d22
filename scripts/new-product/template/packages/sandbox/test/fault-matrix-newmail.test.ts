import { NewmailClient, operations } from '@mailhost/newmail';
import { afterEach, beforeEach, describe } from 'vitest';
import { calls } from '../../newmail/test/example-calls.js';
import { type RunningSandbox, startSandbox } from '../src/index.js';
import { attemptTimeout, type Case, faultMatrix } from './fault-matrix.js';

let sandbox: RunningSandbox;
let client: NewmailClient;

const cases: readonly Case[] = operations.map(({ id, method, path }) => {
  const call = calls[`${method} ${path}`];
  if (!call) throw new Error(`${id} has no call in packages/newmail/test/example-calls.ts`);
  return { id, route: [method, path.replace('{domain}', 'old.example')], call: () => call(client) };
});

beforeEach(async () => {
  sandbox = await startSandbox();
  const logger = { debug() {}, info() {}, warn() {}, error() {} };
  client = new NewmailClient({ ...sandbox.newmail.clientOptions, timeout: attemptTimeout, logger });
  sandbox.newmail.state.domains.set('old.example', { domain: 'old.example', maxMailboxes: 10 });
});
afterEach(() => sandbox.close());

describe('newmail', () => {
  faultMatrix({ service: () => sandbox.newmail, cases, operations });
});
