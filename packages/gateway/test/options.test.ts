import { CleanmailClient, CleanmailConnection } from '@mailhost/cleanmail';
import { createGateway, type GatewayProviders } from '@mailhost/gateway';
import { nodeListener } from '@mailhost/gateway/node';
import { describe, expect, test } from 'vitest';
import { clientsOf, json, listen, mark, providersAt, startUpstream } from './harness.js';

/** What is wrong with a gateway shows when it is checked, or first used; a program can be built without secrets. */

const configurationError = expect.objectContaining({ name: 'ConfigurationError' });
const providers = clientsOf(providersAt('http://127.0.0.1:9'));

/** A listener for a gateway, and what it logged. */
async function serve(options: object) {
  const lines: string[] = [];
  const keep = (line: string) => void lines.push(line);
  const logger = { debug: keep, info: keep, warn: keep, error: keep };
  const gateway = createGateway({ providers, authorize: async () => true, logger, ...options });
  const { url } = await listen(nodeListener(gateway));
  return { gateway, lines, ask: () => fetch(`${url}/api/mail/cleanmail/domains`, { headers: mark }) };
}

describe('what cannot be meant', () => {
  const { cleanmail } = providersAt('http://127.0.0.1:9');
  test.each<[string, object]>([
    ['an unknown option', { athorize: () => true }],
    ['an unknown product', { providers: { gmail: new CleanmailClient(cleanmail) } }],
    ['a product under another name', { providers: { wildduck: new CleanmailClient(cleanmail) } }],
    ['options in the place of a client', { providers: { cleanmail } }],
    ['a class in the place of a client', { providers: { cleanmail: CleanmailClient } }],
    ['a function that makes none', { providers: { cleanmail: () => undefined } }],
    ['a connection, which has no operations', { providers: { cleanmail: new CleanmailConnection(cleanmail) } }],
    ['a client without credentials', { providers: { cleanmail: () => new CleanmailClient({ token: '' }) } }],
    ['an open route without a method', { open: { cleanmail: ['/options'] } }],
    ['an open route of a product that is not there', { open: { nothing: ['GET /options'] } }],
    ['authorize that is no function', { authorize: true }],
    ['a limit that is no number', { limits: { body: 'much' } }],
    ['a negative limit', { limits: { concurrency: -1 } }],
    ['an age that no timer can wait for', { limits: { streamAge: 2 ** 31 } }],
    ['an unknown limit', { limits: { bodies: 5 } }],
    ['an origin with a path', { origins: ['https://panel.example/app'] }],
    ['an origin that is missing', { origins: [undefined] }],
    ['any origin at all', { origins: ['*'] }],
    ['a path that does not begin with a slash', { path: 'api/mail' }],
  ])('%s: makes a gateway, which check() finds fault with, and which lets nothing pass', async (_, options) => {
    const { gateway, ask, lines } = await serve(options);
    expect(() => gateway.check()).toThrow();
    const answer = await ask();
    expect(answer.status).toBe(500);
    expect(answer.headers.get('x-mailhost-gateway')).toBe('error');
    expect(await answer.json()).toMatchObject({ sent: false, error: { name: 'ServerError', code: 'GATEWAY_FAILED' } });
    expect(lines).toEqual([expect.stringMatching(/^gateway: it is not set up: /)]);
  });

  test('is a ConfigurationError, which names the option', () => {
    for (const [options, words] of [
      [{ athorize: () => true }, /"athorize"/],
      [{ providers: { cleanmail } }, /new CleanmailClient/],
      [{ providers: { cleanmail: () => new CleanmailClient({ token: '' }) } }, /CLEANMAIL_TOKEN/],
      [{ limits: { bodies: 5 } }, /limits\.bodies/],
    ] as const) {
      const gateway = createGateway({ providers: providers as GatewayProviders, ...(options as object) });
      expect(() => gateway.check()).toThrow(configurationError);
      expect(() => gateway.check()).toThrow(words);
    }
  });
});

test('clients are made once, when the gateway is checked or first used, and not when it is made', async () => {
  const upstream = await startUpstream((_, response) => json(response, 200, []));
  let made = 0;
  const cleanmail = () => {
    made += 1;
    return new CleanmailClient(providersAt(upstream.url).cleanmail);
  };
  const { gateway, ask } = await serve({ providers: { cleanmail } });
  expect(made).toBe(0);
  gateway.check();
  expect(made).toBe(1);
  expect((await ask()).status).toBe(200);
  gateway.check();
  expect(made).toBe(1);
});

test('a gateway whose secrets come later works from then on', async () => {
  const upstream = await startUpstream((_, response) => json(response, 200, []));
  let token = '';
  const cleanmail = () => new CleanmailClient({ ...providersAt(upstream.url).cleanmail, token });
  const { ask, lines } = await serve({ providers: { cleanmail } });
  expect((await ask()).status).toBe(500);
  token = 'here-it-is';
  expect((await ask()).status).toBe(200);
  expect(upstream.received[0]?.headers.authorization).toBe('Bearer here-it-is');
  expect(lines).toHaveLength(1);
});

test('a client logs where the gateway does, unless it has a logger of its own', async () => {
  const upstream = await startUpstream((_, response) => json(response, 401, {}));
  const own: string[] = [];
  const keep = (line: string) => void own.push(line);
  const logger = { debug: keep, info: keep, warn: keep, error: keep };
  const options = providersAt(upstream.url).cleanmail;
  const shared = await serve({ providers: { cleanmail: new CleanmailClient(options) } });
  await shared.ask();
  expect(shared.lines).toEqual([expect.stringContaining('the server refuses the credentials')]);
  const apart = await serve({ providers: { cleanmail: new CleanmailClient({ ...options, logger }) } });
  await apart.ask();
  expect(apart.lines).toEqual([]);
  expect(own).toEqual([expect.stringContaining('the server refuses the credentials')]);
});
