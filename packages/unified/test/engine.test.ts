import { ConnectionError, ValidationError } from '@mailhost/core';
import {
  type Capabilities,
  can,
  GiB,
  type Host,
  type InputsOf,
  keyFieldsOf,
  keyOf,
  type Mailbox,
  type MailboxInput,
  MiB,
  type OutputsOf,
  UnsupportedError,
  whyNot,
} from '@mailhost/unified';
import { createHost, type HostDrivers } from '@mailhost/unified/driver';
import { expect, test } from 'vitest';

/** A made-up product that keeps mailboxes in memory, tells no forwards, and sets names at creation only. */
const table = {
  product: 'madeup',
  title: 'Made-up',
  role: 'host',
  pace: { concurrency: 2, requestsPerSecond: Number.POSITIVE_INFINITY },
  kinds: {
    domain: { get: true, create: 'implicit', delete: false, reason: 'it comes with its mailboxes.', fields: {} },
    mailbox: {
      get: true,
      create: true,
      delete: 'now',
      fields: {
        name: { read: 'list', write: 'create' },
        quota: { read: 'list', write: 'set', granularity: MiB },
        enabled: { read: 'list', write: 'set', depends: 'the version of its server' },
        password: { read: 'never', write: 'set' },
        forward: { read: 'never', write: 'set' },
        'forward.withoutCopy': { read: 'never', write: 'never', reason: 'the mailbox always keeps a copy.' },
      },
    },
  },
} as const satisfies Capabilities;

interface MadeUpInputs extends InputsOf<typeof table> {}
interface MadeUpOutputs extends OutputsOf<typeof table> {}
type MadeUpMailbox = Mailbox<MadeUpOutputs>;

function open(breaks: { write?: 'before' | 'after'; read?: boolean } = {}) {
  const kept = new Map<string, MadeUpMailbox>();
  const writes: Partial<MailboxInput>[] = [];
  const lost = () => new ConnectionError('The connection was reset.', { mayHaveTakenEffect: true });
  const save = async (input: Partial<MailboxInput>, write: () => void) => {
    writes.push(input);
    if (breaks.write === 'before') throw lost();
    write();
    if (breaks.write === 'after') throw lost();
  };
  const drivers: HostDrivers<MadeUpOutputs> = {
    domain: { find: async () => undefined },
    mailbox: {
      find: async (address) => {
        if (breaks.read && writes.length > 0) throw new ConnectionError('Nobody answers.');
        return kept.get(address);
      },
      create: ({ address, name = '', quota = GiB, ...rest }, { secret }) =>
        save({ address, name, quota, ...rest }, () => {
          if (rest.password !== undefined && typeof rest.password !== 'object') void secret(rest.password);
          const box = {
            address,
            name,
            quota,
            usage: undefined,
            enabled: undefined,
            forward: undefined,
            raw: undefined,
          };
          kept.set(address, box);
        }),
      update: (mailbox, changes) =>
        save(changes, () => kept.set(mailbox.address, { ...mailbox, quota: changes.quota ?? mailbox.quota })),
      delete: async ({ address }) => kept.delete(address),
    },
  };
  const client = {
    use() {
      return this;
    },
  };
  const discover = async (): Promise<Capabilities> => ({
    ...table,
    kinds: {
      ...table.kinds,
      mailbox: {
        ...table.kinds.mailbox,
        fields: { ...table.kinds.mailbox.fields, enabled: { read: 'list', write: 'set' } },
      },
    },
  });
  const host: Host<MadeUpInputs, MadeUpOutputs> = createHost(
    { capabilities: table, discover },
    client,
    { outage: { maxWait: 0 } },
    () => drivers,
  );
  return { host, writes };
}

const address = 'ana@example.org';

test('sizes are rounded up to what the product keeps, and a warning says so', async () => {
  const { host, writes } = open();
  const result = await host.mailboxes.ensure({ address, quota: 3 * MiB - 1 });
  expect(writes).toMatchObject([{ quota: 3 * MiB }]);
  expect(result.warnings).toMatchObject([{ code: 'rounded', field: 'quota' }]);
  expect(await host.mailboxes.ensure({ address, quota: 3 * MiB - 7 })).toMatchObject({ changed: false });
});

test('addresses are compared in one form', async () => {
  const { host, writes } = open();
  await host.mailboxes.ensure({ address: 'Ana@BÜCHER.example ' });
  expect(writes).toMatchObject([{ address: 'ana@xn--bcher-kva.example' }]);
  expect(await host.mailboxes.ensure({ address: 'ANA@bücher.example' })).toMatchObject({ changed: false });
});

