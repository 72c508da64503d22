import { createGateway } from '@mailhost/gateway';
import { describe, expect, test } from 'vitest';
import { providersAt } from './harness.js';

/** What is wrong with a gateway shows when it is made. */

describe('what cannot be meant', () => {
  test.each<[string, object]>([
    ['an unknown option', { athorize: () => true }],
    ['an unknown product', { providers: { gmail: {} } }],
    ['an open route without a method', { open: { cleanmail: ['/options'] } }],
    ['an open route of a product that is not there', { open: { nothing: ['GET /options'] } }],
    ['authorize that is no function', { authorize: true }],
    ['a limit that is no number', { limits: { body: 'much' } }],
    ['a negative limit', { limits: { concurrency: -1 } }],
    ['an unknown limit', { limits: { bodies: 5 } }],
    ['an origin with a path', { origins: ['https://panel.example/app'] }],
    ['any origin at all', { origins: ['*'] }],
    ['a path that does not begin with a slash', { path: 'api/mail' }],
  ])('%s is said when the gateway is made', async (_, options) => {
    const all = { providers: providersAt('http://127.0.0.1:9'), authorize: async () => true, ...options };
    expect(() => createGateway(all as never)).toThrow(expect.objectContaining({ name: 'ConfigurationError' }));
  });

  test('a product without credentials is said then, too, and not at the first call', async () => {
    const providers = { cleanmail: { baseUrl: 'https://a.example', token: '' } };
    expect(() => createGateway({ providers, authorize: async () => true })).toThrow(
      expect.objectContaining({ name: 'ConfigurationError' }),
    );
  });
});
