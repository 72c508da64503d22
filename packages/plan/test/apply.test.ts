import { AuthenticationError } from '@mailhost/core';
import {
  type Accounts,
  type ApplyOptions,
  type ApplyOutcome,
  type ApplyReport,
  apply,
  type Plan,
  RefusedPlanError,
  recordApplied,
  type State,
  undo,
} from '@mailhost/plan';
import { GiB, memoryJournal } from '@mailhost/unified';
import { expect, test } from 'vitest';
import { holdTimers } from '../../../test/support/held-timers.js';
import { lostAnswer, memoryAccount } from './support/memory-account.js';
import { keep, manyMailboxes, planFor, refused, told } from './support/planning.js';

const state: State = {
  domains: [
    {
      name: 'example.org',
      host: 'main',
      filter: 'front',
      relay: { host: 'mx.example.net' },
      mailboxes: [
        { address: 'ana@example.org', name: 'Ana', quota: '2 GiB', password: 'env:ANA' },
        { address: 'old@example.org', absent: true },
        { address: 'gone@example.org', absent: 'delete' },
      ],
      aliases: [{ address: 'info@example.org', targets: ['ana@example.org', 'ext@example.net'] }],
      catchAll: ['ana@example.org'],
      recipients: 'addresses',
      senderRules: [{ sender: 'spam.example', action: 'deny' }],
    },
  ],
};

function open() {
  const main = memoryAccount({ resolveSecret: (reference) => `resolved ${reference}` });
  const front = memoryAccount({ role: 'filter' });
  keep(main, 'domain', { 'example.org': { name: 'example.org' } });
  for (const local of ['old', 'gone']) {
    const address = `${local}@example.org`;
    keep(main, 'mailbox', { [address]: { address, enabled: true, usage: 0 } });
  }
  return { main, front, accounts: { main: main.account, front: front.account } };
}

interface Applied {
  readonly outcomes: readonly ApplyOutcome[];
  readonly report: ApplyReport;
}

async function applied(plan: Plan, accounts: Accounts, options: ApplyOptions = {}): Promise<Applied> {
  const outcomes: ApplyOutcome[] = [];
  const run = apply(plan, accounts, options);
  for (;;) {
    const next = await run.next();
    if (next.done) return { outcomes, report: next.value };
    outcomes.push(next.value);
  }
}

const words = ({ outcomes }: Applied) =>
  outcomes.map(({ status, operation: { action, kind, key } }) => `${status} ${action} ${kind} ${key}`);

test('a plan is applied by what needs what, removals last, and a second plan has nothing to do', async () => {
  const { accounts, main, front } = open();
  const made = await planFor(state, accounts);
  const { outcomes, report } = await applied(made, accounts);
  expect(outcomes.map(({ status }) => status)).toEqual(made.operations.map(() => 'done'));
  expect(main.writes).toEqual([
    'create mailbox ana@example.org',
    'create alias info@example.org',
    'create catchAll example.org',
    'delete mailbox gone@example.org',
    'update mailbox old@example.org',
  ]);
  expect(front.writes.slice(0, 1)).toEqual(['create domain example.org']);
  expect(report).toMatchObject({ plan: 'test', status: 'finished', left: 0, counts: { done: made.operations.length } });
  expect(told(await planFor(state, accounts))).toEqual([]);
  expect(report.applied.sizes).toMatchObject({ 'main/example.org/mailbox': 1, 'front/example.org/recipient': 2 });
  expect(JSON.stringify(report)).not.toContain('resolved');
});

test('applying twice changes nothing more, with a journal and without', async () => {
  for (const journal of [undefined, memoryJournal()]) {
    const { accounts, main } = open();
    const made = await planFor(state, accounts);
    await applied(made, accounts, { journal });
    const count = main.writes.length;
    const { outcomes, report } = await applied(made, accounts, { journal });
    expect(main.writes).toHaveLength(count);
    expect(new Set(outcomes.map(({ status }) => status))).toEqual(new Set([journal ? 'done' : 'unchanged']));
    expect(report.applied.sizes).toHaveProperty(['main/example.org/mailbox'], 1);
  }
});

