import { CleanmailClient } from '@mailhost/cleanmail';
import { IredadminClient } from '@mailhost/iredadmin';
import { PlanimailClient } from '@mailhost/planimail';
import { ProtecmailClient } from '@mailhost/protecmail';
import { WildduckClient } from '@mailhost/wildduck';
import { afterEach, describe, expect, test } from 'vitest';
import { createSandbox, type RunningSandbox, type Sandbox, startSandbox } from '../src/index.js';

/** Base URLs with a path of one's own, over sockets and without. */
const products = ['planimail', 'protecmail', 'cleanmail', 'iredadmin', 'wildduck'] as const;
type Product = (typeof products)[number];

const basePaths = Object.fromEntries(products.map((product) => [product, '/prefix/api/']));

const reads: Readonly<Record<Product, (sandbox: Sandbox, fetch: typeof globalThis.fetch) => PromiseLike<unknown>>> = {
  planimail: ({ planimail: { url: baseUrl, planimailId, apiKey, fetch: inProcess } }, fetch) =>
    new PlanimailClient({ baseUrl, planimailId, apiKey, ...(fetch === inProcess && { fetch }) }).domains.list(),
  protecmail: ({ protecmail: { url: baseUrl, apiKey } }, fetch) =>
    new ProtecmailClient({ baseUrl, apiKey, fetch }).ping(),
  cleanmail: ({ cleanmail: { url: baseUrl, token } }, fetch) =>
    new CleanmailClient({ baseUrl, token, fetch }).domains.list(),
  iredadmin: ({ iredadmin: { url: baseUrl, username, password } }, fetch) =>
    new IredadminClient({ baseUrl, username, password, fetch }).domains.list(),
  wildduck: ({ wildduck: { url: baseUrl, accessToken } }, fetch) =>
    new WildduckClient({ baseUrl, accessToken, fetch }).users.list(),
};

let running: RunningSandbox | undefined;
afterEach(() => running?.close());

describe.each(products)('%s', (product) => {
  test('listens below its base path, and nowhere else', async () => {
    running = await startSandbox({ basePaths });
    const { url } = running[product];
    expect(new URL(url).pathname).toBe('/prefix/api');
    await reads[product](running, fetch);
    expect(running[product].requests.map(({ baseUrl }) => baseUrl)).not.toHaveLength(0);
    expect(new Set(running[product].requests.map(({ baseUrl }) => baseUrl))).toEqual(new Set([url]));
    const { path = '' } = running[product].requests.at(-1) ?? {};
    for (const outside of ['', '/prefix', '/prefix/apis', '/api']) {
      const response = await fetch(new URL(url).origin + outside + path);
      expect([response.status, await response.text()]).toEqual([404, 'not found']);
    }
  });

  test('answers there without a socket', async () => {
    const sandbox = createSandbox({ basePaths });
    await reads[product](sandbox, sandbox[product].fetch);
    expect(sandbox[product].requests.at(-1)).toMatchObject({ baseUrl: sandbox[product].url, carriedOut: true });
  });
});

test('without one, the path is that of the product', () => {
  const sandbox = createSandbox({ basePaths: { cleanmail: '/' } });
  expect(sandbox.cleanmail.url).toBe('http://cleanmail.test');
  expect(sandbox.protecmail.url).toBe('http://protecmail.test/api/v1');
});
