import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { RedisServer, redisServer } from '../../bullmq/test/support/redis.js';
import { configured } from './support/configuration.js';
import { runHere } from './support/run.js';
import { serving } from './support/serving.js';

const state = `domains:
  - name: example.org
    host: main
    mailboxes:
${Array.from({ length: 12 }, (_, number) => `      - { address: user${number}@example.org, password: 'env:NEW' }`).join('\n')}
`;

test.skipIf(redisServer === undefined)('a worker carries out what apply hands over by Redis', async () => {
  const config = await configured({ main: 'wildduck' });
  const redis = await RedisServer.start();
  onTestFinished(async () => {
    await redis.close();
    await config.close();
  });
  await writeFile(join(config.folder, 'many.yaml'), state);
  const own = { cwd: config.folder, env: { ...config.env, REDIS: redis.path } };
  // The passwords are the worker's: the one who applies needs none of them.
  const { stop } = await serving(['worker', '--redis', 'env:REDIS'], {
    ...own,
    env: { ...own.env, NEW: 'A long one, 1A' },
  });
  const applied = await runHere(['apply', 'many.yaml', '--yes', '--redis', 'env:REDIS'], own);
  expect(applied).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('\n12 done.') });
  expect(config.sandbox.wildduck.state.users.size).toBe(12);
  expect(await redis.written()).not.toContain('A long one, 1A');
  expect(await stop()).toMatchObject({ exitCode: 0 });
});

test.each([
  [['worker'], 'Say --redis'],
  [['worker', '--redis', 'example.org'], 'expected redis://HOST'],
  [['worker', '--redis', 'redis://:secret@example.org'], 'can be read by others'],
])('%j is refused with 64', async (args, told) => {
  const ran = await runHere(args);
  expect(ran).toMatchObject({ exitCode: 64, stdout: '', stderr: expect.stringContaining(told) });
  expect(ran.stderr).not.toContain('secret@');
});