test('what was changed since the plan is left alone as drifted, and the rest goes on', async () => {
  const { accounts, main } = open();
  keep(main, 'mailbox', manyMailboxes(3));
  const mailboxes = ['m001@example.org', 'm002@example.org'].map((address) => ({ address, name: 'Another' }));
  const gone = { address: 'gone@example.org', absent: 'delete' } as const;
  const made = await planFor(
    {
      domains: [{ name: 'example.org', host: 'main', mailboxes: [...mailboxes, { address: 'new@example.org' }, gone] }],
    },
    accounts,
  );
  keep(main, 'mailbox', {
    'm001@example.org': { address: 'm001@example.org', name: 'By somebody else', quota: GiB },
    'm002@example.org': { address: 'm002@example.org', name: 'Somebody', quota: GiB },
    'gone@example.org': { address: 'gone@example.org', enabled: false },
  });
  const done = await applied(made, accounts);
  // Those of one phase end in no certain order.
  expect([...words(done)].sort()).toEqual([
    'done create mailbox new@example.org',
    'done update mailbox m002@example.org',
    'drifted delete mailbox gone@example.org',
    'drifted update mailbox m001@example.org',
  ]);
  expect(done.outcomes.find(({ status }) => status === 'drifted')?.message).toContain('Plan anew');
  expect(done.report.counts).toMatchObject({ done: 2, drifted: 2 });
  expect(done.report.applied.sizes).not.toHaveProperty(['main/example.org/mailbox']);
  const journal = memoryJournal();
  expect((await applied(made, accounts, { journal })).report.counts).toMatchObject({ unchanged: 2, drifted: 2 });
  expect((await applied(made, accounts, { journal })).report.counts).toMatchObject({ done: 2, drifted: 2 });
});

test('what depends on what failed is skipped, and the rest goes on', async () => {
  const { accounts, main, front } = open();
  const made = await planFor(state, accounts);
  main.hook = (call) => {
    if (call === 'create mailbox ana@example.org') throw new Error('The name is not allowed.');
  };
  const done = await applied(made, accounts);
  expect(words(done)).toEqual(
    expect.arrayContaining([
      'failed create mailbox ana@example.org',
      'skipped create alias info@example.org',
      'skipped create catchAll example.org',
      'skipped create recipient ana@example.org',
      'done create recipient info@example.org',
      'done delete mailbox gone@example.org',
    ]),
  );
  expect(done.outcomes.find(({ status }) => status === 'skipped')?.message).toContain('mailbox/ana@example.org');
  main.hook = () => undefined;
  expect((await applied(made, accounts)).report.counts).toMatchObject({ done: 4, failed: 0, skipped: 0 });
  expect(front.kept.get('recipient')?.size).toBe(2);
});

test('an answer that was lost is looked into, and never sent again blindly', async () => {
  const { accounts, main } = open();
  const made = await planFor(state, accounts);
  let isDown = false;
  main.hook = (call) => {
    if (call === 'after create mailbox ana@example.org') {
      isDown = true;
      throw lostAnswer();
    }
    // The look right after fails as well, the next one does not.
    if (call.startsWith('find mailbox') && isDown) {
      isDown = false;
      throw new Error('The server is down.');
    }
  };
  const done = await applied(made, accounts);
  expect(words(done)).toContain('done create mailbox ana@example.org');
  expect(done.report.counts).toMatchObject({ failed: 0, unknown: 0 });
  expect(main.writes.filter((write) => write === 'create mailbox ana@example.org')).toHaveLength(1);
});

test('what a call did before it waited for a server that was down counts as its own, and can be undone', async () => {
  const main = memoryAccount({ maxWait: 300 });
  keep(main, 'domain', { 'example.org': { name: 'example.org' } });
  const wanted: State = {
    domains: [{ name: 'example.org', host: 'main', mailboxes: [{ address: 'ana@example.org' }] }],
  };
  const made = await planFor(wanted, { main: main.account });
  const timers = holdTimers((milliseconds) => milliseconds >= 500);
  main.hook = (call) => {
    if (call.startsWith('create')) throw lostAnswer();
  };
  const run = applied(made, { main: main.account });
  await timers.held();
  // It was carried out after all, later than the look.
  keep(main, 'mailbox', { 'ana@example.org': { address: 'ana@example.org', enabled: true, usage: 0 } });
  timers.end();
  const { report } = await run;
  expect(report.counts).toMatchObject({ done: 1, unchanged: 0, failed: 0, unknown: 0 });
  expect(main.writes).toEqual(['create mailbox ana@example.org']);
  expect(told(await undo(report, { accounts: { main: main.account } }))).toEqual(['delete mailbox ana@example.org']);
});

