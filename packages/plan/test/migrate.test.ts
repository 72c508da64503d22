import type { DomainState, Migration } from '@mailhost/plan';
import { type AnyAccount, type EnsuredKind, keyFieldsOf, keyOf } from '@mailhost/unified';
import { describe, expect, test } from 'vitest';
import { applied, fill, migrateAll, passwordsInMemory } from './support/migrating.js';
import { refused, told } from './support/planning.js';
import { filters, hosts } from './support/products.js';

const password = 'env:ANY';
const onHost: DomainState = {
  name: 'example.org',
  mailboxes: [
    { address: 'ana@example.org', name: 'Ana Paz', quota: '2 GiB', password },
    { address: 'bea@example.org', name: 'Bea', quota: '1 GiB', enabled: false, password },
    {
      address: 'eva@example.org',
      name: 'Eva Sol',
      quota: '3 GiB',
      password,
      forward: { targets: ['eva@example.net'], keepCopy: true },
    },
    {
      address: 'ina@example.org',
      name: 'Ina Luz',
      quota: '1 GiB',
      password,
      forward: { targets: ['ina@example.net'], keepCopy: false },
    },
  ],
  aliases: [
    { address: 'info@example.org', targets: ['ana@example.org'] },
    { address: 'all@example.org', targets: ['ana@example.org', 'ext@example.net'] },
  ],
  catchAll: ['ana@example.org'],
};

/** Every object that an account tells, by kind and key. */
async function itemsOf(account: AnyAccount): Promise<ReadonlyMap<string, object>> {
  const items = new Map<string, object>();
  const remember = (kind: EnsuredKind, item: object) => items.set(`${kind} ${keyOf(kind, item).text}`, item);
  for (const kind of ['mailbox', 'alias', 'recipient', 'senderRule', 'domainAlias'] as const) {
    if (!account.capabilities.kinds[kind]?.list) continue;
    const filter = kind === 'senderRule' ? { scope: 'example.org' } : { domain: 'example.org' };
    for await (const item of account.calls(kind).list(filter)) remember(kind, item);
  }
  for (const kind of ['domain', 'catchAll'] as const) {
    if (!account.capabilities.kinds[kind]?.get) continue;
    const item = await account.calls(kind).find('example.org');
    if (item) remember(kind, item);
  }
  return items;
}

/** Each field that is told to be kept is as it was, where it can be seen; how many could. */
async function expectKept({ losses: { fates } }: Migration, from: AnyAccount, to: AnyAccount): Promise<number> {
  const [before, after] = [await itemsOf(from), await itemsOf(to)];
  let seen = 0;
  for (const { fate, kind, key, field } of fates) {
    const name = `${kind} ${key}`;
    if (fate !== 'kept' || !before.has(name)) continue;
    expect(after.has(name), name).toBe(true);
    seen += 1;
    const [item, there] = [before.get(name), after.get(name)];
    if (
      field === undefined ||
      !item ||
      !there ||
      ['never', undefined].includes(to.capabilities.kinds[kind]?.fields[field]?.read)
    )
      continue;
    const keys = keyFieldsOf(kind).map((part) => [part, Reflect.get(item, part)]);
    const value: unknown = Reflect.get(item, field);
    const input = { ...Object.fromEntries(keys), [field]: value };
    const { differing, unverifiable } = to.calls(kind).compare(there, input);
    expect([name, differing, unverifiable]).toEqual([name, [], []]);
  }
  return seen;
}

/** A report in a few lines. */
function inShort({ losses: { counts, losses } }: Migration): readonly string[] {
  return [
    ...counts.map(({ kind, field = '', counts: { kept, lossy, lost, ...rest } }) =>
      [kind, field, kept, lossy, lost, rest['needs a secret']].join(' '),
    ),
    ...losses.map(({ fate, name, text }) => `${fate}: ${name}: ${text}`),
  ];
}

const others = (products: object) =>
  Object.keys(products).flatMap((from) =>
    Object.keys(products)
      .filter((to) => to !== from)
      .map((to) => [from, to] as const),
  );

describe.each(others(hosts))('%s to %s', (from, to) => {
  test('what is told to be kept is there, and migrating again plans nothing', async () => {
    const [old, target] = [hosts[from]?.(), hosts[to]?.()];
    if (!old || !target) throw new Error('There is no such product.');
    await fill(old.account, { domains: [{ ...onHost, host: old.account.name }] });
    const oneTime = passwordsInMemory();
    const options = { from: old.account, to: target.account, domains: ['example.org'], passwords: { oneTime } };
    const migration = await migrateAll(options);
    expect(refused(migration.plan)).toEqual([]);
    expect(oneTime.made.map(({ key }) => key)).toContain('ana@example.org');
    expect(JSON.stringify([migration.plan, migration.state, migration.losses])).not.toContain('One-time 1A');
    await applied(migration);
    expect(await expectKept(migration, old.account, target.account)).toBeGreaterThanOrEqual(3);
    expect(inShort(migration)).toMatchSnapshot();
    const made = oneTime.made.length;
    const again = await migrateAll(options);
    expect([told(again.plan), refused(again.plan), oneTime.made.length]).toEqual([[], [], made]);
    expect(inShort(again)).toEqual(inShort(migration));
  });
});

describe.each(others(filters))('%s to %s', (from, to) => {
  test('recipients, rules and the relay: what is told to be kept is there', async () => {
    const [old, target] = [filters[from]?.(), filters[to]?.()];
    if (!old || !target) throw new Error('There is no such product.');
    await fill(old.account, {
      domains: [
        {
          name: 'example.org',
          filter: old.account.name,
          relay: { host: 'mx.example.net', ...(from === 'cleanmail' && { port: 2525 }) },
          spamAction: 'tag',
          recipients: [
            { address: 'ana@example.org', ...(from === 'cleanmail' && { name: 'Ana Paz' }) },
            { address: 'bea@example.org', ...(from === 'cleanmail' && { enabled: false }) },
          ],
          aliases: [{ address: 'info@example.org', targets: ['ana@example.org'] }],
          senderRules: [
            { sender: 'friend.example', action: 'allow' },
            { scope: 'ana@example.org', sender: 'foe.example', action: 'deny' },
          ],
          domainAliases: [{ name: 'example.com' }],
        },
      ],
    });
    const options = { from: old.account, to: target.account, domains: ['example.org'] };
    const migration = await migrateAll(options);
    expect(refused(migration.plan)).toEqual([]);
    await applied(migration);
    expect(await expectKept(migration, old.account, target.account)).toBeGreaterThanOrEqual(3);
    expect(inShort(migration)).toMatchSnapshot();
    expect(told((await migrateAll(options)).plan)).toEqual([]);
  });
});
