import { expect, test } from 'vitest';
import { type Authorize, mark, startGateway, startUpstream } from './harness.js';

/** The log has a line for each thing that happens, whatever somebody has written into a request or an error. */

const forged = 'x\n2026-01-01 gateway: all is well\r\u001b[2K\u001b[32mgreen\u0007\u2028next\u202eturned\u0085end';
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what may not be there
const forbidden = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;

test.each<[string, unknown]>([
  ['an error', new Error(forged)],
  ['a text', forged],
  ['an error with a long text', new Error(`${forged}${'a'.repeat(100_000)}`)],
  ['an object that writes', { toString: () => forged }],
  ['an object that cannot be written', Object.create(null)],
  ['an object that throws when it is written', { toString: () => JSON.parse('{') }],
])('%s that authorize throws writes one line, without colours', async (_, thrown) => {
  const upstream = await startUpstream();
  const authorize: Authorize = () => Promise.reject(thrown);
  const { address, lines } = await startGateway(upstream.url, { authorize });
  const answer = await fetch(`${address}/cleanmail/domains`, { headers: mark });
  expect(answer.status).toBe(500);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^gateway: authorize failed for cleanmail domains\.list: /);
  expect(lines[0]).not.toMatch(forbidden);
  expect(lines[0]?.length).toBeLessThan(1500);
});

test('nor does what caller() throws, or a slip of authorize that names what the caller sent', async () => {
  const upstream = await startUpstream();
  const caller = () => {
    throw new Error(forged);
  };
  const failing = await startGateway(upstream.url, { caller });
  await fetch(`${failing.address}/cleanmail/domains`, { headers: mark });
  const authorize: Authorize = ({ request }) => ({
    query: { [new URL(request.url).searchParams.get('name') ?? '']: 1 },
  });
  const slipping = await startGateway(upstream.url, { authorize });
  await fetch(`${slipping.address}/cleanmail/domains?name=${encodeURIComponent(forged)}`, { headers: mark });
  expect([failing.lines.length, slipping.lines.length]).toEqual([1, 1]);
  for (const line of [...failing.lines, ...slipping.lines]) expect(line).not.toMatch(forbidden);
});

test('nor does what a token’s source or a product says', async () => {
  const token = () => Promise.reject(new Error(forged));
  const vault = await startGateway('', { providers: { cleanmail: { baseUrl: 'http://127.0.0.1:9', token } } });
  await fetch(`${vault.address}/cleanmail/domains`, { headers: mark });
  expect(vault.lines.length).toBeGreaterThan(0);
  for (const line of vault.lines) expect(line).not.toMatch(forbidden);
});
