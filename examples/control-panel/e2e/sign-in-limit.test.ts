import { request } from 'node:http';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type RunningPanel, startPanel } from '../server/panel.js';
import { passwords } from './visits.js';

/** Who guesses passwords is slowed down, and nobody else is. */

let time = 0;
let panel: RunningPanel;
beforeAll(async () => {
  panel = await startPanel({ passwords, now: () => time });
});
afterAll(() => panel.close());
beforeEach(() => {
  // Whatever was counted before is over.
  time += 3_600_000;
});

/** A sign-in from an address of this machine: all of 127.0.0.0/8 is its own. */
function signIn(name: string, password: string, from = '127.0.0.1'): Promise<{ status: number; wait: number }> {
  const body = JSON.stringify({ name, password });
  const headers = { Origin: panel.url, 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) };
  return new Promise((resolve, reject) => {
    const outgoing = request(`${panel.url}/session`, { method: 'POST', headers, localAddress: from }, (answer) => {
      answer.resume();
      resolve({ status: answer.statusCode ?? 0, wait: Number(answer.headers['retry-after'] ?? 0) });
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

async function statusesOf(count: number, attempt: (index: number) => ReturnType<typeof signIn>): Promise<number[]> {
  return (await Promise.all(Array.from({ length: count }, (_, index) => attempt(index)))).map(({ status }) => status);
}

test('after five wrong passwords the right one does not help either, for a quarter of an hour', async () => {
  for (let tries = 0; tries < 5; tries += 1) expect((await signIn('olga', `guess ${tries}`)).status).toBe(401);
  expect(await signIn('olga', passwords.owner)).toEqual({ status: 429, wait: 900 });
  time += 899_000;
  expect(await signIn('olga', passwords.owner)).toEqual({ status: 429, wait: 1 });
  time += 1000;
  expect((await signIn('olga', passwords.owner)).status).toBe(200);
});

test('many at once are no way around it', async () => {
  const statuses = await statusesOf(30, (index) => signIn('olga', `guess ${index}`));
  expect(statuses.filter((status) => status === 401)).toHaveLength(5);
  expect(statuses.filter((status) => status === 429)).toHaveLength(25);
});

test('another address and another account are not hurt', async () => {
  await statusesOf(6, () => signIn('olga', 'guess'));
  expect((await signIn('olga', passwords.owner)).status).toBe(429);
  expect((await signIn('olga', passwords.owner, '127.0.0.2')).status).toBe(200);
  expect((await signIn('sam', passwords.support)).status).toBe(200);
});

test('an address that tries many accounts is stopped, whether there are such accounts or not', async () => {
  const statuses = await statusesOf(25, (index) => signIn(`name${index}`, 'guess', '127.0.0.3'));
  expect(statuses.filter((status) => status === 429)).toHaveLength(5);
  expect((await signIn('sam', passwords.support, '127.0.0.3')).status).toBe(429);
});

test('an account that many addresses try is stopped', async () => {
  const statuses = await statusesOf(40, (index) => signIn('rita', 'guess', `127.0.1.${index + 1}`));
  expect(statuses.filter((status) => status === 429)).toHaveLength(10);
  expect((await signIn('sam', passwords.support)).status).toBe(200);
});

test('a right password is no attempt, and forgives those before it', async () => {
  for (let round = 0; round < 12; round += 1) {
    expect((await signIn('olga', 'a slip')).status).toBe(401);
    expect((await signIn('olga', passwords.owner)).status).toBe(200);
  }
});

test('a session ends by the same clock', async () => {
  const body = JSON.stringify({ name: 'olga', password: passwords.owner });
  const headers = { Origin: panel.url, 'Content-Type': 'application/json' };
  const answer = await fetch(`${panel.url}/session`, { method: 'POST', headers, body });
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  const who = async () => (await fetch(`${panel.url}/session`, { headers: { cookie } })).json();
  expect(await who()).toMatchObject({ name: 'olga' });
  time += 8 * 3_600_000;
  expect(await who()).toBeNull();
});
