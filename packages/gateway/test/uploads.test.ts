import { createHash } from 'node:crypto';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { mark, providersAt, startGateway } from './harness.js';
import { start, user } from './streaming.js';

/** A file on its way holds no more of the gateway's memory than the part that is under way. */

const megabyte = 1_048_576;
const total = 128 * megabyte;
const part = Buffer.alloc(65_536, 7);
const path = `/api/mail/wildduck/users/${user}/storage?filename=a`;
const headers = { ...mark, 'content-type': 'application/binary' };
const limits = { upload: 2 * total };

test('of 128 MB: the gateway reads a part when the product’s connection has taken the one before', async () => {
  let pulled = 0;
  let taken = 0;
  let most = 0;
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      pull(controller) {
        if (pulled === total) return controller.close();
        pulled += part.length;
        most = Math.max(most, pulled - taken);
        controller.enqueue(new Uint8Array(part));
      },
    },
    { highWaterMark: 0 },
  );
  const fetch = async (_: string, { body }: RequestInit) => {
    if (!(body instanceof ReadableStream)) throw new Error('the body is no stream');
    for await (const { length } of body) taken += length;
    return Response.json({ success: true, id: user });
  };
  const { wildduck } = providersAt('http://127.0.0.1:9');
  const { handle } = await startGateway('', { providers: { wildduck: { ...wildduck, fetch } }, limits });
  const init = { method: 'POST', headers, body, duplex: 'half' } as RequestInit;
  expect((await handle(new Request(`http://panel.example${path}`, init))).status).toBe(200);
  expect(taken).toBe(total);
  // One that is handed on, and one that the request itself may have taken.
  expect(most).toBeLessThanOrEqual(3 * part.length);
});

test('of 128 MB over HTTP: no more is under way than sockets hold, however slowly the product reads', async () => {
  let written = 0;
  let received = 0;
  let most = 0;
  const hash = createHash('sha256');
  const { gateway } = await start(
    (incoming, response) => {
      incoming.on('data', (data: Buffer) => {
        received += data.length;
        hash.update(data);
        most = Math.max(most, written - received);
        // The sender is always quicker.
        incoming.pause();
        setImmediate(() => setImmediate(() => incoming.resume()));
      });
      incoming.on('end', () => {
        response.writeHead(200, { 'content-type': 'application/json' }).end('{"success":true}');
      });
    },
    { limits },
  );
  const outgoing = httpRequest({ host: '127.0.0.1', port: gateway.port, method: 'POST', path, headers });
  const answered = new Promise<IncomingMessage>((resolve, reject) =>
    outgoing.on('response', resolve).on('error', reject),
  );
  const expected = createHash('sha256');
  const more = () => {
    while (written < total) {
      written += part.length;
      expected.update(part);
      if (!outgoing.write(part)) return void outgoing.once('drain', more);
    }
    outgoing.end();
  };
  more();
  const answer = await answered;
  answer.resume();
  expect(answer.statusCode).toBe(200);
  expect(received).toBe(total);
  expect(hash.digest('hex')).toBe(expected.digest('hex'));
  // The buffers of four sockets on one machine.
  expect(most).toBeLessThan(24 * megabyte);
});
