import {
  type Accounts,
  apply,
  type DomainState,
  exportState,
  type PlanInMemory,
  planState,
  type State,
} from '@mailhost/plan';
import { MiB } from '@mailhost/unified';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type MemoryAccount, memoryAccount } from './support/memory-account.js';
import { keep, told } from './support/planning.js';

const runs = { numRuns: 150 };
/** Any number may change: the thresholds have tests of their own. */
const unbounded = { thresholds: { removals: 1, updates: 1 }, allowDeletes: 100 };

const local = fc.constantFrom('ana', 'bea', 'eva', 'ina', 'ute', 'postmaster', 'abuse', 'x.y', 'a+b');
const address = local.map((name) => `${name}@example.org`);
const name = fc.constantFrom('', 'Ana Paz', 'Ünïcode', '<b>');
const quota = fc.constantFrom(MiB, 5 * MiB, 'unlimited' as const);
const targets = fc
  .uniqueArray(fc.oneof(address, fc.constant('ext@example.net')), { minLength: 1, maxLength: 3 })
  .map((list) => [...list].sort());

const keptMailbox = fc.record({
  address,
  name,
  quota,
  enabled: fc.boolean(),
  usage: fc.constantFrom(0, 1000),
});
const keptAlias = fc.record({ address, targets });
const kept = fc.record({
  isThere: fc.boolean(),
  mailboxes: fc.uniqueArray(keptMailbox, { selector: (mailbox) => mailbox.address, maxLength: 9 }),
  aliases: fc.uniqueArray(keptAlias, { selector: (alias) => alias.address, maxLength: 5 }),
  catchAll: fc.option(targets, { nil: undefined }),
});

const wantedMailbox = fc.record(
  {
    address,
    name,
    quota,
    enabled: fc.boolean(),
    absent: fc.constantFrom(true as const, 'delete' as const),
    password: fc.constant('env:ANY'),
  },
  { requiredKeys: ['address'] },
);
const wantedAlias = fc.oneof(
  fc.record({ address, targets }),
  fc.record({ address, absent: fc.constant('delete' as const) }),
);
const wanted: fc.Arbitrary<State> = fc
  .record(
    {
      mailboxes: fc.uniqueArray(wantedMailbox, { selector: (mailbox) => mailbox.address, maxLength: 9 }),
      aliases: fc.uniqueArray(wantedAlias, { selector: (alias) => alias.address, maxLength: 5 }),
      catchAll: targets,
    },
    { requiredKeys: [] },
  )
  .map((parts: Partial<DomainState>) => ({ domains: [{ name: 'example.org', host: 'main', ...parts }] }));

type Kept = typeof kept extends fc.Arbitrary<infer Value> ? Value : never;

function accountWith({ isThere, mailboxes, aliases, catchAll }: Kept): MemoryAccount {
  const main = memoryAccount({ resolveSecret: () => 'a secret' });
  if (!isThere) return main;
  const byAddress = (objects: readonly { readonly address: string }[]) =>
    Object.fromEntries(objects.map((object) => [object.address, object]));
  keep(main, 'domain', { 'example.org': { name: 'example.org', enabled: true } });
  keep(main, 'mailbox', byAddress(mailboxes));
  keep(main, 'alias', byAddress(aliases));
  if (catchAll) keep(main, 'catchAll', { 'example.org': { domain: 'example.org', targets: catchAll } });
  return main;
}

async function applyAll(plan: PlanInMemory, accounts: Accounts): Promise<void> {
  for await (const outcome of apply(plan, accounts, { skipRefused: true })) expect(outcome.status).toBe('done');
}

/** The named objects of a state that a plan does not refuse, with what should be seen of them. */
function* expectedOf(state: State, { summary }: PlanInMemory) {
  const refused = new Set(summary.refusals.flatMap(({ kind, keys }) => keys.map((key) => `${kind} ${key}`)));
  for (const { mailboxes = [], aliases = [] } of state.domains) {
    for (const { absent, password, ...fields } of mailboxes) {
      if (!refused.has(`mailbox ${fields.address}`)) yield { kind: 'mailbox', absent, fields } as const;
    }
    for (const { absent, ...fields } of aliases) {
      if (!refused.has(`alias ${fields.address}`)) yield { kind: 'alias', absent, fields } as const;
    }
  }
}

