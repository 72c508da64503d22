import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { fileURLToPath } from 'node:url';
import { IredadminClient } from '@mailhost/iredadmin';
import { assessMigration } from '@mailhost/plan';
import { PlanimailClient } from '@mailhost/planimail';
import { startSandbox } from '@mailhost/sandbox';
import { iredadmin } from '@mailhost/unified/iredadmin';
import { planimail } from '@mailhost/unified/planimail';
import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { expect, test } from 'vitest';
import { passwordsInMemory } from './support/migrating.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const script = fileURLToPath(new URL('fixtures/killed-migrate.ts', import.meta.url));

test('a migration that is killed again and again has the password of every mailbox in its files', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mailhost-migration-'));
  const sandbox = await startSandbox();
  try {
    const fast = { pace: { concurrency: 16, requestsPerSecond: Number.POSITIVE_INFINITY } };
    const { planimail: old, iredadmin: target } = sandbox;
    old.state.domains.add('example.org');
    const box = { password: '', quotamb: 1024, usedmb: 0, name: 'Some', surname: 'Body', phone: '', alt_email: '' };
    for (let index = 0; index < 150; index += 1) old.state.mailboxes.set(`m${index}@example.org`, { ...box });
    const { unaccepted } = await assessMigration({
      from: planimail(
        new PlanimailClient({ baseUrl: old.url, planimailId: old.planimailId, apiKey: old.apiKey }),
        fast,
      ),
      to: iredadmin(
        new IredadminClient({ baseUrl: target.url, username: target.username, password: target.password }),
        fast,
      ),
      domains: ['example.org'],
      passwords: { oneTime: passwordsInMemory() },
    });
    const identity = await generateX25519Identity();
    const words = ['--conditions=@mailhost/source', '--import', 'tsx', script];
    const parameters = [...words, folder, await identityToRecipient(identity), unaccepted.join(',')];
    const env = { ...process.env, ...old.environment, ...target.environment };
    /** Runs it until it ends, or has made so many mailboxes, and then kills it. */
    const run = async (killAfter: number): Promise<number | null> => {
      const child = spawn(execPath, parameters, { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
      let made = 0;
      child.stdout.on('data', (dots: Buffer) => {
        made += dots.length;
        if (made >= killAfter) child.kill('SIGKILL');
      });
      return await new Promise((resolve) => child.once('close', resolve));
    };
    for (const killAfter of [1, 60]) expect(await run(killAfter)).toBe(null);
    expect(await run(Number.POSITIVE_INFINITY)).toBe(0);

    const files = (await readdir(folder)).filter((name) => name.startsWith('passwords.age'));
    expect(files).toHaveLength(3);
    const passwords = new Map<string, string>();
    for (const file of files.toSorted()) {
      const decrypter = new Decrypter();
      decrypter.addIdentity(identity);
      const text = await decrypter.decrypt(await readFile(join(folder, file)), 'text');
      for (const line of text.trim().split('\n').slice(1)) {
        const [, address = '', password = ''] = line.split(',');
        passwords.set(address, password);
      }
    }
    expect(target.state.users.size).toBe(150);
    for (const [address, user] of target.state.users) {
      expect(JSON.stringify(user), address).toContain(passwords.get(address) ?? 'no password in any file');
    }
  } finally {
    await sandbox.close();
    await rm(folder, { recursive: true });
  }
}, 120_000);
