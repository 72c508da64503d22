import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { errorOf, pageClients, providersAt, startGateway, startUpstream, until } from './harness.js';
import { octets, user } from './streaming.js';

/** What a product sends is read to the limit of the client that the gateway relays with, and no further. */

const limit = 100_000;
const padding = 'x'.repeat(10 * limit);

async function start(maxResponseBytes: number | undefined = limit) {
  const upstream = await startUpstream();
  const { cleanmail, wildduck } = providersAt(upstream.url);
  const providers = { cleanmail: { ...cleanmail, maxResponseBytes }, wildduck: { ...wildduck, maxResponseBytes } };
  const gateway = await startGateway(upstream.url, { providers });
  return { upstream, gateway, page: pageClients(gateway.address) };
}

describe('an answer of data that is too large', () => {
  test.each([
    [
      'by its declared length',
      (body: string) => [Buffer.from(body), { 'content-length': String(body.length) }] as const,
    ],
    ['of no declared length', (body: string) => [Buffer.from(body), { 'transfer-encoding': 'chunked' }] as const],
    ['once it is decompressed', (body: string) => [gzipSync(body), { 'content-encoding': 'gzip' }] as const],
  ])('%s ends there, and is told once', async (_, written) => {
    const { upstream, gateway, page } = await start();
    upstream.handle = (_, response) => {
      const [body, headers] = written(JSON.stringify({ id: padding }));
      response.writeHead(200, { 'content-type': 'application/json', ...headers }).end(body);
    };
    const error = await errorOf(page.cleanmail.domains.get('5'));
    expect(error).toMatchObject({ name: 'DecodeError', code: 'RESPONSE_TOO_LARGE', attempts: 1 });
    expect(error.message).toContain('larger than the gateway takes');
    expect(upstream.received).toHaveLength(1);
    expect(gateway.lines).toEqual([expect.stringContaining(`larger than ${limit} bytes`)]);
    await until('the product has nothing more to do', () => upstream.underWay() === 0);
  });

  test('without an end is not waited for', async () => {
    const { upstream, page } = await start();
    let ended = false;
    upstream.handle = (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.on('close', () => {
        ended = true;
      });
      const more = () => {
        if (!ended && response.write(padding)) setImmediate(more);
        else if (!ended) response.once('drain', more);
      };
      more();
    };
    expect(await errorOf(page.cleanmail.domains.get('5'))).toMatchObject({ code: 'RESPONSE_TOO_LARGE' });
    await until('the product knows', () => ended);
  });

  test('to a write says that it may have taken effect', async () => {
    const { upstream, page } = await start();
    upstream.handle = (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ id: padding }));
    };
    const call = page.cleanmail.domains.update('5', { defaultLanguage: 'DE' });
    expect(await errorOf(call)).toMatchObject({ code: 'RESPONSE_TOO_LARGE', mayHaveTakenEffect: true });
    expect(upstream.received).toHaveLength(1);
  });

  test('with a failure ends there too', async () => {
    const { upstream, page } = await start();
    upstream.handle = (_, response) => {
      response.writeHead(403, { 'content-type': 'text/html' }).end(padding);
    };
    expect(await errorOf(page.cleanmail.domains.get('5'))).toMatchObject({ code: 'RESPONSE_TOO_LARGE', attempts: 1 });
  });
});

test('an answer that just fits passes, and so does a file of any size', async () => {
  const { upstream, page } = await start();
  const fits = JSON.stringify({ id: 'x'.repeat(limit - 9) });
  upstream.handle = (_, response) => void response.writeHead(200, { 'content-type': 'application/json' }).end(fits);
  expect(fits).toHaveLength(limit);
  expect((await page.cleanmail.domains.get('5')).id).toHaveLength(limit - 9);
  upstream.handle = (_, response) => void response.writeHead(200, octets).end(padding);
  expect((await page.wildduck.storage.download(user, user)).length).toBe(padding.length);
});
