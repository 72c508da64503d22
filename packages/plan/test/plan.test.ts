import {
  type AppliedRecord,
  comparePlaces,
  type DomainState,
  desiredObjects,
  planLines,
  type State,
} from '@mailhost/plan';
import { GiB } from '@mailhost/unified';
import { expect, test } from 'vitest';
import { memoryAccount } from './support/memory-account.js';
import { keep, manyMailboxes, planFor, refused, told } from './support/planning.js';

const domain = (rest: Partial<DomainState> = {}): State => ({
  domains: [{ name: 'example.org', host: 'main', ...rest }],
});

function open(mailboxes: Readonly<Record<string, object>> = {}) {
  const main = memoryAccount();
  keep(main, 'domain', { 'example.org': { name: 'example.org' } });
  keep(main, 'mailbox', mailboxes);
  return { main, accounts: { main: main.account } };
}

const names = (count: number, from = 1) => Object.keys(manyMailboxes(from + count - 1)).slice(from - 1);

test('1. only what is named is touched, and of it only the fields that are; the rest is listed as unmanaged', async () => {
  const { accounts, main } = open(manyMailboxes(3));
  const made = await planFor(domain({ mailboxes: [{ address: 'm002@example.org', quota: GiB }] }), accounts);
  expect(told(made)).toEqual(['update mailbox m002@example.org']);
  expect(made.operations[0]).toMatchObject({
    fields: [{ name: 'quota', before: undefined, after: GiB }],
    input: { address: 'm002@example.org', quota: GiB },
    dependsOn: ['main/example.org/domain/example.org'],
    calls: 2,
  });
  const group = made.summary.groups.find(({ kind }) => kind === 'mailbox');
  expect(group).toMatchObject({
    read: 'listed',
    observed: 3,
    desired: 1,
    unmanaged: { count: 2, keys: ['m001@example.org', 'm003@example.org'] },
  });
  expect(main.writes).toEqual([]);
});

test('1. what is not named is deleted only with prune, which is per kind', async () => {
  const { accounts, main } = open(manyMailboxes(3));
  keep(main, 'alias', { 'info@example.org': { address: 'info@example.org', targets: ['m001@example.org'] } });
  const state = domain({ mailboxes: [{ address: 'm001@example.org' }] });
  expect(told(await planFor(state, accounts))).toEqual([]);
  expect(told(await planFor(state, accounts, { prune: { mailbox: 'delete' } }))).toEqual([
    'delete mailbox m002@example.org',
    'delete mailbox m003@example.org',
  ]);
  const disabling = await planFor(state, accounts, { prune: { mailbox: 'disable' } });
  expect(told(disabling)).toEqual(['disable mailbox m002@example.org', 'disable mailbox m003@example.org']);
});

test('2. absent disables where it can, and is refused where it cannot; deleting is written out, with its grace', async () => {
  const { accounts, main } = open(manyMailboxes(2));
  const alias = { address: 'info@example.org', targets: ['m001@example.org'] };
  keep(main, 'alias', { [alias.address]: alias });
  const absent = (value: true | 'delete') =>
    domain({
      mailboxes: [{ address: 'm001@example.org', absent: value }],
      aliases: [{ address: alias.address, absent: value }],
    });
  const made = await planFor(absent(true), accounts);
  expect(told(made)).toEqual(['disable mailbox m001@example.org']);
  expect(made.operations[0]).toMatchObject({ fields: [{ name: 'enabled', before: true, after: false }] });
  expect(refused(made)).toEqual(['unsupported disable alias info@example.org']);
  expect(made.summary.refusals[0]?.remedy).toContain('absent: delete');
  const deleting = await planFor(absent('delete'), accounts);
  expect(told(deleting)).toEqual(['delete mailbox m001@example.org', 'delete alias info@example.org']);
  expect(deleting.operations[0]).toMatchObject({ irreversible: true });
  const soft = memoryAccount({ kinds: { mailbox: { delete: 'soft', grace: '14 days, by restore' } } });
  keep(soft, 'domain', { 'example.org': { name: 'example.org' } });
  keep(soft, 'mailbox', manyMailboxes(1));
  const made2 = await planFor(domain({ mailboxes: [{ address: 'm001@example.org', absent: 'delete' }] }), {
    main: soft.account,
  });
  expect(made2.operations[0]).toMatchObject({ action: 'delete', grace: '14 days, by restore' });
  expect(made2.operations[0]).not.toHaveProperty('irreversible');
});

test('2. what is disabled already, or gone already, needs nothing', async () => {
  const { accounts } = open({ 'old@example.org': { address: 'old@example.org', enabled: false } });
  const mailboxes = [
    { address: 'old@example.org', absent: true } as const,
    { address: 'gone@example.org', absent: 'delete' } as const,
  ];
  expect(told(await planFor(domain({ mailboxes }), accounts))).toEqual([]);
});

