import {
  type Accounts,
  type ApplyReport,
  apply,
  exportState,
  formatState,
  type PlanInMemory,
  planState,
  readState,
  type State,
} from '@mailhost/plan';
import { describe, expect, test } from 'vitest';
import { refused, told } from './support/planning.js';
import { filters, hosts } from './support/products.js';

const mailboxes = ['ana', 'bea', 'eva'].map((local) => ({
  address: `${local}@example.org`,
  name: 'Some Body',
  quota: '2 GiB',
  password: `env:${local.toUpperCase()}`,
}));
const state: State = {
  domains: [
    {
      name: 'example.org',
      host: 'main',
      filter: 'front',
      relay: { host: 'mx.example.net' },
      mailboxes,
      aliases: [{ address: 'info@example.org', targets: ['ana@example.org', 'bea@example.org'] }],
      recipients: 'mailboxes',
    },
  ],
};

async function applied(plan: PlanInMemory, accounts: Accounts): Promise<ApplyReport> {
  const run = apply(plan, accounts);
  for (;;) {
    const next = await run.next();
    if (next.done) return next.value;
    expect(next.value).not.toMatchObject({ status: expect.stringMatching(/failed|drifted|unknown|skipped/) });
  }
}

describe.each(Object.keys(hosts))('%s', (host) => {
  test.each(Object.keys(filters))('and %s: a plan is applied whole, and the next has nothing to do', async (filter) => {
    const main = hosts[host]?.();
    const front = filters[filter]?.();
    if (!main || !front) throw new Error('There is no such product.');
    const accounts = { main: main.account, front: front.account };
    const made = await planState(state, { accounts });
    expect(refused(made)).toEqual([]);
    const report = await applied(made, accounts);
    expect(report).toMatchObject({ status: 'finished', left: 0 });
    expect(report.counts.done).toBe(made.operations.length);
    expect(made.operations.length).toBeGreaterThanOrEqual(8);
    const again = await planState(state, { accounts });
    expect([told(again), refused(again)]).toEqual([[], []]);
    const larger = {
      domains: state.domains.map((domain) => ({ ...domain, mailboxes: [{ ...mailboxes[0], quota: '3 GiB' }] })),
    };
    const changing = await planState(readState(JSON.stringify(larger)), { accounts });
    expect(told(changing)).toEqual(['update mailbox ana@example.org']);
    await applied(changing, accounts);
  });
});

test.each([...Object.entries(hosts), ...Object.entries(filters)])(
  '%s: the plan of an unchanged export is empty',
  async (_, open) => {
    const { account } = open();
    const role = account.role === 'host' ? { host: 'one' } : { filter: 'one', relay: { host: 'mx.example.net' } };
    const parts =
      account.role === 'host' ? { mailboxes } : { recipients: mailboxes.map(({ address }) => ({ address })) };
    const accounts = { one: account };
    await applied(await planState({ domains: [{ name: 'example.org', ...role, ...parts }] }, { accounts }), accounts);
    const exported = await exportState(account, { domains: ['example.org'], name: 'one' });
    const text = formatState(exported.state, exported);
    expect(text).toContain('ana@example.org');
    expect(text).not.toContain('Secret');
    if (account.role === 'host') expect(text).toContain('# Left out: passwords of mailboxes: they cannot be read.');
    const made = await planState(readState(text), { accounts });
    expect([told(made), refused(made)]).toEqual([[], []]);
    expect(made.summary.groups.map(({ unmanaged }) => unmanaged.count).filter((count) => count > 0)).toEqual([]);
  },
);

test('details that cost a call each are read of those that are named, and not of all', async () => {
  const { account, sandbox } = hosts['planimail']?.() ?? {};
  if (!account || !sandbox) throw new Error('There is no Planimail.');
  const { state: kept, requests } = sandbox.planimail;
  kept.domains.add('example.org');
  const box = { password: '', quotamb: 1024, usedmb: 0, name: 'Some', surname: 'Body', phone: '', alt_email: '' };
  for (let index = 0; index < 500; index += 1) kept.mailboxes.set(`m${index}@example.org`, { ...box });
  const named = ['m7@example.org', 'm77@example.org'].map((address) => ({ address, name: 'Ana Paz' }));
  const wanted = { domains: [{ name: 'example.org', host: 'main', mailboxes: named }] };
  const made = await planState(wanted, { accounts: { main: account } });
  expect(told(made)).toEqual(['update mailbox m77@example.org', 'update mailbox m7@example.org']);
  expect(made.summary.groups.find(({ kind }) => kind === 'mailbox')?.unmanaged.count).toBe(498);
  // The domain, two lists, and two calls for each of the two.
  expect(requests).toHaveLength(7);
});
