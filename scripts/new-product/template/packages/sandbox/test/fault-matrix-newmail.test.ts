import { NewmailClient, operations } from '@mailhost/newmail';
import { afterEach, beforeEach, describe } from 'vitest';
import { type RunningSandbox, startSandbox } from '../src/index.js';
import { attemptTimeout, type Case, faultMatrix } from './fault-matrix.js';

let sandbox: RunningSandbox;
let client: NewmailClient;

const cases: readonly Case[] = [
  { id: 'domains.list', route: ['GET', '/domains'], call: () => client.domains.list() },
  {
    id: 'domains.create',
    route: ['POST', '/domains'],
    call: () => client.domains.create({ domain: 'new.example' }),
  },
  { id: 'domains.delete', route: ['DELETE', '/domains/old.example'], call: () => client.domains.delete('old.example') },
];

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
