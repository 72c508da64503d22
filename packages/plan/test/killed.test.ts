import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { fileURLToPath } from 'node:url';
import { type ApplyReport, planState, type State } from '@mailhost/plan';
import { writePlan } from '@mailhost/plan/node';
import { PlanimailClient } from '@mailhost/planimail';
import { startSandbox } from '@mailhost/sandbox';
import { planimail } from '@mailhost/unified/planimail';
import { afterEach, beforeEach, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const script = fileURLToPath(new URL('fixtures/killed-apply.ts', import.meta.url));

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mailhost-killed-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** 5 000 mailboxes and as many aliases, of a domain that is there. */
const people = Array.from({ length: 5000 }, (_, index) => `p${String(index).padStart(4, '0')}`);
const state: State = {
  domains: [
    {
      name: 'example.org',
      host: 'main',
      mailboxes: people.map((local) => ({
        address: `${local}@example.org`,
        name: 'Some Body',
        quota: '1 GiB',
        password: `env:${local}`,
      })),
      aliases: people.map((local) => ({ address: `alias.${local}@example.org`, targets: [`${local}@example.org`] })),
    },
  ],
};

/** Twenty numbers of outcomes after which it is killed: between 1 and 600, and so within requests, batches and phases. */
function killMoments(seed: number): readonly number[] {
  let state = seed;
  return Array.from({ length: 20 }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return 1 + Math.floor((state / 2 ** 32) * 600);
  });
}

test('10 000 operations with faults, killed at 20 random moments, end as they should, each unsafe write once', async () => {
  const sandbox = await startSandbox({ seed: 7 });
  try {
    const { planimail: server } = sandbox;
    const { url: baseUrl, planimailId, apiKey } = server;
    server.state.domains.add('example.org');
    const account = planimail(new PlanimailClient({ baseUrl, planimailId, apiKey }), {
      pace: { concurrency: 16, requestsPerSecond: Number.POSITIVE_INFINITY },
    });
    const path = join(folder, 'mail.plan');
    const made = await planState(state, { accounts: { main: account }, id: 'killed' });
    expect(made.operations).toHaveLength(10_000);
    await writePlan(path, made);
    server.fail({ kind: 'status', status: 500 }, { share: 0.005 });
    server.fail({ kind: 'reset', when: 'after' }, { share: 0.005 });
    server.fail({ kind: 'reset', when: 'before' }, { share: 0.005 });

    /** Runs it until it ends, or has told so many outcomes, and then kills it. */
    const run = async (killAfter: number): Promise<ApplyReport['counts'] | undefined> => {
      const parameters = [
        '--conditions=@mailhost/source',
        '--import',
        'tsx',
        script,
        path,
        join(folder, 'journal'),
        baseUrl,
        planimailId,
        apiKey,
      ];
      const child = spawn(execPath, parameters, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
      let told = 0;
      let last = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        told += text.length;
        if (told >= killAfter) child.kill('SIGKILL');
        last += text.replaceAll('.', '');
      });
      const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
      if (code === null) return undefined;
      expect(code).toBe(0);
      return JSON.parse(last);
    };

    for (const killAfter of killMoments(7)) expect(await run(killAfter)).toBeUndefined();
    const goneOn = await run(Number.POSITIVE_INFINITY);
    expect(goneOn?.done).toBeGreaterThan(9000);
    expect(goneOn).toMatchObject({ drifted: 0 });
    server.recover();
    const ended = await run(Number.POSITIVE_INFINITY);
    expect(ended).toMatchObject({ failed: 0, skipped: 0, drifted: 0, unknown: 0 });
    expect((ended?.done ?? 0) + (ended?.unchanged ?? 0)).toBe(10_000);

    const again = await planState(state, { accounts: { main: account } });
    expect(again.operations).toEqual([]);
    expect(server.state.mailboxes.size).toBe(5000);
    const writes = new Map<string, number>();
    for (const { method, path: called, body, carriedOut } of server.requests) {
      if (!carriedOut || method !== 'POST') continue;
      const key = `${called} ${body}`;
      writes.set(key, (writes.get(key) ?? 0) + 1);
    }
    expect(writes.size).toBe(10_000);
    expect([...writes].filter(([, count]) => count > 1)).toEqual([]);
  } finally {
    await sandbox.close();
  }
});
