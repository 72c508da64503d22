import { describe, expect, test, vi } from 'vitest';
import type { WildduckClient } from '../src/index.js';
import { answer, serve } from './server.js';

const user = '64f0c0ffee64f0c0ffee0001';
const mailbox = '64f0c0ffee64f0c0ffee0002';

/** A server that has a message of a size, and ends its source after some bytes as if that were all. */
function message(size: number, bytes: number) {
  return serve(({ url }, response) => {
    if (!url.pathname.endsWith('message.eml')) return answer(response, 200, { success: true, id: 1, size });
    response.writeHead(200, { 'content-type': 'message/rfc822' });
    response.write(Buffer.alloc(bytes, 'a'));
    response.end();
  });
}

const read = async (stream: ReadableStream<Uint8Array>) => (await new Response(stream).arrayBuffer()).byteLength;
const ways: readonly (readonly [string, (client: WildduckClient, size?: number) => Promise<number>])[] = [
  ['source', async (c, size) => (await c.messages.source(user, mailbox, 1, { size })).length],
  ['sourceStream', async (c, size) => read(await c.messages.sourceStream(user, mailbox, 1, { size }))],
];

describe.each(ways)('messages.%s', (name, get) => {
  test.each([
    ['that the server tells', undefined],
    ['that the caller knows', 27_368_644],
  ])('is a DecodeError where less comes than the size %s', async (_, known) => {
    vi.spyOn(Math, 'random').mockReturnValue(0.01);
    const { client, received } = await message(27_368_644, 213);
    const error: unknown = await get(client, known).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'DecodeError', operation: `messages.${name}` });
    expect(String(error)).toContain(
      `wildduck messages.${name}: the server ended the message after 213 of 27368644 bytes.`,
    );
    const asked = received.filter(({ url }) => !url.pathname.endsWith('message.eml'));
    expect(asked).toHaveLength(known === undefined ? 1 : 0);
    vi.restoreAllMocks();
  });

  test.each([
    [100, 100],
    [100, 102],
    // What real servers of 1.46.1 and 1.51.1 gave of mails with blank lines at the ends of attachments.
    [274_069, 274_065],
    [27_681, 27_679],
    [0, 0],
  ])('of %d bytes is whole with %d', async (size, bytes) => {
    const { client } = await message(size, bytes);
    expect(await get(client)).toBe(bytes);
  });

  test.each([
    [100, 96],
    [20, 10],
    [1_000_000, 998_000],
  ])('of %d bytes is not whole with %d', async (size, bytes) => {
    vi.spyOn(Math, 'random').mockReturnValue(0.01);
    const { client } = await message(size, bytes);
    await expect(get(client)).rejects.toMatchObject({ name: 'DecodeError' });
    vi.restoreAllMocks();
  });

  test('is given where the caller may read no more than sources, and fails as the message does', async () => {
    let status = 403;
    let body: object = { error: 'Not enough privileges', code: 'MissingPrivileges' };
    const { client } = await serve(({ url }, response) => {
      if (!url.pathname.endsWith('message.eml')) return answer(response, status, body);
      response.writeHead(200, { 'content-type': 'message/rfc822' }).end('a');
    });
    expect(await get(client)).toBe(1);
    status = 404;
    body = { error: 'This message does not exist', code: 'MessageNotFound' };
    const operation = `messages.${name}`;
    await expect(get(client)).rejects.toMatchObject({ name: 'NotFoundError', operation });
    await expect(get(client, -1)).rejects.toMatchObject({ name: 'ValidationError', operation });
  });

  test('is held against the length of the answer, where that is longer', async () => {
    const fetch = async () =>
      new Response('half', { headers: { 'content-type': 'message/rfc822', 'content-length': '8' } });
    const { client } = await serve(() => {}, { fetch, retries: 0 });
    await expect(get(client, 4)).rejects.toMatchObject({ name: 'DecodeError' });
  });
});