test('what can only be set at creation is refused later, or left out with a warning', async () => {
  const { host, writes } = open();
  await host.mailboxes.ensure({ address, name: 'Ana' });
  await expect(host.mailboxes.ensure({ address, name: 'Bea' })).rejects.toThrow(/only when the mailbox is created/);
  const result = await host.mailboxes.ensure({ address, name: 'Bea' }, { unsupported: 'warn' });
  expect(result).toMatchObject({ changed: false, warnings: [{ code: 'unsupported', field: 'name' }] });
  expect(writes).toHaveLength(1);
});

test('a password is sent at creation, and later only when it is asked for; it is in no result', async () => {
  const { host, writes } = open();
  const password = 'very secret 1A';
  const created = await host.mailboxes.ensure({ address, password });
  expect(created.change.fields).toEqual([{ name: 'password', before: undefined, after: '(write-only)' }]);
  expect(await host.mailboxes.ensure({ address, password })).toMatchObject({
    changed: false,
    change: { action: 'none' },
  });
  const reset = await host.mailboxes.ensure({ address, password }, { resetPassword: true });
  expect(reset).toMatchObject({ changed: true, change: { action: 'update' } });
  expect(writes.map((write) => write.password)).toEqual([password, password]);
  expect(JSON.stringify([created, reset])).not.toContain(password);
});

test('what cannot be seen is sent, and told as unknown', async () => {
  const { host } = open();
  await host.mailboxes.ensure({ address });
  const forward = { targets: ['bea@example.net'], keepCopy: true } as const;
  const result = await host.mailboxes.ensure({ address, forward });
  expect(result).toMatchObject({ changed: 'unknown', warnings: [{ code: 'unverifiable', field: 'forward' }] });
  expect(await host.mailboxes.ensure({ address, forward, quota: 2 * GiB }, { dryRun: true })).toMatchObject({
    changed: true,
  });
});

test('a lost answer is looked into', async () => {
  const done = open({ write: 'after' });
  expect(await done.host.mailboxes.ensure({ address, quota: GiB })).toMatchObject({
    changed: true,
    warnings: [{ code: 'recovered' }],
  });
  const notDone = open({ write: 'before' });
  await expect(notDone.host.mailboxes.ensure({ address })).rejects.toThrow('The connection was reset.');
  const unseen = open({ write: 'after', read: true });
  expect(await unseen.host.mailboxes.ensure({ address })).toMatchObject({
    changed: 'unknown',
    warnings: [{ code: 'recovered' }],
  });
  expect([done, notDone, unseen].map(({ writes }) => writes.length)).toEqual([1, 1, 1]);
});

test('what hangs on the server is refused until it is found out', async () => {
  const { host } = open();
  expect(whyNot(host, 'mailbox.enabled')).toContain('the version of its server');
  expect(can(host, 'mailbox.enabled')).toBe(false);
  // @ts-expect-error It has to be found out first.
  await expect(host.mailboxes.ensure({ address, enabled: true })).rejects.toThrow(UnsupportedError);
  await host.discover();
  if (!can(host, 'mailbox.enabled')) throw new Error('It was found out.');
  await host.mailboxes.ensure({ address, enabled: true });
});

test('a value that the product cannot take is refused with its reason', async () => {
  const { host, writes } = open();
  const forward = { targets: ['bea@example.net'], keepCopy: false } as const;
  // @ts-expect-error The mailbox always keeps a copy.
  const refused = host.mailboxes.ensure({ address, forward });
  await expect(refused).rejects.toMatchObject({
    name: 'UnsupportedError',
    capability: 'mailbox.forward.withoutCopy',
    message: 'madeup mailbox.forward.withoutCopy: not sent: the mailbox always keeps a copy.',
  });
  expect(writes).toHaveLength(0);
});

test('a domain that comes with its mailboxes needs nothing, and says so', async () => {
  const { host } = open();
  expect(await host.domains.ensure({ name: 'example.org' })).toMatchObject({
    changed: false,
    warnings: [{ code: 'implicit', message: 'it comes with its mailboxes.' }],
  });
});

