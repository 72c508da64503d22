import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Decrypter, generateIdentity, identityToRecipient } from 'age-encryption';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Configuration, configured } from './support/configuration.js';
import { runHere } from './support/run.js';

let config: Configuration;
beforeEach(async () => {
  config = await configured({ old: 'iredadmin', new: 'wildduck' });
  config.sandbox.iredadmin.addDomain('example.org');
  for (const local of ['ana', 'ben'])
    config.sandbox.iredadmin.addUser(`${local}@example.org`, { name: local, quota: 1024 });
});
afterEach(() => config.close());

const here = (...args: readonly string[]) => runHere(args, { cwd: config.folder, env: config.env });
const route = ['migrate', '--from', 'old', '--to', 'new', '--domain', 'example.org'] as const;

test('tells what would be lost, and does nothing until each loss is accepted by its name', async () => {
  const refused = await here(...route, '--yes');
  expect(refused).toMatchObject({
    exitCode: 5,
    stdout: expect.stringContaining('From iRedAdmin-Pro to WildDuck: example.org'),
  });
  const [, names = ''] = /--accept-loss (\S+)/.exec(refused.stderr) ?? [];
  expect(names.split(',')).toContain('mailbox.password');
  expect(config.sandbox.wildduck.state.users.size).toBe(0);
  expect(await here(...route, '--accept-loss', 'mailbox.password', '--yes')).toMatchObject({ exitCode: 5 });
});

test('makes one-time passwords that only a holder of the key can read, and is safe to repeat', async () => {
  const identity = await generateIdentity();
  const oneTime = ['--one-time', 'passwords.age', '--age-recipient', await identityToRecipient(identity)];
  const refused = await here(...route, ...oneTime);
  const [, names = ''] = /--accept-loss (\S+)/.exec(refused.stderr) ?? [];
  const accepted = [...route, ...oneTime, '--accept-loss', names];
  const dry = await here(...accepted, '--dry-run', '--out', 'target.yaml');
  expect(dry).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('All losses are accepted.') });
  expect(await readFile(join(config.folder, 'target.yaml'), 'utf8')).toContain('ana@example.org');
  expect(config.sandbox.wildduck.state.users.size).toBe(0);
  const done = await here(...accepted, '--yes');
  expect(done).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/2 done\.\n$/) });
  expect(config.sandbox.wildduck.state.users.size).toBe(2);
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  const passwords = await decrypter.decrypt(await readFile(join(config.folder, 'passwords.age')), 'text');
  expect(passwords).toMatch(/^kind,key,password\nmailbox,ana@example\.org,\S{24}\nmailbox,ben@example\.org,\S{24}\n$/);
  expect(await here(...accepted, '--yes')).toMatchObject({
    exitCode: 0,
    stdout: expect.stringContaining('Nothing to do.'),
  });
});

test.each([
  [['migrate', '--from', 'old', '--domain', 'example.org'], 'Say --from NAME and --to NAME.'],
  [['migrate', '--from', 'old', '--to', 'old', '--domain', 'example.org'], 'between two accounts'],
  [['migrate', '--from', 'old', '--to', 'new'], 'Say --domain NAME'],
  [[...route, '--one-time', 'p.age'], 'Say --age-recipient'],
])('%j is refused with 64', async (args, told) => {
  expect(await here(...args)).toMatchObject({ exitCode: 64, stdout: '', stderr: expect.stringContaining(told) });
});