test('a plan applied to its own snapshot gives what should be, and the plan of that is empty', async () => {
  await fc.assert(
    fc.asyncProperty(kept, wanted, async (there, state) => {
      const main = accountWith(there);
      const accounts = { main: main.account };
      const made = await planState(state, { accounts, ...unbounded });
      await applyAll(made, accounts);
      for (const { kind, absent, fields } of expectedOf(state, made)) {
        const now = main.kept.get(kind)?.get(fields.address);
        if (absent === undefined) expect(now).toMatchObject(fields);
        else if (absent === 'delete') expect(now).toBeUndefined();
        else expect(now?.['enabled'] ?? false).toBe(false);
      }
      const again = await planState(state, { accounts, ...unbounded });
      expect(told(again)).toEqual([]);
    }),
    runs,
  );
});

test('no plan deletes, disables or changes what was not named', async () => {
  await fc.assert(
    fc.asyncProperty(kept, wanted, async (there, state) => {
      const main = accountWith(there);
      const accounts = { main: main.account };
      const [domain] = state.domains;
      const named = new Set(
        [
          ...(domain?.mailboxes ?? []).map((one) => `mailbox ${one.address}`),
          ...(domain?.aliases ?? []).map((one) => `alias ${one.address}`),
        ].concat('domain example.org', domain?.catchAll ? ['catchAll example.org'] : []),
      );
      const made = await planState(state, { accounts, ...unbounded });
      for (const { kind, key } of made.operations) expect(named).toContain(`${kind} ${key}`);
      const before = structuredClone([...main.kept]);
      await applyAll(made, accounts);
      for (const [kind, objects] of before) {
        for (const [key, object] of objects) {
          if (!named.has(`${kind} ${key}`)) expect(main.kept.get(kind)?.get(key)).toEqual(object);
        }
      }
    }),
    runs,
  );
});

test('no plan deletes what is named without `absent`, or removes the last target of the catch-all', async () => {
  await fc.assert(
    fc.asyncProperty(kept, wanted, fc.boolean(), async (there, state, isPruned) => {
      const main = accountWith(there);
      const prune = isPruned ? ({ mailbox: 'delete', alias: 'delete' } as const) : {};
      const made = await planState(state, { accounts: { main: main.account }, ...unbounded, prune });
      const [domain] = state.domains;
      const present = new Set(
        [...(domain?.mailboxes ?? []), ...(domain?.aliases ?? [])]
          .filter(({ absent }) => absent === undefined)
          .map((one) => `${'targets' in one ? 'alias' : 'mailbox'} ${one.address}`),
      );
      const catchAll = domain?.catchAll && !('absent' in domain.catchAll) ? domain.catchAll : there.catchAll;
      for (const { action, kind, key } of made.operations) {
        if (action !== 'delete' && action !== 'disable') continue;
        expect(present).not.toContain(`${kind} ${key}`);
        expect(key).not.toMatch(/^(postmaster|abuse)@/);
        const usage = main.kept.get('mailbox')?.get(key)?.['usage'];
        const isNamed = domain?.mailboxes?.some((one) => one.address === key);
        if (kind === 'mailbox' && action === 'delete' && !isNamed) expect(usage).toBe(0);
      }
      const removed = made.operations.filter(({ action }) => action === 'delete' || action === 'disable');
      const gone = new Set(removed.map(({ key }) => key));
      if (there.isThere && catchAll?.length) expect(catchAll.filter((target) => !gone.has(target))).not.toEqual([]);
    }),
    runs,
  );
});

test('the plan of an unchanged export is empty', async () => {
  await fc.assert(
    fc.asyncProperty(kept, async (there) => {
      const main = accountWith({ ...there, isThere: true });
      const { state } = await exportState(main.account, { domains: ['example.org'], name: 'main' });
      const made = await planState(state, { accounts: { main: main.account } });
      expect(told(made)).toEqual([]);
      expect(made.summary.refusals).toEqual([]);
      expect(made.summary.groups.every(({ unmanaged }) => unmanaged.count === 0)).toBe(true);
    }),
    runs,
  );
});
