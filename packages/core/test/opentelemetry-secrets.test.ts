import { expect, test } from 'vitest';
import { operation, staticHeaders } from '../src/index.js';
import { openTelemetry } from '../src/opentelemetry/index.js';
import { endings, expectClean, form, secret } from './echoing-servers.js';
import { answer, ExampleClient, serve, silent } from './harness.js';
import { spans, traced, tracer } from './tracing.js';

/** Everything that an exporter could send. */
const everything = () =>
  spans()
    .flatMap(({ name, attributes, events, status, links }) => [
      name,
      JSON.stringify([attributes, events, status, links]),
    ])
    .concat(spans().flatMap(({ attributes, events, status }) => textsOf([attributes, events, status])))
    .join('\n');
const ascii = secret.replace('ä', 'a');

test.each(endings)('no secret is in a span when a server echoes it: %s', async (name, listener) => {
  const { url } = await serve(listener);
  const options = { timeout: name === 'TimeoutError' ? 100 : 5_000, retries: 1 };
  for (const clientOptions of [options, { ...options, headers: { 'X-Key-Token': ascii } }]) {
    const client = traced(url, clientOptions);
    const call = client.call(form, { body: { password: secret }, query: { token: secret } });
    await expect(call).rejects.toThrow();
  }
  const auth = staticHeaders({ 'X-Key': ascii });
  const client = new ExampleClient({
    baseUrl: url,
    logger: silent,
    auth,
    ...options,
    middleware: [openTelemetry({ tracer })],
  });
  await expect(client.create({ name: 'one', password: secret })).rejects.toThrow();
  expect(spans().length).toBeGreaterThanOrEqual(6);
  expectClean(everything());
  expect(everything()).not.toContain(ascii);
  expect(everything()).toContain('token=REDACTED');
});

test('no secret of an address, a path or a signature is in a span', async () => {
  const { url } = await serve(answer(200, {}));
  const client = traced(url);
  const at = (path: string) => operation({ id: 'things.at', method: 'GET', path, repeat: 'non-idempotent' });
  await client.call(at(url.replace('//', `//user:${encodeURIComponent(secret)}@`)), {}).catch(() => {});
  await client.rawRequest(`GET /x/{token}?sig=${encodeURIComponent(secret)}`, { path: { token: secret } });
  await client.rawRequest(`GET /y?token=${encodeURIComponent(secret)}`);
  expectClean(everything());
  expect(spans().map(({ attributes }) => attributes['url.full'])).toEqual([
    undefined,
    `${url.replace('//', '//REDACTED:REDACTED@')}/`,
    undefined,
    `${url}/x/REDACTED?sig=REDACTED`,
    undefined,
    `${url}/y?token=REDACTED`,
  ]);
});

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}
