import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import type { Recording } from '../conformance/answer.js';
import { answers } from '../src/answers.js';
import { WildduckClient } from '../src/index.js';
import { answer, serve } from './server.js';

const user = '64f0c0ffee64f0c0ffee0001';
const fixture = (version: string): Recording =>
  JSON.parse(readFileSync(new URL(`fixtures/answers-${version}.json`, import.meta.url), 'utf8'));

test.each(['1.46.1', '1.51.1'])('every good answer of a server of %s passes', (version) => {
  const byRoute = new Map(Object.entries(answers).map(([route, schema]) => [route.replace(/\{\w+\}/g, '{}'), schema]));
  let checked = 0;
  for (const { method, path, status, body } of fixture(version).answers) {
    const schema = byRoute.get(`${method} ${path.replace(/\{\w+\}/g, '{}')}`);
    const { success, error }: { success?: unknown; error?: unknown } = Object(body);
    if (!schema || status !== 200 || success === false || error !== undefined) continue;
    expect(schema['~standard'].validate(body), `${method} ${path}`).not.toHaveProperty('issues');
    checked += 1;
  }
  expect(checked).toBeGreaterThan(200);
});

test('an answer that does not fit is told once, or thrown where that is asked for', async () => {
  const warn = vi.fn();
  const logger = { debug() {}, info() {}, warn, error() {} };
  const { client } = await serve((_, response) => answer(response, 200, { success: true, id: 5, extra: true }), {
    answers,
    logger,
  });
  const asItCame: unknown = await client.users.create({ username: 'a', password: 'b' });
  expect(asItCame).toEqual({ success: true, id: 5, extra: true });
  await client.users.create({ username: 'a', password: 'b' });
  expect(warn).toHaveBeenCalledTimes(1);
  expect(warn.mock.calls[0]?.[0]).toContain(
    'users.create: the answer does not fit at id: expected string, received number',
  );
  const strict = client.with({ validate: 'strict' });
  const issues = [{ path: ['id'], in: 'response' }];
  await expect(strict.users.create({ username: 'a', password: 'b' })).rejects.toMatchObject({ issues });
  await expect(client.users.list({}, { validate: 'strict' })).rejects.toMatchObject({ name: 'ValidationError' });
});

test('without them, strictness is refused and not pretended', async () => {
  const options = { baseUrl: 'http://localhost', accessToken: 'a' };
  expect(() => new WildduckClient({ ...options, validate: 'strict' })).toThrow('@mailhost/wildduck/answers');
  const client = new WildduckClient(options);
  expect(() => client.with({ validate: 'strict' })).toThrow('@mailhost/wildduck/answers');
  expect(() => client.users.get(user, { validate: 'strict' })).toThrow('@mailhost/wildduck/answers');
});
