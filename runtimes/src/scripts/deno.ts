import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunningSandbox } from '@mailhost/sandbox';
import { check, equal } from '../suite/harness.js';
import type { ScriptCases } from './index.js';
import { type Ended, type Environment, type RunningScript, startScript, until } from './script.js';

const script = 'over-quota.ts';
const head = 'username,name,address,used_bytes,quota_bytes,percent\n';

/** The script of examples/deno, with the permissions that its first line gives it. */
export const denoScript: ScriptCases = {
  'types as Deno checks them': async ({ runtime, folder }) => {
    const { code, complained } = await startScript(folder, [runtime, 'check', script], {}).ended;
    equal(code, 0, complained);
  },
  'on its own sandbox': async ({ runtime, folder }) => {
    const { code, printed, complained } = await start(runtime, folder, [], {}).ended;
    const rows =
      'bob,"Paz, bob",bob@example.test,970000,1000000,97.0\neva,"Paz, eva",eva@example.test,1000000,1000000,100.0\n';
    equal([code, printed], [0, head + rows], complained);
    check(complained.endsWith('4 of 4 users read, 2 above 90 %.\n'), complained);
  },
  'wrong usage': async ({ runtime, folder }) => {
    const { code, printed, complained } = await start(runtime, folder, ['--above', 'most'], {}).ended;
    equal([code, printed], [64, ''], complained);
  },
  interrupted: async ({ runtime, folder, sandbox }) => {
    const environment = await fill(sandbox);
    sandbox.wildduck.fail({ kind: 'delay', milliseconds: 60_000 }, { match: secondPage(sandbox) });
    const running = start(runtime, folder, options, environment);
    await until(running, () => sandbox.wildduck.count('GET', '/users') === 2);
    running.process.kill('SIGINT');
    await incomplete(running, 130, 'Interrupted.');
  },
  'failing server': async ({ runtime, folder, sandbox }) => {
    const environment = await fill(sandbox);
    sandbox.wildduck.fail({ kind: 'status', status: 503, retryAfter: '0' }, { match: secondPage(sandbox) });
    await incomplete(start(runtime, folder, options, environment), 1, '[HTTP 503]');
  },
};

const options = ['--above', '50', '--page-size', '2'];

function start(
  runtime: string,
  folder: string,
  parameters: readonly string[],
  environment: Environment,
): RunningScript {
  const [first = ''] = readFileSync(join(folder, script), 'utf8').split('\n');
  const permissions = first.split(' ').filter((word) => word.startsWith('--'));
  return startScript(folder, [runtime, 'run', '--no-prompt', ...permissions, script, ...parameters], environment);
}

/** Four users, two on a page; one on each is over half of their quota. */
async function fill({ wildduck: { url, accessToken, state } }: RunningSandbox): Promise<Environment> {
  for (const [username, used] of Object.entries({ ana: 500, bob: 600, eva: 0, leo: 900 })) {
    const body = JSON.stringify({ username, password: 'a long secret', quota: 1000 });
    const headers = { 'X-Access-Token': accessToken, 'Content-Type': 'application/json' };
    const response = await fetch(`${url}/users`, { method: 'POST', headers, body });
    const user = state.users.get((await response.json()).id);
    check(user !== undefined, 'no user was created');
    user.storageUsed = used;
  }
  return { WILDDUCK_BASE_URL: url, WILDDUCK_ACCESS_TOKEN: accessToken };
}

const secondPage =
  ({ wildduck }: RunningSandbox) =>
  () =>
    wildduck.count('GET', '/users') > 0;

async function incomplete({ ended }: RunningScript, expected: number, reason: string): Promise<void> {
  const { code, printed, complained }: Ended = await ended;
  equal([code, printed], [expected, `${head}bob,,bob@example.test,600,1000,60.0\n`], complained);
  check(complained.includes(reason), complained);
  check(complained.endsWith('The list is not complete: it ends after 2 users.\n'), complained);
}
