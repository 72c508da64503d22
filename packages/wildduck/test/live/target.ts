import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { ParsedResponse } from '../../conformance/answer.js';
import { compare } from '../../conformance/compare.js';
import type { Spec } from '../../conformance/spec.js';
import { groupMisfits } from '../../conformance/summary.js';
import { type Middleware, operations, WildduckClient } from '../../src/index.js';

/** A server that the scenarios run against: a real one, or the sandbox. */
export interface Target {
  /** A client with the root token. */
  readonly client: WildduckClient;
  readonly baseUrl: string;
  readonly accessToken: string;
  readonly real: boolean;
  /** A mail, delivered to a user's address as from outside; absent where nothing takes mail. */
  readonly deliver?: ((address: string, source: string) => Promise<void>) | undefined;
  /** The operations that have succeeded so far. */
  readonly succeeded: ReadonlySet<string>;
  /** Every answer that is JSON. */
  readonly answers: readonly ParsedResponse[];
}

/** A target whose client writes down what has succeeded. */
export function targetOf(
  options: { readonly baseUrl: string; readonly accessToken: string },
  rest: Pick<Target, 'real' | 'deliver'>,
): Target {
  const succeeded = new Set<string>();
  const answers: ParsedResponse[] = [];
  const note: Middleware = async (request, next) => {
    const response = await next(request);
    const contentType = response.headers.get('content-type') ?? '';
    const body = contentType.includes('json') ? await response.clone().json() : {};
    if (response.ok && body.success !== false && body.error === undefined) succeeded.add(request.operation);
    const { method, path } = routeOf(request.operation);
    if (contentType.includes('json')) {
      answers.push({
        operationId: '',
        method,
        path,
        request: { path: {}, token: 'root' },
        status: response.status,
        contentType,
        body,
      });
    }
    return response;
  };
  const client = new WildduckClient({ ...options, middleware: [note], retryBudget: false });
  return { client, succeeded, answers, ...options, ...rest };
}

/** The declared operation of a method that shares its route with another. */
const sameRoute: Readonly<Record<string, string>> = {
  'messages.upload': 'messages.create',
  'messages.sourceStream': 'messages.source',
  'messages.attachmentStream': 'messages.attachment',
  'mailboxes.resolve': 'mailboxes.get',
  'storage.upload': 'storage.create',
  'storage.stream': 'storage.download',
  'authentication.verify': 'authentication.authenticate',
  'SecondFactor.totp': 'twoFactor.totp.check',
  'SecondFactor.startWebAuthn': 'twoFactor.webauthn.startAuthentication',
  'SecondFactor.finishWebAuthn': 'twoFactor.webauthn.finishAuthentication',
};

function routeOf(id: string): { readonly method: string; readonly path: string } {
  const declared = operations.find((operation) => operation.id === (sameRoute[id] ?? id));
  // What `request()` sends is named by its route.
  const [method = '', path = ''] = declared ? [declared.method, declared.path] : id.split(' ');
  return { method, path };
}

const spec: Spec = JSON.parse(readFileSync(new URL('../../openapi.json', import.meta.url), 'utf8'));

/** What of the answers does not fit the corrected spec. */
export function misfits({ answers }: Target): unknown[] {
  return groupMisfits(compare(spec, [...answers]));
}

/** The operations that no scenario has carried out. */
export function missing({ succeeded }: Target): string[] {
  const done = new Set([...succeeded].map((id) => sameRoute[id] ?? id));
  return operations.map(({ id }) => id).filter((id) => !done.has(id));
}

let made = 0;

export const password = 'correct horse battery';

/** A user of its own for each test, with the id of its INBOX. */
export async function newUser({ client }: Target, name = 'user', fields = {}) {
  made += 1;
  const username = `${name}${made}x${Date.now().toString(36)}`;
  const address = `${username}@example.test`;
  const { id } = await client.users.create({ username, password, address, ...fields });
  const inbox = await client.mailboxes.resolve(id, 'INBOX');
  return { id, username, address, inbox: inbox.id };
}

/** A message as it goes over the wire. */
export function mail(subject: string, text = 'Hello', headers: Readonly<Record<string, string>> = {}): string {
  const all = { From: 'John <john@example.com>', To: 'jane@example.test', Subject: subject, ...headers };
  const head = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${head.join('')}\r\n${text}\r\n`;
}

/** The name of the error that a call throws. */
export async function failing(call: PromiseLike<unknown>): Promise<string> {
  return Promise.resolve(call).then(
    () => 'none',
    (error: Error) => error.name,
  );
}

/** Waits for a task of the server. */
export async function until<Value>(look: () => PromiseLike<Value>, good: (value: Value) => boolean): Promise<Value> {
  for (let tries = 0; tries < 300; tries += 1) {
    const value = await look();
    if (good(value)) return value;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const value = await look();
  expect(good(value), JSON.stringify(value)).toBe(true);
  return value;
}