test('an answer that cannot be looked into stays unknown', async () => {
  const { accounts, main } = open();
  const made = await planFor(state, accounts);
  let isDown = false;
  main.hook = (call) => {
    if (call === 'after create catchAll example.org') isDown = true;
    if (isDown && call.includes('catchAll')) throw lostAnswer();
  };
  const done = await applied(made, accounts);
  expect(words(done)).toContain('unknown create catchAll example.org');
  expect(done.report).toMatchObject({ status: 'finished', counts: { unknown: 1 } });
});

function manyPlanned(count: number) {
  const main = memoryAccount();
  keep(main, 'domain', { 'example.org': { name: 'example.org' } });
  const mailboxes = Object.keys(manyMailboxes(count)).map((address) => ({ address }));
  const accounts = { main: main.account };
  const wanted: State = { domains: [{ name: 'example.org', host: 'main', mailboxes }] };
  return { main, accounts, wanted };
}

test('it stops after 50 errors, or five refused logins or server failures in a row, and says what is left', async () => {
  const errors = manyPlanned(100);
  errors.main.hook = (call) => {
    if (call.startsWith('create')) throw new Error('No.');
  };
  const stopped = await applied(await planFor(errors.wanted, errors.accounts), errors.accounts);
  expect(stopped.report).toMatchObject({ status: 'stopped', message: expect.stringContaining('50 operations failed') });
  expect(stopped.report.counts.failed).toBeLessThan(50 + 4);
  expect(stopped.report.left).toBe(100 - stopped.report.counts.failed);
  const logins = manyPlanned(100);
  logins.main.hook = (call) => {
    if (call.startsWith('create')) throw new AuthenticationError('The token is not valid.');
  };
  const refusedLogins = await applied(await planFor(logins.wanted, logins.accounts), logins.accounts);
  expect(refusedLogins.report.counts.failed).toBeLessThan(5 + 4);
  expect(refusedLogins.report.message).toContain('refused its login');
  const now = manyPlanned(100);
  now.main.hook = errors.main.hook;
  const options = { maxErrors: 7 };
  expect(
    (await applied(await planFor(now.wanted, now.accounts), now.accounts, options)).report.counts.failed,
  ).toBeLessThan(11);
});

test('the report is told when the signal ends the run, and when the loop is left', async () => {
  for (const how of ['signal', 'break'] as const) {
    const { main, accounts, wanted } = manyPlanned(100);
    const stop = new AbortController();
    let report: ApplyReport | undefined;
    const progress: number[] = [];
    const options: ApplyOptions = {
      signal: stop.signal,
      onReport: (reported) => {
        report = reported;
      },
      onProgress: ({ done, total }) => {
        expect(total).toBe(100);
        progress.push(done);
      },
    };
    let count = 0;
    for await (const _ of apply(await planFor(wanted, accounts), accounts, options)) {
      count += 1;
      if (count < 10) continue;
      if (how === 'break') break;
      stop.abort();
    }
    expect(report).toMatchObject({ status: 'ended', counts: { failed: 0 } });
    expect(report?.counts.done).toBe(main.writes.length);
    expect(report?.counts.done).toBeLessThan(20);
    expect(report?.left).toBe(100 - main.writes.length);
    expect(progress.at(-1)).toBe(main.writes.length);
  }
});

test('a plan with refusals is not applied, unless they are left out', async () => {
  const { main, accounts } = manyPlanned(3);
  keep(main, 'mailbox', manyMailboxes(20));
  const mailboxes = Object.keys(manyMailboxes(3)).map((address) => ({ address, absent: true as const }));
  const wanted = {
    domains: [{ name: 'example.org', host: 'main', mailboxes: [...mailboxes, { address: 'new@example.org' }] }],
  };
  const made = await planFor(wanted, accounts);
  expect(refused(made)).toHaveLength(1);
  await expect(apply(made, accounts).next()).rejects.toThrow(RefusedPlanError);
  await expect(apply(made, accounts).next()).rejects.toThrow(/raise thresholds.removals to 0.15/);
  expect(main.writes).toEqual([]);
  const done = await applied(made, accounts, { skipRefused: true });
  expect(words(done)).toEqual(['done create mailbox new@example.org']);
  expect(done.report.left).toBe(0);
  await expect(apply(made, {}, { skipRefused: true }).next()).rejects.toThrow(/for the account main/);
});

