import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CleanmailClient } from '@mailhost/cleanmail';
import { IredadminClient } from '@mailhost/iredadmin';
import { type RunningSandbox, startSandbox } from '@mailhost/sandbox';
import { cleanmail } from '@mailhost/unified/cleanmail';
import { iredadmin } from '@mailhost/unified/iredadmin';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as hosting from '../examples/hosting/src/customer.js';
import { addExtras, exported } from '../examples/hosting/src/iredadmin.js';
import { releaseFrom, remove, setUp, suspend } from '../examples/mail-filter/src/customer.js';
import { eventually } from './support/held-timers.js';

/** The examples as a user would start them, on the built packages. */
const folder = fileURLToPath(new URL('../examples/', import.meta.url));
let sandbox: RunningSandbox;
let running: ChildProcess | undefined;

beforeEach(async () => {
  sandbox = await startSandbox();
});
afterEach(async () => {
  running?.kill();
  await sandbox.close();
});

async function start(command: readonly string[], more: Readonly<Record<string, string>> = {}): Promise<string> {
  const { url, planimailId, apiKey } = sandbox.planimail;
  const env = {
    ...process.env,
    ...more,
    PLANIMAIL_BASE_URL: url,
    PLANIMAIL_ID: planimailId,
    PLANIMAIL_API_KEY: apiKey,
    PORT: '0',
  };
  const service = spawn(process.execPath, [...command], { cwd: `${folder}node-service`, env });
  running = service;
  let printed = '';
  for (const stream of [service.stdout, service.stderr]) {
    stream.on('data', (chunk) => {
      printed += chunk;
    });
  }
  const port = () => /"port":(\d+)/.exec(printed)?.[1];
  await eventually('it serves', () => {
    if (service.exitCode !== null) throw new Error(printed);
    return port() !== undefined;
  });
  return `http://127.0.0.1:${port()}`;
}

describe.each([
  ['TypeScript', ['--import', 'tsx', 'src/service.ts']],
  ['JavaScript by require()', ['service.cjs']],
])('node-service in %s', (_, command) => {
  test('creates a mailbox, and names the fields that are wrong', async () => {
    const service = await start(command);
    sandbox.planimail.state.domains.add('example.org');
    const post = async (body: string) => {
      const response = await fetch(`${service}/mailboxes`, { method: 'POST', body });
      return { status: response.status, body: await response.json() };
    };
    const mailbox = { email: 'ana@example.org', password: 'a long one', quotamb: 1024, name: 'Ana', surname: 'Paz' };
    expect(await post(JSON.stringify(mailbox))).toMatchObject({ status: 201 });
    expect(sandbox.planimail.state.mailboxes.has('ana@example.org')).toBe(true);
    const { status, body } = await post(JSON.stringify({ ...mailbox, quotamb: 'lots' }));
    expect(status).toBe(422);
    const message = 'expected number, received string';
    expect(body.issues).toEqual([{ path: ['quotamb'], message, code: 'invalid_type', in: 'body' }]);
    expect(await post('{')).toMatchObject({ status: 400 });
  });

  test.each([{ PLANIMAIL_UNKNOWN_SENTENCES: 'error' }, { PLANIMAIL_UNKNOWN_SENTENCES: 'accept' }])(
    'says nothing of a mailbox that the server refuses in words of its own, with %j',
    async (environment) => {
      const service = await start(command, environment);
      const mailbox = { email: 'ana@example.org', password: 'a long one', quotamb: 1024, name: 'Ana', surname: 'Paz' };
      for (const answer of [{ success: false, error: 'the plan is full' }, { msg: 'El plan está lleno' }]) {
        sandbox.planimail.recover();
        sandbox.planimail.fail({ kind: 'status', status: 200, body: JSON.stringify(answer) });
        const response = await fetch(`${service}/mailboxes`, { method: 'POST', body: JSON.stringify(mailbox) });
        expect(response.status).toBe(502);
        expect(await response.json()).toMatchObject({ mayHaveTakenEffect: true });
      }
    },
  );
});

const fast = { pace: { requestsPerSecond: Number.POSITIVE_INFINITY } } as const;

