import type { IncomingMessage, ServerResponse } from 'node:http';
import { expect } from 'vitest';
import * as z from 'zod/mini';
import { formBody, operation } from '../src/index.js';
import { answer, bodyOf } from './harness.js';

export const secret = 'S3cret/ä+"\\ &=;% key';
/** As it would stand in a URL, in a form, in JSON, in a JSON that escapes slashes. */
const traces = [
  secret,
  encodeURIComponent(secret),
  new URLSearchParams([['', secret]]).toString().slice(1),
  JSON.stringify(secret).slice(1, -1),
];

export function expectClean(found: string): void {
  for (const trace of traces) expect(found).not.toContain(trace);
}

/** Servers that echo what they got, each ending the call in another class of error. */
const echo = async (request: IncomingMessage) =>
  `${request.url} ${JSON.stringify(request.headers)} ${await bodyOf(request)} ${decodeURIComponent(request.url ?? '')} ${Buffer.from(String(request.headers['x-key'] ?? ''), 'latin1')}`;

export const endings: [string, (request: IncomingMessage, response: ServerResponse) => Promise<void>][] = [
  ['DecodeError', async (request, response) => answer(200, `<html>${await echo(request)}`)(request, response)],
  ...[400, 401, 403, 404, 409, 413, 418, 422, 429, 500].map((status): (typeof endings)[number] => [
    `status ${status}`,
    async (request, response) =>
      answer(status, { error: await echo(request), code: 'x' }, { 'retry-after': '9999' })(request, response),
  ]),
  ['ConnectionError', async (request) => void request.socket.resetAndDestroy()],
  ['TimeoutError', async () => {}],
];

/** A call with a secret in its body, and where it is given one in its query. */
export const form = operation({
  id: 'things.form',
  method: 'POST',
  path: '/form',
  repeat: 'non-idempotent',
  query: z.strictObject({ token: z.optional(z.string()) }),
  body: z.strictObject({ password: z.string() }),
  bodyKind: formBody,
});