test('passwords are resolved at the last moment, and sent again when their version is raised', async () => {
  const { accounts, main } = open();
  const wanted = (passwordVersion: number): State => ({
    domains: [
      {
        name: 'example.org',
        host: 'main',
        mailboxes: [
          { address: 'ana@example.org', password: 'env:ANA', passwordVersion },
          { address: 'bea@example.org', passwordHash: { scheme: 'bcrypt', hash: 'file:bea' } },
        ],
      },
    ],
  });
  const first = await planFor(wanted(1), accounts);
  const failing = await applied(first, accounts);
  expect(failing.outcomes.find(({ status }) => status === 'failed')?.message).toContain(
    'give apply the option resolveSecret',
  );
  const resolveSecret = (reference: string) => `hash of ${reference}`;
  const { report } = await applied(first, accounts, { resolveSecret });
  expect(main.secrets).toEqual(['resolved env:ANA', { scheme: 'bcrypt', hash: 'hash of file:bea' }]);
  const lastApplied = recordApplied(undefined, report);
  const raised = await planFor(wanted(2), accounts, { lastApplied });
  expect(told(raised)).toEqual(['update mailbox ana@example.org']);
  const again = recordApplied(lastApplied, (await applied(raised, accounts)).report);
  expect(main.secrets).toHaveLength(3);
  expect(again.passwordVersions).toEqual({ 'main/example.org/mailbox/ana@example.org': 2 });
  expect(told(await planFor(wanted(2), accounts, { lastApplied: again }))).toEqual([]);
});

test('undo takes back what was done, and says what it cannot', async () => {
  const { accounts, main, front } = open();
  keep(front, 'domain', { 'example.org': { name: 'example.org', relay: { host: 'old.example.net', port: 25 } } });
  const shape = () => [...main.kept, ...front.kept].map(([kind, objects]) => [kind, Object.fromEntries(objects)]);
  const before = structuredClone(shape());
  const { report } = await applied(await planFor(state, accounts), accounts);
  const back = await undo(report, { accounts, id: 'back' });
  expect(refused(back)).toEqual(['irreversible delete mailbox gone@example.org']);
  expect(back.operations.find(({ kind, action }) => kind === 'mailbox' && action === 'delete')).toMatchObject({
    key: 'ana@example.org',
    irreversible: true,
  });
  const undone = await applied(back, accounts, { skipRefused: true });
  expect(undone.report.counts).toMatchObject({ done: back.operations.length, drifted: 0, failed: 0 });
  keep(main, 'mailbox', { 'gone@example.org': { address: 'gone@example.org', enabled: true, usage: 0 } });
  const withoutEmpty = (kinds: ReturnType<typeof shape>) =>
    Object.fromEntries(kinds.filter(([, objects]) => Object.keys(Object(objects)).length > 0).map((entry) => entry));
  expect(withoutEmpty(shape())).toEqual(withoutEmpty(before));
});

test('undo of many new mailboxes needs their number, and a report without outcomes is refused', async () => {
  const { accounts, wanted } = manyPlanned(20);
  const { report } = await applied(await planFor(wanted, accounts), accounts);
  expect(refused(await undo(report, { accounts }))).toEqual(['mailbox-deletes delete mailbox 20']);
  expect(refused(await undo(report, { accounts, allowDeletes: 20 }))).toEqual([]);
  const other = manyPlanned(2);
  const brief = await applied(await planFor(other.wanted, other.accounts), other.accounts, { keepOutcomes: false });
  expect(brief.report.outcomes).toEqual([]);
  await expect(undo(brief.report, { accounts: other.accounts })).rejects.toThrow(/keepOutcomes/);
});

test('a plan from a file finds out what the server can do, and undo takes a report that was kept as JSON', async () => {
  const main = memoryAccount();
  const discovered: string[] = [];
  const account = {
    ...main.account,
    discover: async () => {
      discovered.push('main');
      return await main.account.discover();
    },
  };
  keep(main, 'domain', { 'example.org': { name: 'example.org' } });
  keep(main, 'mailbox', manyMailboxes(1));
  const mailboxes = [{ address: 'm001@example.org', name: 'Another' }, { address: 'new@example.org' }];
  const made = await planFor({ domains: [{ name: 'example.org', host: 'main', mailboxes }] }, { main: account });
  expect(discovered).toEqual([]);
  const { report } = await applied(JSON.parse(JSON.stringify(made)), { main: account });
  expect(discovered).toEqual(['main']);
  const back = await undo(JSON.parse(JSON.stringify(report)), { accounts: { main: account } });
  expect(told(back)).toEqual(['update mailbox m001@example.org', 'delete mailbox new@example.org']);
  await applied(back, { main: account });
  expect([...(main.kept.get('mailbox')?.values() ?? [])]).toMatchObject([
    { address: 'm001@example.org', name: 'Somebody' },
  ]);
});
