import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { CleanmailClient } from '@mailhost/cleanmail';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { RedisServer, redisServer } from '../packages/bullmq/test/support/redis.js';
import { readProducts } from '../scripts/products.mjs';
import { codeOf, serverOf, withSandbox } from './documented-code.js';

/** The first example of each README, run as it is printed against a sandbox. */
const folder = fileURLToPath(new URL('.readmes/', import.meta.url));
const world = withSandbox();
afterAll(() => rm(folder, { recursive: true, force: true }));

async function run(readme: string, index = 0): Promise<void> {
  const code = (await codeOf(readme))[index];
  if (code === undefined) throw new Error(`${readme} has no example`);
  await mkdir(folder, { recursive: true });
  const file = `${folder}${readme.replaceAll('/', '-')}${index || ''}.ts`;
  await writeFile(file, code);
  await import(/* @vite-ignore */ file);
}

/** Products whose example is held against what it prints, or leaves in its server. */
const looked = ['cleanmail', 'iredadmin', 'planimail', 'protecmail', 'wildduck'];

describe('the example in', () => {
  test('README.md', async () => {
    await run('README.md');
    expect(world.printed).toEqual([[true]]);
    expect(world.sandbox.wildduck.state.users.size).toBe(3);
    await expect(run('README.md', 1)).rejects.toMatchObject({ name: 'AuthenticationError' });
    // The client's names an account of its own; the sandbox has another.
    expect(world.sandbox.planimail.requests[0]).toMatchObject({
      method: 'POST',
      path: '/domain',
      headers: { planimail: 'myplan' },
    });
  });

  test('packages/unified/README.md', async () => {
    await run('packages/unified/README.md');
    expect(world.printed).toEqual([[true]]);
    expect([...world.sandbox.protecmail.state.addresses.values()]).toEqual([['ana']]);
  });

  test('packages/planimail/README.md', async () => {
    await run('packages/planimail/README.md');
    expect(world.printed).toEqual([[['ana@example.org']]]);
    expect(world.sandbox.planimail.state.mailboxes.get('ana@example.org')?.quotamb).toBe(2048);
  });

  test('packages/cleanmail/README.md', async () => {
    await run('packages/cleanmail/README.md');
    expect(world.printed[0]).toEqual(['ana@example.org', expect.any(Date)]);
    expect(world.printed[1]?.slice(0, 2)).toEqual(['protect._domainkey.example.org', 'TXT']);
    expect([...world.sandbox.cleanmail.state.domains.values()]).toMatchObject([{ name: 'example.org' }]);
  });

  test('packages/iredadmin/README.md', async () => {
    await run('packages/iredadmin/README.md');
    expect(world.printed).toEqual([['ana@example.org', 2048, true]]);
    expect(world.sandbox.iredadmin.state.aliases.get('sales@example.org')?.members).toHaveLength(2);
  });

  test('packages/wildduck/README.md', async () => {
    await run('packages/wildduck/README.md');
    expect(world.printed).toEqual([[1, 'Hello', true]]);
  });

  test('packages/protecmail/README.md', async () => {
    world.sandbox.protecmail.quarantine('user@example.org', 60);
    await run('packages/protecmail/README.md');
    expect(world.printed).toHaveLength(60);
    expect(world.printed[0]?.[0]).toBeInstanceOf(Date);
    expect(world.sandbox.protecmail.state.addresses.get('example.org')).toEqual(['postmaster']);
  });

  test.each(readProducts().filter(({ name }) => !looked.includes(name)))(
    'packages/$name/README.md',
    async ({ name }) => {
      await run(`packages/${name}/README.md`);
      expect(serverOf(world.sandbox, name).count()).toBeGreaterThan(0);
    },
  );

  test('packages/gateway/README.md', async () => {
    await run('packages/gateway/README.md');
    const { server, sessions } = await import(`${folder}packages-gateway-README.md.ts`);
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address();
    const cleanmail = (headers: Record<string, string>) =>
      new CleanmailClient({ gateway: `http://127.0.0.1:${port}/api/mail`, headers });
    await expect(cleanmail({}).domains.list()).rejects.toMatchObject({ name: 'AuthenticationError' });
    await expect(cleanmail({}).security.admins.list()).rejects.toMatchObject({ name: 'AuthenticationError' });
    sessions.set('of-ana', { name: 'ana', mayRelease: false });
    const panel = cleanmail({ cookie: 'theme=dark; session=of-ana' });
    expect((await panel.domains.list()).items).toEqual([]);
    await expect(panel.policies.delete(1 as never)).rejects.toMatchObject({ name: 'PermissionDeniedError' });
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  test('packages/plan/README.md', async () => {
    vi.stubEnv('ANA_PASSWORD', 'a long one, 1A');
    await run('packages/plan/README.md');
    const [shownPlan, ...outcomes] = world.printed;
    const text = await readFile(new URL('../packages/plan/README.md', import.meta.url), 'utf8');
    const [, shown = ''] = /```text\n([\s\S]*?)```/.exec(text) ?? [];
    // Planimail makes more addresses with a domain than are named.
    expect(shownPlan?.[0]).toBe(shown);
    expect(outcomes.slice(0, 6).map(([status]) => status)).toEqual(Array(6).fill('done'));
    expect(outcomes.at(-1)?.[0]).toMatch(/Nothing to do\.\n$/);
    expect(world.sandbox.planimail.state.mailboxes.get('ana@example.org')?.quotamb).toBe(2048);
  });

  test.skipIf(redisServer === undefined)('packages/bullmq/README.md', async () => {
    const redis = await RedisServer.start();
    vi.stubEnv('REDIS_URL', redis.path);
    vi.stubEnv('ANA_PASSWORD', 'a long one, 1A');
    await run('packages/bullmq/README.md');
    await redis.close();
    expect(world.printed.slice(0, 2)).toEqual([
      ['done', 'create', 'example.org'],
      ['done', 'create', 'ana@example.org'],
    ]);
    expect(world.sandbox.planimail.state.mailboxes.get('ana@example.org')?.quotamb).toBe(2048);
  });

  test('packages/core/README.md', async () => {
    world.sandbox.protecmail.state.domains.set('example.org', { domain: 'example.org' });
    await run('packages/core/README.md');
    expect(world.printed).toEqual([[{ domain: 'example.org' }]]);
  });

  test('packages/sandbox/README.md', async () => {
    await run('packages/sandbox/README.md');
    expect(world.printed.filter(([first]) => typeof first === 'number')).toEqual([[3], [2]]);
  });
});