test('3. more than 10 % removed or 30 % changed is refused, from 10 objects on, unless the numbers say otherwise', async () => {
  const disabled = (count: number, of: number) => {
    const { accounts } = open(manyMailboxes(of));
    const state = domain({ mailboxes: names(count).map((address) => ({ address, absent: true })) });
    return { state, accounts };
  };
  const few = disabled(9, 9);
  expect(refused(await planFor(few.state, few.accounts))).toEqual([]);
  const within = disabled(2, 20);
  expect(refused(await planFor(within.state, within.accounts))).toEqual([]);
  const beyond = disabled(3, 20);
  const made = await planFor(beyond.state, beyond.accounts);
  expect(refused(made)).toEqual([`threshold disable+delete mailbox ${names(3).join(',')}`]);
  expect(made.summary.refusals[0]).toMatchObject({
    standing: true,
    message: '3 of 20 would be disabled or deleted: more than 10 %.',
    remedy: 'If it is meant, raise thresholds.removals to 0.15.',
  });
  expect(refused(await planFor(beyond.state, beyond.accounts, { thresholds: { removals: 0.15 } }))).toEqual([]);
  const changed = async (count: number, updates?: number) => {
    const { accounts } = open(manyMailboxes(20));
    const mailboxes = names(count).map((address) => ({ address, name: 'Another' }));
    return refused(await planFor(domain({ mailboxes }), accounts, { thresholds: { updates } }));
  };
  expect(await changed(6)).toEqual([]);
  expect(await changed(7)).toEqual(['threshold update mailbox 7']);
  expect(await changed(7, 0.5)).toEqual([]);
});

test('3. never more than five mailboxes are deleted without their number', async () => {
  const { accounts } = open(manyMailboxes(100));
  const mailboxes = names(6).map((address) => ({ address, absent: 'delete' as const }));
  const made = await planFor(domain({ mailboxes }), accounts);
  expect(refused(made)).toEqual(['mailbox-deletes delete mailbox 6']);
  expect(made.summary.refusals[0]?.remedy).toBe('If it is meant, say allowDeletes: 6.');
  expect(refused(await planFor(domain({ mailboxes: mailboxes.slice(1) }), accounts))).toEqual([]);
  expect(refused(await planFor(domain({ mailboxes }), accounts, { allowDeletes: 6 }))).toEqual([]);
});

test('4. a failed read plans nothing there, and says so; the rest is planned', async () => {
  const { main, accounts } = open(manyMailboxes(3));
  main.hook = (call) => {
    if (call === 'list mailbox') throw new Error('503 from a proxy');
  };
  const state = domain({
    mailboxes: [{ address: 'new@example.org' }, { address: 'm001@example.org', absent: 'delete' }],
    aliases: [{ address: 'info@example.org', targets: ['m001@example.org'] }],
  });
  const made = await planFor(state, accounts, { prune: { mailbox: 'delete' } });
  expect(told(made)).toEqual(['create alias info@example.org']);
  expect(made.summary.groups.find(({ kind }) => kind === 'mailbox')).toMatchObject({
    read: 'failed',
    message: '503 from a proxy',
    observed: 0,
  });
  const broken = open(manyMailboxes(3));
  broken.main.hook = (call) => {
    if (call.startsWith('find domain')) throw new Error('The answer was cut off.');
  };
  expect(told(await planFor(domain(), broken.accounts))).toEqual([]);
});

test('a domain that is not there has nothing in it, and is not asked for it', async () => {
  const main = memoryAccount();
  const asked: string[] = [];
  main.hook = (call) => {
    asked.push(call);
    if (call.startsWith('list')) throw new Error('There is no such domain.');
  };
  const state = domain({ mailboxes: [{ address: 'ana@example.org' }], catchAll: ['ana@example.org'] });
  const made = await planFor(state, { main: main.account });
  expect(told(made)).toEqual([
    'create domain example.org',
    'create catchAll example.org',
    'create mailbox ana@example.org',
  ]);
  expect(asked).toEqual(['find domain example.org']);
});

test('4. a snapshot that has nothing to say of a group plans nothing there', async () => {
  const { accounts } = open();
  const desired = desiredObjects(domain({ mailboxes: [{ address: 'ana@example.org' }] }), accounts);
  const lines = [];
  for await (const line of planLines(desired, [], { accounts, id: 'test' })) lines.push(line.type);
  expect(lines).toEqual(['header', 'summary']);
});