/** What a program of an example prints, and its exit status. */
async function run(example: string, ...args: readonly string[]): Promise<{ printed: string; status: unknown }> {
  const program = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts', ...args], { cwd: `${folder}${example}` });
  let printed = '';
  for (const stream of [program.stdout, program.stderr]) {
    stream.on('data', (chunk) => {
      printed += chunk;
    });
  }
  const status = await new Promise((resolve) => program.on('exit', resolve));
  return { printed, status };
}

describe('mail-filter', () => {
  const order = {
    domain: 'example.org',
    relay: 'mx.example.net',
    otherNames: ['example.com'],
    people: [{ address: 'ana@example.org', name: 'Ana Paz' }],
    everybody: 'all@example.org',
    trusted: ['partner.example'],
    blocked: ['spam.example'],
  };

  test('a customer is set up although the server fails now and then, and again without doing anything twice', async () => {
    const { cleanmail: server } = sandbox;
    const client = new CleanmailClient({ baseUrl: server.url, token: server.token, logLevel: 'off' });
    const filter = cleanmail(client, fast);
    await filter.discover();
    server.fail({ kind: 'status', status: 503, retryAfter: '0.01' }, { share: 0.3 });
    const first = await setUp(filter, order);
    expect(await setUp(filter, order)).toEqual(first);
    const { domains, users, groups, senderRules } = server.state;
    expect([domains, users, groups, senderRules].map(({ size }) => size)).toEqual([1, 1, 1, 2]);
    server.recover();
    server.seedMails('ana@example.org');
    expect(await releaseFrom(filter, 'ana@example.org', 'lottery@spam.example')).toBe(1);
    expect(await releaseFrom(filter, 'ana@example.org', 'billing@spam.example')).toBe(0);
    expect(server.state.released).toHaveLength(1);
    expect(await suspend(filter, order.domain)).toBe(true);
    expect([...domains.values()]).toMatchObject([{ status: 'DISABLED' }]);
    expect(await remove(filter, order.domain)).toBe(true);
  });

  test.each([
    ['cleanmail', ['allow partner.example', 'deny spam.example', 'released: 1', 'Suspended: true; deleted: true']],
    ['protecmail', ['not to be had: senderRule.create', 'Held back for ana@example.org: 3', 'deleted: true']],
  ] as const)('the program says what it did on %s', async (name, texts) => {
    const { printed, status } = await run('mail-filter', '--filter', name);
    for (const text of texts) expect(printed).toContain(text);
    expect(status).toBe(0);
  });
});

describe('hosting', () => {
  const people = [{ address: 'ana@example.org', name: 'Ana Paz', password: 'a Long one, 1' }];
  const order = { domain: 'example.org', otherName: 'example.net', people, quota: 1024 ** 3 };

  test.each(['sql', 'ldap'] as const)(
    'a customer on %s is set up twice as once, forwarded, suspended, removed',
    async (backend) => {
      await sandbox.close();
      sandbox = await startSandbox({ iredadmin: { backend } });
      const { url: baseUrl, username, password, state } = sandbox.iredadmin;
      const client = new IredadminClient({ baseUrl, username, password, logLevel: 'off' });
      const host = iredadmin(client, fast);
      await host.discover();
      expect(await hosting.setUp(host, order)).toEqual([]);
      await hosting.setUp(host, order);
      await addExtras(client, 'Example Ltd', order);
      expect([state.domains.size, state.users.size, state.aliases.size, state.lists.size]).toEqual([1, 1, 1, 1]);
      await hosting.forward(host, 'ana@example.org', 'ana@elsewhere.example');
      expect(state.users.get('ana@example.org')?.forwarding.toSorted()).toEqual([
        'ana@elsewhere.example',
        'ana@example.org',
      ]);
      expect(await hosting.suspend(host, 'example.org', true)).toBe(1);
      expect((await exported(client, 'example.org'))[0]).toContain('ana@example.org');
      await hosting.remove(host, 'example.org');
      expect(state.domains.size).toBe(0);
      expect(state.deletedMailboxes).toMatchObject([{ mail: 'ana@example.org' }]);
    },
  );

  test.each([
    ['planimail', ['forwarded: false', 'no lists of senders', 'suspended: 0']],
    ['iredadmin', ['On iRedAdmin-Pro, ldap', 'suspended: 2', 'missing: []']],
    ['wildduck', ['suspended: 2', 'Deleted; 0 domains are left.']],
  ] as const)('the program says what it did on %s', async (name, texts) => {
    const { printed, status } = await run('hosting', '--host', name);
    for (const text of texts) expect(printed).toContain(text);
    expect(status).toBe(0);
  });
});

