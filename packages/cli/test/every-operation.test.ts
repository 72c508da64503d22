import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DescribedOperation } from '@mailhost/core/operations';
import { afterAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { readProducts } from '../../../scripts/products.mjs';
import { everyCall } from '../../gateway/test/calls.js';
import { directClients, providersAt, secrets, startUpstream } from '../../gateway/test/harness.js';
import { runHere } from './support/run.js';

/** Each operation once by its method and once by the words of a command line: the product must not be able to tell. */

const upstream = await startUpstream(undefined, afterAll);
const clients = directClients(upstream.url, { retries: 0 });
const folder = await mkdtemp(join(tmpdir(), 'mailhost-call-'));
afterAll(() => rm(folder, { recursive: true }));

const env: Record<string, string> = {
  PLANIMAIL: secrets.planimailKey,
  PROTECMAIL: secrets.protecmailKey,
  CLEANMAIL: secrets.cleanmailToken,
  IREDADMIN: secrets.iredadminPassword,
  WILDDUCK: secrets.wildduckToken,
};
const { planimail, protecmail, cleanmail, iredadmin, wildduck } = providersAt(upstream.url);
const accounts = {
  planimail: { product: 'planimail', ...planimail, apiKey: 'env:PLANIMAIL' },
  protecmail: { product: 'protecmail', ...protecmail, apiKey: 'env:PROTECMAIL' },
  cleanmail: { product: 'cleanmail', ...cleanmail, token: 'env:CLEANMAIL' },
  iredadmin: { product: 'iredadmin', ...iredadmin, password: 'env:IREDADMIN' },
  wildduck: { product: 'wildduck', ...wildduck, accessToken: 'env:WILDDUCK' },
};
await writeFile(join(folder, 'mailhost.yaml'), stringify({ accounts }));

const operations = new Map<string, DescribedOperation>();
for (const { name } of readProducts()) {
  const described: { operations: readonly DescribedOperation[] } = await import(
    /* @vite-ignore */ `@mailhost/${name}/operations`
  );
  for (const operation of described.operations) {
    operations.set(`${name} ${operation.method} ${operation.path}`, operation);
  }
}

/** Each multipart body has a boundary of its own. */
const withoutBoundary = (text: string) => text.replace(/formdata-undici-\d+/g, 'boundary');

function sent() {
  return upstream.received
    .filter(({ url }) => !url.endsWith('/login'))
    .map(({ method, url, headers, body }) => ({
      method,
      url,
      body: withoutBoundary(body.toString('latin1')),
      type: withoutBoundary(headers['content-type'] ?? ''),
    }));
}

/** What is called on the way to an operation: the arguments of its method in the form of a request. */
const ways = ['call', 'list'];

/** The arguments with which a method calls its operation. */
async function inputOf(provider: keyof typeof clients, call: (typeof everyCall)[number]['call']): Promise<unknown> {
  let input: unknown;
  for (const way of ways) {
    const original: unknown = Reflect.get(clients[provider], way);
    if (typeof original !== 'function') throw new TypeError(way);
    Object.defineProperty(clients[provider], way, {
      configurable: true,
      value(operation: unknown, args: unknown, options: unknown) {
        input ??= args;
        return Reflect.apply(original, this, [operation, args, options]);
      },
    });
  }
  try {
    await Promise.resolve(call(clients)).catch(() => undefined);
  } finally {
    for (const way of ways) Reflect.deleteProperty(clients[provider], way);
  }
  return input;
}

/** Events are read without a call of their own: their input is that of their request. */
function inputOfEvents(path: string, url = '') {
  const { pathname, searchParams } = new URL(url, upstream.url);
  const [, user = ''] = new RegExp(`${path.replace('{user}', '([^/]+)')}$`).exec(pathname) ?? [];
  return { path: { user }, query: Object.fromEntries(searchParams) };
}

describe.each(everyCall)('$provider $route', ({ provider, route, call }) => {
  test('sends the same by the command line', async () => {
    const operation = operations.get(`${provider} ${route}`);
    if (!operation) throw new Error('no such operation');
    upstream.received.length = 0;
    const given = await inputOf(provider, call);
    const byMethod = sent();
    const input = given ?? inputOfEvents(operation.path, byMethod[0]?.url);
    upstream.received.length = 0;
    const words = await wordsOf(operation, input);
    const { stderr } = await runHere(['call', provider, operation.id, ...words, '--yes'], { cwd: folder, env });
    expect(sent(), `${words.join(' ')}\n${stderr}`).toEqual(byMethod);
  });
});

/** The names of the fields that hold secrets, as JSON has them. */
function secretNames(schema: object): ReadonlySet<string> {
  const names = new Set<string>();
  JSON.stringify(schema, (name, value: unknown) => {
    if (typeof value === 'object' && value !== null && Reflect.get(value, 'writeOnly')) names.add(name);
    return value;
  });
  return names;
}

let count = 0;

/** A number of its own, for a file or a variable. */
function next(): number {
  count += 1;
  return count;
}

/** What somebody would type for these arguments. */
async function wordsOf({ input: schema }: DescribedOperation, input: unknown): Promise<readonly string[]> {
  const words: string[] = [];
  for (const [part, value] of Object.entries(input ?? {})) {
    if (value === undefined) continue;
    if (part === 'body' && (Array.isArray(value) || typeof value !== 'object' || value instanceof Uint8Array)) {
      const file = join(folder, `body-${next()}`);
      await writeFile(file, value instanceof Uint8Array || typeof value === 'string' ? value : JSON.stringify(value));
      words.push('--body', `@${file}`);
      continue;
    }
    for (const [name, field] of Object.entries(value)) {
      words.push(...(await wordOf(`${part}.${name}`, field, secretNames(schema).has(name))));
    }
  }
  return words;
}

async function wordOf(name: string, value: unknown, isSecret: boolean): Promise<readonly string[]> {
  if (value === undefined) return [];
  if (isSecret && typeof value === 'string') {
    const variable = `SECRET_${next()}`;
    env[variable] = value;
    return [`${name}=env:${variable}`];
  }
  if (value instanceof File) {
    const file = join(folder, value.name);
    await writeFile(file, new Uint8Array(await value.arrayBuffer()));
    return [`${name}=@${file}`];
  }
  if (value instanceof Date) return [`${name}=${value.toISOString()}`];
  return [typeof value === 'string' ? `${name}=${value}` : `${name}:=${JSON.stringify(value)}`];
}