test('4. an empty list never deletes, and a source of less than half its last size is refused', async () => {
  const { accounts, main } = open(manyMailboxes(20));
  const empty = await planFor(domain({ mailboxes: [] }), accounts, {
    prune: { mailbox: 'disable' },
    thresholds: { removals: 1 },
  });
  expect(refused(empty)).toContain(`shrunk-source disable+delete mailbox ${names(10).join(',')}`);
  const lastApplied: AppliedRecord = { sizes: { 'main/example.org/mailbox': 20 }, passwordVersions: {} };
  const state = (count: number) => domain({ mailboxes: names(count).map((address) => ({ address, name: 'Another' })) });
  const options = { lastApplied, thresholds: { updates: 1 } };
  expect(refused(await planFor(state(10), accounts, options))).toEqual([]);
  const shrunk = await planFor(state(9), accounts, options);
  expect(refused(shrunk)).toEqual(['shrunk-source create+update+disable+delete mailbox 9']);
  expect(shrunk.summary.refusals[0]?.remedy).toContain('main/example.org/mailbox to allowShrunk');
  const allowShrunk = ['main/example.org/mailbox'];
  expect(refused(await planFor(state(9), accounts, { ...options, allowShrunk }))).toEqual([]);
  main.kept.get('mailbox')?.clear();
  keep(main, 'mailbox', manyMailboxes(3));
  expect(refused(await planFor(state(20), accounts, options))).toEqual([
    'shrunk-read create+update+disable+delete mailbox 20',
  ]);
});

test('5. what is protected stays, whatever is asked', async () => {
  const boxes = ['postmaster', 'abuse', 'last', 'full', 'unknown', 'mine'].map((local) => `${local}@example.org`);
  const kept = Object.fromEntries(boxes.map((address) => [address, { address, enabled: true, usage: 0 }]));
  kept['full@example.org'] = { ...kept['full@example.org'], address: 'full@example.org', enabled: true, usage: 7 };
  const { main, accounts } = open(kept);
  const unknown = { address: 'unknown@example.org', enabled: true };
  keep(main, 'mailbox', { 'unknown@example.org': unknown });
  keep(main, 'catchAll', { 'example.org': { domain: 'example.org', targets: ['last@example.org'] } });
  const mailboxes = boxes.map((address) => ({ address, absent: 'delete' as const }));
  const options = { allowDeletes: 9, protect: ['Mine@example.org'] };
  const named = await planFor(domain({ absent: 'delete', mailboxes }), accounts, options);
  expect(told(named)).toEqual(['delete mailbox full@example.org', 'delete mailbox unknown@example.org']);
  expect(refused(named)).toEqual([
    'protected delete domain example.org',
    'protected delete mailbox abuse@example.org',
    'protected delete mailbox last@example.org',
    'protected delete mailbox mine@example.org',
    'protected delete mailbox postmaster@example.org',
  ]);
  const pruned = await planFor(domain({ mailboxes: [{ address: 'x@example.org' }] }), accounts, {
    ...options,
    prune: { mailbox: 'delete' },
  });
  expect(told(pruned)).toEqual(['create mailbox x@example.org']);
  expect(pruned.summary.refusals.map(({ message, keys }) => `${keys}: ${message}`)).toEqual(
    expect.arrayContaining([
      'full@example.org: there is mail in it.',
      'unknown@example.org: the product does not tell whether there is mail in it.',
    ]),
  );
  const moved = await planFor(
    domain({ catchAll: ['full@example.org'], mailboxes: [{ address: 'last@example.org', absent: 'delete' }] }),
    accounts,
  );
  expect(told(moved)).toEqual(['update catchAll example.org', 'delete mailbox last@example.org']);
});

test('6. an operation has what was before, what will be, and a digest of what was observed', async () => {
  const { accounts } = open(manyMailboxes(1));
  const state = domain({
    mailboxes: [
      { address: 'm001@example.org', name: 'Ana' },
      { address: 'new@example.org', name: 'Bea' },
    ],
  });
  const [update, create] = (await planFor(state, accounts)).operations;
  expect(update?.fields).toEqual([{ name: 'name', before: 'Somebody', after: 'Ana' }]);
  expect(update?.observed).toMatch(/^[0-9a-f]{32}$/);
  expect(create).toMatchObject({ observed: 'absent', id: 'main/example.org/mailbox/new@example.org' });
  const again = (await planFor(state, accounts)).operations[0];
  expect(again?.observed).toBe(update?.observed);
});