describe('bulk-import', () => {
  const count = 10_000;
  let place: string;
  let file: string;

  beforeEach(async () => {
    place = await mkdtemp(join(tmpdir(), 'bulk-import-'));
    file = join(place, 'users.csv');
    sandbox.iredadmin.addDomain('example.org');
  });
  afterEach(() => rm(place, { recursive: true }));

  function start() {
    const { url, username, password } = sandbox.iredadmin;
    const env = {
      ...process.env,
      IREDADMIN_BASE_URL: url,
      IREDADMIN_USERNAME: username,
      IREDADMIN_PASSWORD: password,
    };
    const program = spawn(
      process.execPath,
      ['--import', 'tsx', 'import-users.ts', file, '--concurrency', '16', '--rate', '1000000'],
      {
        cwd: `${folder}bulk-import`,
        env,
      },
    );
    const printed = { text: '' };
    for (const stream of [program.stdout, program.stderr]) {
      stream.on('data', (chunk) => {
        printed.text += chunk;
      });
    }
    return { program, printed, ended: new Promise((resolve) => program.on('exit', resolve)) };
  }

  test('ten thousand users, killed in the middle and begun again: each is there, and nobody was created twice', async () => {
    const rows = Array.from({ length: count }, (_, i) => `user${i}@example.org,User ${i},"a Long one, ${i}",,100`);
    await writeFile(
      file,
      `mail,name,password,password_hash,quota_mb\n${rows.join('\n')}\nnot an address,x,"a Long one, 1",,1\n`,
    );
    const { iredadmin } = sandbox;
    iredadmin.fail({ kind: 'reset', when: 'after' }, { share: 0.002, match: ({ path }) => path.startsWith('/user/') });
    const first = start();
    await eventually('a third is there', () => iredadmin.state.users.size >= count / 3);
    first.program.kill('SIGKILL');
    await first.ended;
    expect(iredadmin.state.users.size).toBeLessThan(count);
    const second = start();
    expect(await second.ended).toBe(1);
    expect(iredadmin.state.users.size).toBe(count);
    expect(second.printed.text).toMatch(
      /10001 rows: \d+ created, 0 changed, \d+ there already, \d+ done before, 1 failed\./,
    );
    expect(second.printed.text).toContain('not an address');
    const sent = iredadmin.requests.filter(({ method, path }) => method === 'POST' && path.startsWith('/user/'));
    const again = sent.length - new Set(sent.map(({ path }) => path)).size;
    // A look comes first: nobody is asked for again who is there.
    expect(again).toBeLessThanOrEqual(16);
    const third = start();
    await third.ended;
    expect(third.printed.text).toContain(`0 created, 0 changed, 0 there already, ${count} done before, 1 failed`);
  });
});

test.each([
  ['planimail', 'protecmail'],
  ['planimail', 'cleanmail'],
  ['iredadmin', 'protecmail'],
  ['iredadmin', 'cleanmail'],
  ['wildduck', 'protecmail'],
  ['wildduck', 'cleanmail'],
])(
  'provision on %s and %s: all that the file asks for is there in the end, and its bad rows are told',
  async (...names) => {
    const [host, filter] = names;
    const { printed, status } = await run('provision', '--host', host, '--filter', filter);
    expect(printed).toContain('0 requests sent so far');
    for (const field of ['quota', 'name', 'address', 'targets.0']) expect(printed).toContain(`'${field}'`);
    expect(printed).toContain('Asked for again: 0 changes');
    expect(status).toBe(0);
  },
);