test('bad input is refused with its path, also through calls of a kind that is known at run time only', async () => {
  const { host } = open();
  await expect(host.mailboxes.ensure({ address: 'ana' })).rejects.toThrow(/address: expected an e-mail address/);
  await expect(host.mailboxes.find('')).rejects.toThrow(ValidationError);
  const calls = host.calls('mailbox');
  await expect(calls.ensure({ address, quota: '1 GiB' })).rejects.toThrow(/quota: expected a whole number of bytes/);
  await expect(calls.ensure({ address, quotas: 1 })).rejects.toThrow(/quotas: is not a known field/);
  await expect(calls.find(7)).rejects.toThrow(/expected string/);
  expect(await calls.ensure({ address, quota: GiB })).toMatchObject({ changed: true });
  expect(() => host.calls('recipient')).toThrow(/Made-up is a host, which has no recipient/);
});

test('get, update and create tell what is there and what is not', async () => {
  const { host } = open();
  await expect(host.mailboxes.get(address)).rejects.toThrow(/the mailbox ana@example.org does not exist/);
  await expect(host.mailboxes.update({ address, quota: GiB })).rejects.toThrow(/ensure\(\) creates what is missing/);
  await host.mailboxes.create({ address });
  await expect(host.mailboxes.create({ address }, { dryRun: true })).rejects.toThrow(/exists already/);
  expect(await host.mailboxes.absent(address, { mode: 'delete' })).toMatchObject({ changed: true });
  expect(await host.mailboxes.absent(address, { mode: 'delete' })).toMatchObject({ changed: false });
});

test('compare tells what ensure would write, of an item that was read before, and sends nothing', async () => {
  const { host, writes } = open();
  const calls = host.calls('mailbox');
  const forward = { targets: ['bea@example.net'], keepCopy: true } as const;
  const input = { address: 'Ana@example.org', quota: GiB - 1, password: 'very secret 1A', forward };
  expect(calls.compare(undefined, input)).toMatchObject({
    input: { address, quota: GiB },
    differing: [
      { name: 'quota', before: undefined, after: GiB },
      { name: 'password', after: '(write-only)' },
      { name: 'forward' },
    ],
    secrets: ['password'],
    missing: [],
    warnings: [{ code: 'rounded', field: 'quota' }],
  });
  await host.mailboxes.ensure({ address, name: 'Ana', quota: GiB });
  const item = await host.mailboxes.get(address);
  expect(calls.compare(item, input)).toMatchObject({ differing: [], unverifiable: ['forward'], secrets: ['password'] });
  expect(calls.compare(item, { address, name: 'Bea', quota: 2 * GiB, enabled: true })).toMatchObject({
    input: { address, name: 'Bea', quota: 2 * GiB },
    differing: [{ name: 'quota', before: GiB, after: 2 * GiB }],
    warnings: [
      { code: 'unsupported', field: 'enabled', message: expect.stringContaining('discover()') },
      { code: 'unsupported', field: 'name', message: expect.stringContaining('only when the mailbox is created') },
    ],
  });
  expect(() => calls.compare(item, { address, quota: '1 GiB' })).toThrow(ValidationError);
  expect(() => calls.compare({}, { address })).toThrow(/expected an item/);
  expect(writes).toHaveLength(1);
});

test('a precondition is asked of what is there, and where it does not hold nothing is sent', async () => {
  const { host, writes } = open();
  const seen: unknown[] = [];
  const says = (answer: boolean) => ({
    precondition: (item: object | undefined) => {
      seen.push(item && Reflect.get(item, 'quota'));
      return answer;
    },
  });
  await host.mailboxes.create({ address, quota: GiB }, says(true));
  const changed = { address, quota: 2 * GiB };
  const refused = [
    () => host.mailboxes.ensure(changed, says(false)),
    () => host.mailboxes.update(changed, says(false)),
    () => host.mailboxes.absent(address, { mode: 'delete', ...says(false) }),
    () => host.mailboxes.create({ address: 'bea@example.org' }, says(false)),
  ];
  for (const call of refused) await expect(call()).rejects.toThrow(/is no longer as it was/);
  expect(seen).toEqual([undefined, GiB, GiB, GiB, undefined]);
  expect(writes).toHaveLength(1);
  expect(await host.mailboxes.ensure(changed, says(true))).toMatchObject({ changed: true });
});

test('keyOf names an object in one form', () => {
  expect(keyOf('mailbox', { address: 'Ana@Bücher.example' })).toEqual({
    key: 'ana@xn--bcher-kva.example',
    text: 'ana@xn--bcher-kva.example',
  });
  expect(keyOf('senderRule', { scope: 'Example.org', sender: '@Example.net', action: 'deny' })).toEqual({
    key: { scope: 'example.org', sender: 'example.net' },
    text: 'example.org example.net',
  });
  expect(keyFieldsOf('catchAll')).toEqual(['domain']);
  expect(() => keyOf('domain', { address })).toThrow(/expected a text in name/);
});
