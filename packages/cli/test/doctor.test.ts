import type { DnsResolver } from '@mailhost/cli';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Configuration, configured } from './support/configuration.js';
import { type RunHereOptions, runHere } from './support/run.js';

let config: Configuration;
beforeEach(async () => {
  config = await configured({ main: 'wildduck', front: 'protecmail' });
});
afterEach(() => config.close());

interface Told {
  readonly status: string;
  readonly subject: string;
  readonly check: string;
  readonly message: string;
  readonly advice?: string;
}

/** DNS with what is given alone. */
function dns(mx: Readonly<Record<string, string>>, txt: Readonly<Record<string, string>>): DnsResolver {
  const found = (value: string | undefined): string => {
    if (value !== undefined) return value;
    throw Object.assign(new Error('Not found.'), { code: 'ENOTFOUND' });
  };
  return {
    resolveMx: async (domain) => [{ exchange: found(mx[domain]), priority: 10 }],
    resolveTxt: async (name) => [[found(txt[name])]],
  };
}

const run = (line: string, options: RunHereOptions = {}) =>
  runHere(line.split(' '), {
    cwd: config.folder,
    ...options,
    env: { ...config.env, NEW: 'A long one, 1A', ...options.env },
  });

test('what is well is told as ok, and what is not with what to do, until it is done', async () => {
  for (const line of [
    'mailboxes create ana@example.org --password-from env:NEW',
    'mailboxes create bea@example.org --password-from env:NEW',
    'dkim ensure example.org --selector mail',
    'domains ensure example.org --relay mx.example.net --account front',
    'recipients ensure ana@example.org --account front',
    'recipients ensure old@example.org --account front',
  ]) {
    expect([line, await run(line)]).toMatchObject([line, { exitCode: 0 }]);
  }
  const ill = await run('doctor --json', { resolver: dns({}, { 'mail._domainkey.example.org': 'v=DKIM1;p=AAAA' }) });
  expect(ill).toMatchObject({ exitCode: 1, stderr: expect.stringMatching(/\d ok, 1 to look at, 3 failed\./) });
  const told: readonly Told[] = JSON.parse(ill.stdout);
  expect(told.map(({ status, subject, check }) => `${status} ${subject} ${check}`)).toEqual([
    'ok main reach',
    'ok main rights',
    'ok main version',
    'ok main clock',
    'ok front reach',
    'ok front rights',
    'ok front clock',
    'fail example.org addresses',
    'warn example.org addresses',
    'fail example.org MX',
    'fail example.org DKIM',
  ]);
  expect(told.filter(({ status }) => status !== 'ok').map(({ message, advice }) => `${message}. ${advice}`)).toEqual([
    expect.stringMatching(
      /takes no mail: bea@example\.org\. Add them: mailhost recipients ensure bea@example.org --acc/,
    ),
    expect.stringMatching(/without a mailbox or alias on main: old@example\.org/),
    expect.stringMatching(/no MX record: mail does not arrive\. Add an MX record for example\.org/),
    expect.stringMatching(/another key in DNS.+mailhost dkim get example\.org/),
  ]);

  await run('recipients ensure bea@example.org --account front');
  await run('recipients delete old@example.org --account front --yes');
  const record: string = JSON.parse((await run('dkim get example.org --account main --json')).stdout).record;
  const resolver = dns({ 'example.org': 'mx.front.example' }, { 'mail._domainkey.example.org': record });
  const well = await run('doctor --domain example.org', { resolver });
  expect(well).toMatchObject({ exitCode: 0, stderr: expect.stringContaining('0 to look at, 0 failed') });
  expect(well.stdout).toMatch(/^ok +example\.org +MX +mx\.front\.example$/m);
});

test('an account that cannot be used fails, and the others are looked at', async () => {
  const { stdout, exitCode } = await run('doctor --no-dns --jsonl', { env: { WILDDUCK: 'wrong' } });
  expect(exitCode).toBe(1);
  const told: readonly Told[] = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(told[0]).toMatchObject({ status: 'fail', subject: 'main', check: 'reach' });
  expect(told.some(({ status, subject }) => status === 'ok' && subject === 'front')).toBe(true);
});

test('what an account cannot do is told with the reasons', async () => {
  const { stdout } = await run('doctor --capabilities --json --account front');
  expect(JSON.parse(stdout)).toContainEqual({
    account: 'front',
    capability: 'quarantine.delete',
    reason: expect.stringMatching(/.{20}/),
  });
});

test('a domain that no account has is no healthy one', async () => {
  const ran = await run('doctor --domain tpyo.example', { resolver: dns({}, {}) });
  expect(ran.exitCode).toBe(1);
  expect(ran.stdout).toMatch(/fail +tpyo\.example +domain +No account has this domain\n +→ Look/);
});

test('a server that cannot be reached is told, and not waited for', async () => {
  await config.sandbox.close();
  const ran = await run('doctor', { resolver: dns({}, {}) });
  expect(ran.exitCode).toBe(1);
  expect(ran.stdout).toMatch(/fail +main +reach/);
  expect(ran.stdout).toMatch(/fail +front +reach/);
  expect(ran.stderr).not.toContain('tried again');
});
