import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigurationError } from '@mailhost/core';
import { planState, StateError } from '@mailhost/plan';
import { findConfig, loadConfig, readConfig } from '@mailhost/plan/config';
import { startSandbox } from '@mailhost/sandbox';
import { afterEach, beforeEach, expect, test } from 'vitest';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mailhost-config-'));
});
afterEach(() => rm(folder, { recursive: true }));

const written = async (name: string, text: string): Promise<string> => {
  const file = join(folder, name);
  await writeFile(file, text);
  return file;
};

test('accounts of all five products are opened by their secrets, and a plan of the same file is read by them', async () => {
  const sandbox = await startSandbox();
  try {
    const { planimail, cleanmail, protecmail, iredadmin, wildduck } = sandbox;
    await written('front.key', `${protecmail.apiKey}\n`);
    const file = await written(
      'mailhost.yaml',
      `
accounts:
  main: { product: wildduck, baseUrl: '${wildduck.url}', accessToken: 'env:WILDDUCK' }
  front: { product: protecmail, baseUrl: '${protecmail.url}', apiKey: 'file:${folder}/front.key', pace: { requestsPerSecond: 500 } }
  second: { product: cleanmail, baseUrl: '${cleanmail.url}', token: 'cmd:echo ${cleanmail.token}' }
  older: { product: planimail, baseUrl: '${planimail.url}', planimailId: ${planimail.planimailId}, apiKey: 'env:PLANIMAIL' }
  red: { product: iredadmin, baseUrl: '${iredadmin.url}', username: ${iredadmin.username}, password: 'env:IREDADMIN' }
domains:
  - { name: example.org, host: main, mailboxes: [{ address: ana@example.org, password: 'env:ANA' }] }
`,
    );
    const secrets = { WILDDUCK: wildduck.accessToken, PLANIMAIL: planimail.apiKey, IREDADMIN: iredadmin.password };
    const { resolveSecret } = await import('@mailhost/plan/node');
    const { state, accounts } = await loadConfig(undefined, {
      cwd: folder,
      resolveSecret: (reference) => resolveSecret(reference, { env: secrets }),
    });
    expect(Object.values(accounts).map(({ name, role }) => `${name} ${role}`)).toEqual([
      'main host',
      'front filter',
      'second filter',
      'older host',
      'red host',
    ]);
    expect(accounts['front']?.pace).toMatchObject({ requestsPerSecond: 500 });
    const lists = Object.values(accounts).map((account) => account.calls('domain').list({}).toArray());
    expect(await Promise.all(lists)).toHaveLength(5);
    const { operations } = await planState(state, { accounts });
    expect(operations.map(({ action, key }) => `${action} ${key}`)).toContain('create ana@example.org');
    expect(file).toBe((await readConfig(undefined, { cwd: folder })).file);
  } finally {
    await sandbox.close();
  }
});

test('a typed configuration is imported', async () => {
  const file = await written(
    'mailhost.config.ts',
    `type Name = string;
     const accessToken: Name = 'env:TOKEN';
     export default { accounts: { main: { product: 'wildduck', baseUrl: 'https://mail.example.org/api', accessToken } } };`,
  );
  const { state } = await readConfig(file);
  expect(state).toMatchObject({ accounts: { main: { accessToken: 'env:TOKEN' } }, domains: [] });
});

test.each([
  ['{ product: wildduck, baseUrl: "https://a.example/api", accessToken: s3cret }', /:2:.*accessToken: expected a ref/],
  ['{ product: wildduck, baseUrl: "mail.example.org", accessToken: "env:A" }', /baseUrl: expected an address such as/],
  ['{ product: postfix }', /expected an account whose product is planimail, cleanmail, protecmail, iredadmin or wil/],
  ['{ product: cleanmail, token: "env:A", apiKey: "env:B" }', /:2:55: accounts\.main\.apiKey: is not a known field/],
])('%s is refused at its place, and no value is quoted', async (entry, told) => {
  const file = await written('mailhost.yaml', `accounts:\n  main: ${entry}\n`);
  const error: unknown = await readConfig(file).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(StateError);
  expect(String(error)).toMatch(told);
  expect(String(error)).not.toContain('s3cret');
});

test('the nearest configuration is found, then that of the user, and two in a folder are refused', async () => {
  const below = join(folder, 'a', 'b');
  await mkdir(below, { recursive: true });
  expect(await findConfig(below, { XDG_CONFIG_HOME: join(folder, 'home') })).toBe(undefined);
  await mkdir(join(folder, 'home', 'mailhost'), { recursive: true });
  const own = await written('home/mailhost/mailhost.yaml', '{}');
  expect(await findConfig(below, { XDG_CONFIG_HOME: join(folder, 'home') })).toBe(own);
  const nearest = await written('a/mailhost.json', '{}');
  expect(await findConfig(below, {})).toBe(nearest);
  await written('a/mailhost.yml', '{}');
  await expect(findConfig(below, {})).rejects.toThrow(ConfigurationError);
});

test('a secret that is not there is told with its account, and others are not looked at', async () => {
  await written(
    'mailhost.yaml',
    `accounts:
  main: { product: wildduck, baseUrl: 'https://mail.example.org/api', accessToken: 'env:NOT_THERE' }
  front: { product: protecmail, apiKey: 'env:FRONT' }
`,
  );
  const options = {
    cwd: folder,
    resolveSecret: (name: string) =>
      name === 'env:FRONT' ? 'key' : Promise.reject(new ConfigurationError(`${name}: there is no such secret.`)),
  };
  await expect(loadConfig(undefined, options)).rejects.toThrow('The account main: env:NOT_THERE: there is no such');
  expect(Object.keys((await loadConfig(undefined, { ...options, accounts: ['front'] })).accounts)).toEqual(['front']);
  await expect(loadConfig(undefined, { ...options, accounts: ['fornt'] })).rejects.toThrow('It has these: main, front');
});
