import { GiB, MiB } from '@mailhost/unified';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { subjects } from './subjects.js';

const word = fc.stringMatching(/^[A-Za-zÀ-ÖØ-öø-ÿ]{1,12}$/);
const localPart = fc.stringMatching(/^[a-z][a-z0-9]{0,10}(?:[._-][a-z0-9]{1,6})?$/);
const elsewhere = fc.tuple(localPart, fc.constantFrom('example.net', 'example.com')).map((parts) => parts.join('@'));
const targets = fc.uniqueArray(elsewhere, { minLength: 1, maxLength: 4 });

/** Values of fields of mailboxes and recipients, as a caller may write them. */
const values: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  name: fc.tuple(word, word).map((words) => words.join(' ')),
  quota: fc.integer({ min: 1, max: 50 * GiB }),
  enabled: fc.boolean(),
  forward: targets.map((all) => ({ targets: all, keepCopy: true })),
};

describe.each(Object.entries(subjects))('%s', (_, subject) => {
  const kind = subject.capabilities.role === 'host' ? 'mailbox' : 'recipient';
  const row = subject.capabilities.kinds[kind];
  const fields = Object.entries(row?.fields ?? {}).filter(
    ([name, { read, write, depends }]) =>
      values[name] && write !== 'never' && depends === undefined && (read === 'list' || read === 'get'),
  );
  const arbitrary = fc.record({
    local: localPart,
    given: fc.record(Object.fromEntries(fields.map(([name]) => [name, values[name] ?? fc.constant(undefined)])), {
      requiredKeys: [],
    }),
  });

  test(`what ensure wrote of a ${kind}, get reads`, async () => {
    const { account, domain } = await subject.open();
    await account.discover();
    await account.calls('domain').ensure({ name: domain, ...subject.domainInput });
    const calls = account.calls(kind);
    const needed = {
      ...(row?.fields['quota']?.required && { quota: GiB }),
      ...(row?.fields['password']?.required && { password: 'Round-trip-1a' }),
    };
    await fc.assert(
      fc.asyncProperty(arbitrary, async ({ local, given }) => {
        const address = `${local}@${domain}`;
        const before = await calls.find(address);
        const result = await calls.ensure({ ...needed, address, ...given });
        expect(result.change.action).toBe(before ? (result.changed ? 'update' : 'none') : 'create');
        expect(await calls.ensure({ address, ...given })).toMatchObject({ changed: false });
        const now = await calls.get(address);
        for (const [name, { granularity, loss }] of fields) {
          const value: unknown = Reflect.get(given, name);
          if (value === undefined || loss !== undefined) continue;
          const rounded = typeof value === 'number' && granularity ? Math.ceil(value / MiB) * MiB : value;
          expect(sorted(Reflect.get(now, name))).toEqual(sorted(rounded));
        }
      }),
      { numRuns: 40 },
    );
  });

  test('what ensure wrote of an alias, get reads', async () => {
    if (!subject.capabilities.kinds.alias?.create) return;
    const { account, domain } = await subject.open();
    await account.discover();
    await account.calls('domain').ensure({ name: domain, ...subject.domainInput });
    const calls = account.calls('alias');
    await fc.assert(
      fc.asyncProperty(localPart, targets, async (local, all) => {
        const address = `list-${local}@${domain}`;
        await calls.ensure({ address, targets: all });
        expect(await calls.ensure({ address, targets: all.toReversed() })).toMatchObject({ changed: false });
        expect(await calls.get(address)).toMatchObject({ targets: all.toSorted() });
      }),
      { numRuns: 20 },
    );
  });
});

/** Targets are told in their own order. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('targets' in value) || !Array.isArray(value.targets))
    return value;
  return { ...value, targets: value.targets.toSorted() };
}
