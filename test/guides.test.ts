import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CleanmailClient } from '@mailhost/cleanmail';
import { startSandbox } from '@mailhost/sandbox';
import { WildduckClient } from '@mailhost/wildduck';
import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { RedisServer, redisServer } from '../packages/bullmq/test/support/redis.js';
import { codeOf, withSandbox } from './documented-code.js';
import { startProxy } from './support/proxy.js';

/** Every example of the guides: type-checked as it is printed, and run against a sandbox where it can run in Node. */
const folder = fileURLToPath(new URL('.guides/', import.meta.url));
const root = fileURLToPath(new URL('..', import.meta.url));
const examples: string[] = [];

beforeAll(async () => {
  await mkdir(folder, { recursive: true });
  for (const guide of await readdir(`${root}docs/guides`)) {
    for (const [index, code] of (await codeOf(`docs/guides/${guide}`)).entries()) {
      const file = `${guide.replace('.md', '')}-${index + 1}.ts`;
      await writeFile(folder + file, code);
      examples.push(file);
    }
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('the examples of all guides fit the types', () => {
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const files = examples.map((file) => folder + file);
  // An example reads the environment as everybody does.
  const program = ts.createProgram(files, { ...options, noPropertyAccessFromIndexSignature: false });
  const diagnostics = files.flatMap((file) => {
    const source = program.getSourceFile(file);
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
  });
  const host = {
    getCanonicalFileName: (name: string) => name,
    getCurrentDirectory: () => folder,
    getNewLine: () => '\n',
  };
  expect(ts.formatDiagnostics(diagnostics, host)).toBe('');
  expect(files.length).toBeGreaterThan(10);
});

describe('against a sandbox', () => {
  const world = withSandbox();

  const run = (example: string) => import(/* @vite-ignore */ `${folder}${example}.ts`);

  test('auth-and-secrets', async () => {
    await run('auth-and-secrets-1');
    expect(world.printed).toEqual([['pong', 0]]);
    world.sandbox.iredadmin.addDomain('example.org');
    await run('auth-and-secrets-2');
    expect(world.printed.at(-1)).toEqual(['example.org']);
  });

  test('desired-state', async () => {
    const before = process.cwd();
    const place = await mkdtemp(join(tmpdir(), 'mailhost-guide-'));
    process.chdir(place);
    try {
      world.sandbox.iredadmin.addDomain('example.org');
      await run('desired-state-1');
      expect(world.printed).toEqual([[1, true]]);
      const exported = await readFile('mail.yaml', 'utf8');
      vi.stubEnv('NEW_PASSWORD', 'a long one, 1A');
      const mailboxes = "    mailboxes: [{ address: new@example.org, quota: 1 GiB, password: 'env:NEW_PASSWORD' }]\n";
      await writeFile('mail.yaml', exported + mailboxes);
      await run('desired-state-2');
      expect(world.printed.at(-1)?.[0]).toContain('| `+` | new@example.org | quota 1 GiB; password (write\\-only) |');
      await run('desired-state-3');
      expect(world.printed.at(-1)).toEqual(['done', 'new@example.org', '']);
      expect(await readFile('mail.report.json', 'utf8')).not.toContain('a long one');
      expect(JSON.parse(await readFile('mail.applied.json', 'utf8'))).toMatchObject({
        sizes: { 'main/example.org/mailbox': 1 },
      });
    } finally {
      process.chdir(before);
      await rm(place, { recursive: true });
    }
  });

  test('migration', async () => {
    const before = process.cwd();
    const old = await startSandbox();
    const place = await mkdtemp(join(tmpdir(), 'mailhost-guide-'));
    process.chdir(place);
    try {
      const { iredadmin } = world.sandbox;
      iredadmin.addDomain('example.org');
      for (const local of ['ana', 'bea']) iredadmin.addUser(`${local}@example.org`);
      await run('migration-1');
      const [, shown = ''] =
        /```text\n([\s\S]*?)```/.exec(await readFile(`${root}docs/guides/migration.md`, 'utf8')) ?? [];
      const told = String(world.printed.at(-1)?.[0]).split('\n');
      expect(told).toEqual(expect.arrayContaining(shown.split('\n')));
      expect(await readFile('losses.md', 'utf8')).toContain('| `mailbox.password` | needs a secret |');
      expect(JSON.parse(await readFile('losses.json', 'utf8')).unaccepted).toContain('dkim.untold');
      const identity = await generateX25519Identity();
      vi.stubEnv('AGE_RECIPIENT', await identityToRecipient(identity));
      const hash = '{BLF-CRYPT}$2b$04$DPoY3LgS.3cG/WVYP06Y4eCCpNo7RoItWRlVpYDPdwiZS19cirzfe';
      await writeFile('hashes.tsv', `address\thash\nana@example.org\t${hash}\n`);
      await run('migration-2');
      expect(world.printed.slice(-2)).toEqual([
        ['done', 'create', 'ana@example.org'],
        ['done', 'create', 'bea@example.org'],
      ]);
      const decrypter = new Decrypter();
      decrypter.addIdentity(identity);
      const passwords = await decrypter.decrypt(await readFile('passwords.age'), 'text');
      expect(passwords).toMatch(/^kind,key,password\nmailbox,bea@example\.org,\S{24}\n$/);
      await run('migration-4');
      expect(world.printed.at(-1)?.[0]).toContain('--passfile2=/srv/pass/bea@example.org');
      const { url, accessToken } = old.wildduck;
      vi.stubEnv('OLD_BASE_URL', url);
      vi.stubEnv('OLD_ACCESS_TOKEN', accessToken);
      const address = 'ana@example.org';
      await new WildduckClient({ baseUrl: url, accessToken }).users.create({
        username: 'ana',
        password: 'secret 1',
        address,
      });
      old.wildduck.deliver(address, { subject: 'Hello', text: 'Hello' });
      await run('migration-3');
      expect(world.printed.at(-1)).toEqual(['copied', address, 'INBOX']);
    } finally {
      process.chdir(before);
      await old.close();
      await rm(place, { recursive: true });
    }
  });

  test('errors', async () => {
    world.sandbox.iredadmin.addDomain('example.org');
    await run('errors-1');
    expect(world.printed).toEqual([['It is there already.']]);
  });

  test('retries', async () => {
    await run('retries-1');
    expect(world.printed).toEqual([
      ['pong'],
      ...['domains.create', 'quarantine.resend'].map((id) => [id, 'is never repeated by itself']),
    ]);
    world.sandbox.protecmail.fail({ kind: 'reset', when: 'after' }, { match: ({ method }) => method === 'POST' });
    await run('retries-2');
    expect(world.sandbox.protecmail.state.domains.has('example.org')).toBe(true);
  });

  test('paging', async () => {
    world.sandbox.protecmail.quarantine('user@example.org', 110);
    await run('paging-1');
    expect(world.printed).toHaveLength(110 + 1 + 6);
    expect(world.printed.slice(110, 112)).toEqual([[100], [20, 'of', 110]]);
    const cleanmail = new CleanmailClient();
    const settings = {
      status: 'ENABLED',
      quarantine: true,
      retention: false,
      archive: false,
      defaultLanguage: 'EN',
    } as const;
    for (let index = 0; index < 3; index++)
      await cleanmail.domains.create({ ...settings, name: `d${index}.example.org` });
    world.printed.length = 0;
    await run('paging-2');
    expect(world.printed).toEqual([[3]]);
  });

  test('testing', async () => {
    for (const example of ['testing-1', 'testing-2', 'testing-3', 'testing-4']) await run(example);
    expect(world.printed).toEqual([[['GET http://planimail.test/api/v1/get_domain_list']], ['pong']]);
  });

  test('browser-panels', async () => {
    vi.stubEnv('PORT', '0');
    const { server } = await run('browser-panels-1');
    await new Promise((resolve) => server.once('listening', resolve));
    const panel = (cookie: string) =>
      new CleanmailClient({ gateway: `http://127.0.0.1:${server.address().port}/api/mail`, headers: { cookie } });
    await expect(panel('').domains.list()).rejects.toMatchObject({ name: 'AuthenticationError' });
    expect((await panel('session=operator').domains.list()).items).toEqual([]);
    await panel('session=customer').domains.list();
    expect(world.sandbox.cleanmail.requests.at(-1)?.query.get('name')).toBe('example.org');
    const denied = { name: 'PermissionDeniedError' };
    await expect(panel('session=customer').domains.get(1 as never)).rejects.toMatchObject(denied);
    await expect(panel('session=operator').policies.delete(1 as never)).rejects.toMatchObject(denied);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  test('observability', async () => {
    await run('observability-1');
    await run('observability-2');
    expect(world.printed).toEqual([['pong'], ['ping', 200, expect.any(Number)]]);
  });

  test.skipIf(redisServer === undefined)('scale-out', async () => {
    const redis = await RedisServer.start();
    vi.stubEnv('REDIS_URL', redis.path);
    const { running } = await run('scale-out-1');
    await running.close();
    await redis.close();
    expect(world.printed).toEqual([]);
  });

  test('schemas', async () => {
    await run('schemas-1');
    expect(world.printed).toEqual([
      ['email', 'invalid_format', 'expected one e-mail address such as user@example.org'],
      ['surname', 'too_small', 'is empty: expected at least 1 character'],
    ]);

    await run('schemas-2');

    world.sandbox.iredadmin.addDomain('example.org');
    world.sandbox.iredadmin.addUser('ana@example.org');
    const { createCaller } = await run('schemas-3');
    const changes = { forwarding: ['ana@example.org', 'bob@example.net'] };
    await createCaller({}).updateUser({ mail: 'ana@example.org', changes });
    expect(world.sandbox.iredadmin.state.users.get('ana@example.org')?.forwarding).toEqual(changes.forwarding);
    await expect(createCaller({}).updateUser({ mail: 'ana', changes })).rejects.toMatchObject({ code: 'BAD_REQUEST' });

    const { app } = await run('schemas-4');
    const post = (token: object) =>
      app.request(`/admins/${world.sandbox.cleanmail.adminId}/tokens`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(token),
      });
    const token = { name: 'ci', expiration: '2030-01-01T00:00:00.000Z' };
    expect(await (await post(token)).json()).toEqual(token);
    expect((await post({ expiration: 'soon' })).status).toBe(400);

    world.printed.length = 0;
    await run('schemas-5');
    await run('schemas-6');
    expect(world.printed).toEqual([
      [{ name: 'Ana', surname: 'Gil' }, 7],
      [false, false],
      ['email', 'no tiene el formato esperado'],
      ['password', 'falta o no es del tipo esperado'],
      ['quotamb', 'debe ser 0 como mínimo'],
      ['name', 'falta o no es del tipo esperado'],
      ['surname', 'falta o no es del tipo esperado'],
    ]);

    const { tools, callTool } = await run('schemas-7');
    expect(tools.map(({ name }: { readonly name: string }) => name)).toContain('domains_get');
    world.sandbox.protecmail.state.domains.set('example.org', { domain: 'example.org' });
    expect(await callTool('domains_get', { path: { domain: 'example.org' } })).toMatchObject({ domain: 'example.org' });
    await expect(callTool('domains_get', { path: {} })).rejects.toMatchObject({ name: 'ValidationError' });
    expect(() => callTool('domains_delete', {})).toThrow('There is no tool domains_delete.');
  });

  test('ky', async () => {
    const { protecmail } = world.sandbox;
    await run('ky-1');
    expect(world.printed).toEqual([['GET', '/api/v1/ping', 200], ['pong']]);
    expect(protecmail.requests.at(-1)?.headers['x-ticket']).toBe('OPS-42');
    protecmail.fail({ kind: 'status', status: 503, retryAfter: '0' }, { times: 1 });
    await run('ky-2');
    expect(world.printed.at(-1)).toEqual(['pong', 'after', 2, 'attempts']);
    const proxy = await startProxy();
    vi.stubEnv('HTTPS_PROXY', proxy.url);
    await run('ky-3');
    await proxy.close();
    expect(world.printed.at(-1)).toEqual(['pong']);
    expect(proxy.tunnels).toEqual([new URL(protecmail.url).host]);
  });

  test('adding-a-provider', async () => {
    await run('adding-a-provider-1');
    const stored = { domain: 'example.org', redirectTo: 'mx.example.net', spamAction: 0, virusAction: 0 };
    expect(world.printed).toEqual([[stored]]);
  });
});
