import { ConnectionError, NotFoundError, ValidationError } from '@mailhost/core';
import type { Capabilities, Host, InputsOf, OutputsOf } from '@mailhost/unified';
import { createHost, type HostDrivers } from '@mailhost/unified/driver';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';

/** A made-up product that tells no catch-all, and takes no long targets of an alias. */
const table = {
  product: 'madeup',
  title: 'Made-up',
  role: 'host',
  pace: { concurrency: 2, requestsPerSecond: Number.POSITIVE_INFINITY },
  kinds: {
    catchAll: {
      get: false,
      create: 'upsert',
      delete: 'now',
      reason: 'no catch-all is told.',
      fields: { targets: { read: 'never', write: 'set' } },
    },
    alias: {
      get: true,
      create: true,
      fields: { targets: { read: 'get', write: 'set' } },
    },
  },
} as const satisfies Capabilities;

interface MadeUpInputs extends InputsOf<typeof table> {}
interface MadeUpOutputs extends OutputsOf<typeof table> {}

function open({ loses = false }: { readonly loses?: boolean } = {}) {
  const writes: string[] = [];
  const write = async (what: string) => {
    if (what.includes('missing')) throw new NotFoundError('There is no such domain.');
    writes.push(what);
    if (loses) throw new ConnectionError('The connection was reset.', { mayHaveTakenEffect: true });
  };
  const drivers: HostDrivers<MadeUpOutputs> = {
    domain: {},
    mailbox: {},
    catchAll: {
      create: ({ domain, targets }) => write(`${domain} ${targets.join()}`),
      deleteUnseen: (domain) => write(`${domain} nobody`),
    },
    alias: {
      inputSchema: z.object({ targets: z.array(z.string().check(z.maxLength(20))) }),
      find: async () => void writes.push('look'),
      create: ({ address }) => write(address),
    },
  };
  const client = {
    use() {
      return this;
    },
  };
  const host: Host<MadeUpInputs, MadeUpOutputs> = createHost({ capabilities: table }, client, {}, () => drivers);
  return { host, writes };
}

const wanted = { domain: 'example.org', targets: ['ana@example.org'] };
const unknown = { changed: 'unknown', warnings: [{ code: 'unverifiable' }] };

test('what cannot be looked at is written unseen by ensure and absent, which say so', async () => {
  const { host, writes } = open();
  expect(await host.catchAll.ensure(wanted, { dryRun: true })).toMatchObject(unknown);
  expect(await host.catchAll.absent('example.org', { dryRun: true })).toMatchObject(unknown);
  expect(writes).toEqual([]);
  expect(await host.catchAll.ensure(wanted)).toMatchObject(unknown);
  expect(await host.catchAll.absent('example.org')).toMatchObject(unknown);
  expect(writes).toEqual(['example.org ana@example.org', 'example.org nobody']);
  expect(await host.catchAll.absent('missing.example')).toMatchObject({ changed: false, change: { action: 'none' } });
});

test('it is not overwritten by create, and not updated, since neither could tell what is there', async () => {
  const { host, writes } = open();
  await expect(host.catchAll.create(wanted)).rejects.toThrow(/catchAll.get: not sent: no catch-all is told/);
  await expect(host.catchAll.update(wanted)).rejects.toThrow(/catchAll.get: not sent: no catch-all is told/);
  const forDays = host.catchAll.absent('example.org', { keepDays: 3 });
  await expect(forDays).rejects.toMatchObject({ capability: 'catchAll.delete.keepDays' });
  expect(writes).toEqual([]);
});

test('a lost answer of it stays unknown, and nothing is sent twice', async () => {
  const { host, writes } = open({ loses: true });
  for (const result of [await host.catchAll.ensure(wanted), await host.catchAll.absent('example.org')]) {
    expect(result.changed).toBe('unknown');
    expect(result.warnings.map(({ code }) => code)).toEqual(['unverifiable', 'recovered']);
  }
  expect(writes).toHaveLength(2);
});

test('what the product does not take of an input is refused with its path before anything is sent', async () => {
  const { host, writes } = open();
  const targets = ['ana@example.org', 'somebody-else@example.org'];
  const refused = host.aliases.ensure({ address: 'info@example.org', targets });
  await expect(refused).rejects.toBeInstanceOf(ValidationError);
  await expect(refused).rejects.toMatchObject({ issues: [{ path: ['targets', 1] }] });
  expect(writes).toEqual([]);
  await host.aliases.ensure({ address: 'info@example.org', targets: ['ana@example.org'] });
  expect(writes).toEqual(['look', 'info@example.org']);
});
