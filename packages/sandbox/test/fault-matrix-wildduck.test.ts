import { readFileSync } from 'node:fs';
import { operations, WildduckClient } from '@mailhost/wildduck';
import { afterAll, beforeAll, beforeEach, describe } from 'vitest';
import { calls } from '../../wildduck/test/example-calls.js';
import { seededRandom } from '../src/faults.js';
import { json, type SandboxAnswer, type SandboxRequest } from '../src/http.js';
import { type Listening, listen } from '../src/listen.js';
import { SandboxService } from '../src/service.js';
import { attemptTimeout, type Case, faultMatrix } from './fault-matrix.js';

/** Every operation, at a server that answers what a real one of 1.51.1 did. */

interface Recorded {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly contentType: string;
  readonly body: Readonly<Record<string, unknown>>;
}

const { answers }: { readonly answers: readonly Recorded[] } = JSON.parse(
  readFileSync(new URL('../../wildduck/test/fixtures/answers-1.51.1.json', import.meta.url), 'utf8'),
);

/** Of operations that say more than one thing with 200: what a good answer has. */
const fields: Readonly<Record<string, string>> = {
  authenticate: 'token',
  submitMessage: 'message',
  submitStoredMessage: 'queueId',
};

/**
 * What no server answered: an operation that only the spec of 1.37 has, one that failed, and one with no id to be had.
 */
const unseen: Readonly<Record<string, SandboxAnswer>> = {
  'DELETE /settings/{}': json(200, { success: true }),
  'GET /audit/{}/export.mbox': file('application/octet-stream'),
  'POST /users/{}/archived/messages/{}/restore': json(200, { success: true, mailbox: 'a', id: 1 }),
};

function file(contentType: string): SandboxAnswer {
  return { status: 200, headers: { 'content-type': contentType }, body: 'bytes of a file' };
}

const template = (path: string) => path.replace(/\{\w+\}/g, '{}');

function goodAnswer(method: string, path: string): SandboxAnswer {
  const route = `${method} ${template(path)}`;
  const recorded = answers.find(
    (answer) =>
      `${answer.method} ${template(answer.path)}` === route &&
      answer.status === 200 &&
      answer.body['success'] !== false &&
      answer.body['error'] === undefined &&
      (fields[answer.operationId] ?? 'success') in { success: true, ...answer.body },
  );
  if (!recorded) {
    const made = unseen[route];
    if (!made) throw new Error(`no answer to ${route} was recorded`);
    return made;
  }
  return recorded.contentType.includes('json') ? json(200, recorded.body) : file(recorded.contentType);
}

const routes = operations.map(({ method, path }) => {
  const pattern = new RegExp(`^${path.replace(/[.]/g, '\\.').replace(/\{\w+\}/g, '[^/]+')}$`);
  return { method, pattern, answer: goodAnswer(method, path) };
});

/** The route with the fewest parameters that fits. */
function handle({ method, path }: SandboxRequest): SandboxAnswer {
  const fitting = routes.filter((route) => route.method === method && route.pattern.test(path));
  const [best] = fitting.sort((a, b) => b.pattern.source.length - a.pattern.source.length);
  return best?.answer ?? json(404, { code: 'ResourceNotFound', message: `${path} does not exist` });
}

const service = new SandboxService(handle, seededRandom(1));
let server: Listening;
let client: WildduckClient;

beforeAll(async () => {
  server = await listen(service, '', 0);
  client = new WildduckClient({
    baseUrl: server.url,
    accessToken: 'a-token',
    timeout: attemptTimeout,
    retryBudget: false,
    logger: { debug() {}, info() {}, warn() {}, error() {} },
  });
});
beforeEach(() => {
  service.recover();
  service.forget();
});
afterAll(() => server.close());

/** The path that each call asks for, seen by carrying it out once. */
async function pathsOfCalls(): Promise<Map<string, string>> {
  const listening = await listen(service, '', 0);
  const calling = new WildduckClient({ baseUrl: listening.url, accessToken: 'a-token' });
  const paths = new Map<string, string>();
  for (const { id, method, path } of operations) {
    service.forget();
    await Promise.resolve(calls[`${method} ${path}`]?.(calling)).catch(() => {});
    paths.set(id, service.requests[0]?.path ?? '');
  }
  await listening.close();
  return paths;
}

const paths = await pathsOfCalls();
// The stream of events has rules and tests of its own.
const tested = operations.filter(({ id }) => id !== 'users.updates');

function caseOf({ id, method, path }: (typeof operations)[number]): Case {
  const call = calls[`${method} ${path}`];
  if (!call) throw new Error(`${id} has no call`);
  return { id, route: [method, paths.get(id) ?? ''], call: () => call(client) };
}

/** Nothing in them tells where they end. */
const files = ['data.export', 'audits.export'];

describe('wildduck', () => {
  faultMatrix({
    service: () => service,
    cases: tested.map(caseOf),
    operations: tested,
    untold: {
      ...Object.fromEntries(files.map((id) => [id, ['truncate']])),
      // Attachments and files may be pages themselves.
      'messages.attachment': ['truncate', 'html'],
      'storage.download': ['truncate', 'html'],
    },
  });
});