test('7. host and filter are in one plan, each with what it needs first', async () => {
  const main = memoryAccount();
  const front = memoryAccount({ role: 'filter' });
  const state = domain({
    filter: 'front',
    relay: { host: 'mx.example.net' },
    mailboxes: [{ address: 'ana@example.org' }],
    recipients: 'mailboxes',
  });
  const made = await planFor(state, { main: main.account, front: front.account });
  const needs = Object.fromEntries(made.operations.map(({ id, dependsOn }) => [id, dependsOn]));
  const host = 'main/example.org/domain/example.org';
  const filter = 'front/example.org/domain/example.org';
  const mailbox = 'main/example.org/mailbox/ana@example.org';
  expect(needs).toEqual({
    [host]: [],
    [filter]: [host],
    [mailbox]: [host],
    'front/example.org/recipient/ana@example.org': [filter, mailbox],
  });
  expect(made.summary.efforts).toEqual([
    { account: 'front', calls: 4, seconds: 0 },
    { account: 'main', calls: 4, seconds: 0 },
  ]);
});

test('9. a password is sent at creation and when its version is raised; it never stands in a plan', async () => {
  const { accounts } = open(manyMailboxes(1));
  const state = (passwordVersion?: number) =>
    domain({
      mailboxes: [
        { address: 'm001@example.org', password: 'env:M001', passwordVersion },
        { address: 'new@example.org', password: 'env:NEW' },
      ],
    });
  const made = await planFor(state(), accounts);
  expect(told(made)).toEqual(['create mailbox new@example.org']);
  expect(made.operations[0]).toMatchObject({
    fields: [{ name: 'password', after: '(write-only)' }],
    input: { password: { reference: 'env:NEW' } },
  });
  const record = (version?: number): AppliedRecord => ({
    sizes: {},
    passwordVersions: version === undefined ? {} : { 'main/example.org/mailbox/m001@example.org': version },
  });
  const actions = async (version: number | undefined, lastApplied?: AppliedRecord) =>
    told(await planFor(state(version), accounts, { lastApplied }))[0];
  expect(await actions(2)).toBe('create mailbox new@example.org');
  expect(await actions(1, record())).toBe('create mailbox new@example.org');
  expect(await actions(2, record())).toBe('update mailbox m001@example.org');
  expect(await actions(2, record(2))).toBe('create mailbox new@example.org');
  expect(await actions(3, record(2))).toBe('update mailbox m001@example.org');
});

test('what the product cannot do is refused with its reason, and fields that it does not tell are not sent', async () => {
  const { accounts } = open(manyMailboxes(1));
  const forward = { targets: ['ext@example.net'], keepCopy: false };
  const state = domain({
    mailboxes: [{ address: 'm001@example.org', forward }],
    senderRules: [{ sender: 'spam.example', action: 'deny' }],
  });
  const made = await planFor(state, accounts);
  expect(told(made)).toEqual([]);
  expect(refused(made)).toEqual([
    'unsupported update mailbox m001@example.org',
    'unsupported create senderRule example.org spam.example',
  ]);
  const kept = { ...forward, keepCopy: true };
  const blind = await planFor(domain({ mailboxes: [{ address: 'm001@example.org', forward: kept }] }), accounts);
  expect([told(blind), refused(blind)]).toEqual([[], []]);
  expect(blind.summary.groups.find(({ kind }) => kind === 'mailbox')?.unverifiable).toEqual({
    count: 1,
    keys: ['m001@example.org'],
    fields: ['forward'],
  });
});

test('no more than the next of each snapshot is held', async () => {
  const { accounts } = open();
  let taken = 0;
  const place = (index: number) => {
    const key = `m${String(index).padStart(6, '0')}@example.org`;
    return { account: 'main', domain: 'example.org', kind: 'mailbox' as const, key };
  };
  function* desired() {
    for (let index = 0; index < 10_000; index += 1) {
      taken += 1;
      const { key, ...rest } = place(index);
      yield { ...rest, key, input: { address: key, name: 'Ana' }, dependsOn: [] };
    }
  }
  function* observed() {
    yield { ...place(0), key: '' as const, reading: { how: 'listed' as const, count: 0 } };
  }
  let given = 0;
  for await (const line of planLines(desired(), observed(), { accounts })) {
    if (line.type !== 'operation') continue;
    given += 1;
    expect(taken - given).toBeLessThanOrEqual(1);
  }
  expect(given).toBe(10_000);
});

test('snapshots that are not sorted, or have one twice, are refused', async () => {
  const { accounts } = open();
  const desired = desiredObjects(
    domain({ mailboxes: [{ address: 'b@example.org' }, { address: 'a@example.org' }] }),
    accounts,
  );
  expect([...desired].sort(comparePlaces)).toEqual(desired);
  const run = async (objects: typeof desired) => {
    for await (const _ of planLines(objects, [], { accounts }));
  };
  await expect(run([...desired].reverse())).rejects.toThrow(/is out of order in what should be: sort it/);
  await expect(run([...desired, ...desired.slice(-1)])).rejects.toThrow(/stands twice in what should be/);
});
