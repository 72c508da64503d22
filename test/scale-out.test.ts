import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IredadminClient } from '@mailhost/iredadmin';
import { planState } from '@mailhost/plan';
import { writePlan } from '@mailhost/plan/node';
import { startSandbox } from '@mailhost/sandbox';
import { iredadmin } from '@mailhost/unified/iredadmin';
import { expect, onTestFinished, test } from 'vitest';
import { RedisServer, redisServer } from '../packages/bullmq/test/support/redis.js';
import { eventually } from './support/held-timers.js';

test.runIf(redisServer)('examples/scale-out: a saved plan is applied by two workers, which end in order', async () => {
  const sandbox = await startSandbox();
  const redis = await RedisServer.start();
  const folder = await mkdtemp(join(tmpdir(), 'scale-out-'));
  onTestFinished(async () => {
    await redis.close();
    await sandbox.close();
    await rm(folder, { recursive: true });
  });
  const { url, username, password } = sandbox.iredadmin;
  sandbox.iredadmin.addDomain('example.org');

  const accounts = { main: iredadmin(new IredadminClient({ baseUrl: url, username, password })) };
  const mailboxes = Array.from({ length: 30 }, (_, index) => ({
    address: `user${index}@example.org`,
    password: 'env:NEW_PASSWORD',
  }));
  const plan = await planState({ domains: [{ name: 'example.org', host: 'main', mailboxes }] }, { accounts });
  await writePlan(join(folder, 'mail.plan'), plan);

  const env = {
    ...process.env,
    REDIS_URL: redis.path,
    IREDADMIN_BASE_URL: url,
    IREDADMIN_USERNAME: username,
    IREDADMIN_PASSWORD: password,
    NEW_PASSWORD: 'A long one, 1A',
  };
  const start = (...script: readonly string[]) => {
    const cwd = new URL('../examples/scale-out', import.meta.url);
    const program = spawn(process.execPath, ['--import', 'tsx', ...script], { cwd, env });
    const printed = { text: '' };
    for (const stream of [program.stdout, program.stderr]) {
      stream.on('data', (chunk) => {
        printed.text += chunk;
      });
    }
    return { program, printed, ended: new Promise((resolve) => program.on('exit', resolve)) };
  };
  const workers = [start('worker.ts'), start('worker.ts')];
  for (const { printed } of workers) {
    await eventually('a worker is ready', () => printed.text.includes('Ready for work.'));
  }
  const applied = start('apply.ts', join(folder, 'mail.plan'));
  expect(await applied.ended, applied.printed.text).toBe(0);
  expect(applied.printed.text).toContain('30 of 30: 30 done, 0 failed, 0 unknown');
  expect(sandbox.iredadmin.state.users.size).toBe(30);
  for (const { program, ended, printed } of workers) {
    program.kill('SIGTERM');
    expect(await ended, printed.text).toBe(0);
  }
});
