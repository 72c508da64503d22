import { assessMigration, type Fate, migrate, RefusedMigrationError } from '@mailhost/plan';
import type { FieldCapability } from '@mailhost/unified';
import { GiB } from '@mailhost/unified';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { memoryAccount } from './support/memory-account.js';
import { applied, migrateAll } from './support/migrating.js';
import { keep, told } from './support/planning.js';

const domains = ['example.org'];
const local = fc.constantFrom('ana', 'bea', 'eva', 'ina', 'a+b', 'x.y');
const address = local.map((name) => `${name}@example.org`);
const targets = fc.uniqueArray(fc.oneof(address, fc.constant('ext@example.net')), { minLength: 1, maxLength: 3 });
const mailbox = fc.record({
  address,
  name: fc.constantFrom('', 'Ana Paz', '<b>'),
  quota: fc.constantFrom(GiB, GiB + 1, 'unlimited' as const),
  enabled: fc.constantFrom(true, false),
  usage: fc.constantFrom(0, 2 * GiB),
});
const kept = fc.record({
  mailboxes: fc.uniqueArray(mailbox, { selector: (one) => one.address, maxLength: 6 }),
  aliases: fc.uniqueArray(fc.record({ address, targets }), { selector: (one) => one.address, maxLength: 4 }),
});
const field: fc.Arbitrary<FieldCapability> = fc.record(
  {
    read: fc.constantFrom('list', 'never'),
    write: fc.constantFrom('set', 'never'),
    granularity: fc.constant(1024),
    loss: fc.constant('something'),
  },
  { requiredKeys: ['read', 'write'] },
);
/** What a made-up product can do with mailboxes and aliases. */
const table = fc.record({
  mailbox: fc.record({
    fields: fc.record({
      name: field,
      quota: field,
      'quota.unlimited': field,
      enabled: field,
      password: fc.constantFrom<FieldCapability>(
        { read: 'never', write: 'set' },
        { read: 'never', write: 'set', required: true },
      ),
    }),
  }),
  alias: fc.record({
    create: fc.boolean(),
    fields: fc.constant({ targets: { read: 'list', write: 'set' } } as const),
  }),
});
const defaults = fc.record({ quota: fc.constantFrom(GiB, '5 GiB') }, { requiredKeys: [] });

const world = fc.record({ kept, fromTable: table, toTable: table, defaults }).map((given) => {
  const from = memoryAccount({ kinds: given.fromTable });
  keep(from, 'domain', { 'example.org': { name: 'example.org' } });
  keep(from, 'mailbox', Object.fromEntries(given.kept.mailboxes.map((one) => [one.address, one])));
  keep(from, 'alias', Object.fromEntries(given.kept.aliases.map((one) => [one.address, one])));
  const to = memoryAccount({ kinds: given.toTable, resolveSecret: () => 'a secret' });
  return { ...given, from, to, options: { from: from.account, to: to.account, domains, defaults: given.defaults } };
});

test('the numbers of a report add up: each object once, each field once of those that are made', async () => {
  await fc.assert(
    fc.asyncProperty(world, async ({ kept: { mailboxes, aliases }, options }) => {
      const { counts, losses, fates, mail } = await assessMigration(options);
      const sum = (numbers: Readonly<Record<Fate, number>>) =>
        Object.values(numbers).reduce((all, one) => all + one, 0);
      const countsOf = (kind: string, name?: string) =>
        counts.find((one) => one.kind === kind && one.field === name)?.counts;
      const none = { kept: 0, lossy: 0, lost: 0, 'needs a secret': 0 };
      expect(sum(countsOf('mailbox') ?? none)).toBe(mailboxes.length);
      expect(sum(countsOf('alias') ?? none)).toBe(aliases.length);
      const { kept: made, ...others } = countsOf('mailbox') ?? none;
      const wanted = made + others['needs a secret'];
      expect(mail?.mailboxes ?? 0).toBe(wanted);
      for (const { kind, field: name, counts: numbers } of counts) {
        if (kind === 'mailbox' && name !== undefined) expect(sum(numbers)).toBeLessThanOrEqual(wanted);
      }
      expect(losses.reduce((all, { count }) => all + count, 0)).toBe(
        fates.filter(({ fate }) => fate !== 'kept').length,
      );
      expect(new Set(losses.map(({ name }) => name)).size).toBe(losses.length);
      const once = fates.map(({ kind, key, field: name }) => `${kind} ${key} ${name}`);
      expect(new Set(once).size).toBe(once.length);
    }),
    { numRuns: 200 },
  );
});

test('nothing accepted, nothing sent; all accepted, it is made as the report says, and once', async () => {
  await fc.assert(
    fc.asyncProperty(world, async ({ from, to, options, kept: { mailboxes } }) => {
      const { unaccepted } = await assessMigration(options);
      const refusal = await migrate(options).then(
        () => undefined,
        (error: unknown) => error,
      );
      expect(refusal instanceof RefusedMigrationError).toBe(unaccepted.length > 0);
      expect([from.writes, to.writes]).toEqual([[], []]);
      const migration = await migrateAll(options);
      await applied(migration, true);
      expect(from.writes).toEqual([]);
      const there = to.kept.get('mailbox');
      for (const { kind, key, field: name, fate } of migration.losses.fates) {
        if (kind !== 'mailbox') continue;
        if (name === undefined) expect(there?.has(key) ?? false).toBe(fate === 'kept');
        const before = mailboxes.find((one) => one.address === key);
        const isWritten = name === 'name' || name === 'quota' || name === 'enabled';
        if (isWritten && fate === 'kept' && there?.has(key)) expect(there?.get(key)?.[name]).toEqual(before?.[name]);
      }
      expect(told((await migrateAll(options)).plan)).toEqual([]);
    }),
    { numRuns: 150 },
  );
});
