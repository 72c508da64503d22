import { AbortError, ConflictError, ConnectionError, NotFoundError } from '@mailhost/core';
import { ProtecmailClient } from '@mailhost/protecmail';
import { createSandbox, type ProtecmailDialect } from '@mailhost/sandbox';
import { can, UnsupportedError, whyNot } from '@mailhost/unified';
import { protecmail } from '@mailhost/unified/protecmail';
import { expect, test } from 'vitest';

const relay = { host: 'mx.example.net' };

function open(dialect: Partial<ProtecmailDialect> = {}) {
  const { protecmail: server } = createSandbox({ protecmail: dialect });
  const { url: baseUrl, fetch, apiKey } = server;
  const client = new ProtecmailClient({ baseUrl, fetch, apiKey, retries: 0 });
  const pace = { requestsPerSecond: Number.POSITIVE_INFINITY };
  return { server, filter: protecmail(client, { pace, outage: { maxWait: 0 } }) };
}

async function withDomain() {
  const opened = open();
  await opened.filter.domains.ensure({ name: 'example.org', relay });
  opened.server.forget();
  return opened;
}

test('ensure makes a domain and its recipients, and a second time changes nothing', async () => {
  const { filter } = open();
  for (const changed of [true, false]) {
    expect(await filter.domains.ensure({ name: 'Example.org', relay })).toMatchObject({ changed });
    expect(await filter.recipients.ensure({ address: 'Ana@example.org' })).toMatchObject({ changed });
  }
  expect(await filter.recipients.list({ domain: 'EXAMPLE.org' }).toArray()).toEqual([
    { address: 'ana@example.org', name: undefined, enabled: undefined, raw: 'ana' },
  ]);
});

test.each([
  [{ relay: { host: 'MX2.example.net' } }, { host: 'mx2.example.net', port: 25 }, 'quarantine'],
  [{ spamAction: 'tag' }, { host: 'mx.example.net', port: 25 }, 'tag'],
] as const)('a domain gets %o once, and keeps the rest', async (fields, relayed, spamAction) => {
  const { filter, server } = await withDomain();
  server.state.domains.set('example.org', { ...server.state.domains.get('example.org'), sendResume: true });
  for (const changed of [true, false]) {
    expect(await filter.domains.ensure({ name: 'example.org', ...fields })).toMatchObject({ changed });
  }
  expect(await filter.domains.get('example.org')).toMatchObject({
    relay: relayed,
    spamAction,
    raw: { sendResume: true },
  });
});

test('a domain is listed with details or by its name alone, and one that is called all has none', async () => {
  const { filter, server } = await withDomain();
  server.state.domains.set('all', { domain: 'all', redirectTo: 'mx.example.net', spamAction: 0, virusAction: 0 });
  const untold = { enabled: undefined, relay: undefined, spamAction: undefined, raw: undefined };
  expect(await filter.domains.list({}, { details: false }).toArray()).toEqual([
    { name: 'example.org', ...untold },
    { name: 'all', ...untold },
  ]);
  expect(server.requests).toHaveLength(1);
  expect(await filter.domains.list().toArray()).toMatchObject([
    { name: 'example.org', relay: { host: 'mx.example.net' }, spamAction: 'quarantine' },
    { name: 'all', relay: undefined },
  ]);
});

test('create looks first, and update wants what is there', async () => {
  const { filter } = await withDomain();
  await expect(filter.domains.create({ name: 'example.org', relay })).rejects.toThrow(ConflictError);
  await expect(filter.domains.create({ name: 'example.com', relay })).resolves.toMatchObject({ changed: true });
  await filter.recipients.create({ address: 'ana@example.org' });
  await expect(filter.recipients.create({ address: 'ana@example.org' })).rejects.toThrow(ConflictError);
  await expect(filter.domains.update({ name: 'example.net', relay })).rejects.toThrow(NotFoundError);
  await expect(filter.recipients.get('bob@example.org')).rejects.toThrow(NotFoundError);
});

test('a domain needs a relay', async () => {
  const { filter } = open();
  await expect(filter.domains.ensure({ name: 'example.org' })).rejects.toThrow(/relay: is required/);
});

test('absent deletes once', async () => {
  const { filter, server } = await withDomain();
  await filter.recipients.ensure({ address: 'ana@example.org' });
  server.state.addresses.get('example.org')?.push('Bob');
  for (const changed of [true, false]) {
    expect(await filter.recipients.absent('ana@example.org')).toMatchObject({ changed });
    expect(await filter.recipients.absent('bob@example.org')).toMatchObject({ changed });
  }
  for (const changed of [true, false]) expect(await filter.domains.absent('example.org')).toMatchObject({ changed });
  expect(await filter.recipients.find('ana@example.org')).toBeUndefined();
  await expect(filter.recipients.list({ domain: 'example.org' }).toArray()).rejects.toThrow(NotFoundError);
});

test('a dry run tells, and sends no change', async () => {
  const { filter, server } = await withDomain();
  const options = { dryRun: true };
  const action = async (result: Promise<{ change: object }>) => (await result).change;
  expect(await action(filter.recipients.ensure({ address: 'ana@example.org' }, options))).toMatchObject({
    action: 'create',
  });
  expect(await action(filter.domains.ensure({ name: 'example.org', spamAction: 'tag' }, options))).toMatchObject({
    action: 'update',
    fields: [{ name: 'spamAction', before: 'quarantine', after: 'tag' }],
  });
  expect(await action(filter.domains.absent('example.org', options))).toMatchObject({ action: 'delete' });
  expect(server.requests.map(({ method }) => method)).toEqual(['GET', 'GET', 'GET']);
});

test('where failures come under status 200, the list of domains tells that there is none', async () => {
  const { filter, server } = open({ failureStatus: 'always-200' });
  expect(await filter.domains.find('example.org')).toBeUndefined();
  expect(await filter.recipients.find('ana@example.org')).toBeUndefined();
  expect(await filter.domains.ensure({ name: 'example.org', relay })).toMatchObject({ changed: true });
  server.fail({ kind: 'status', status: 200, body: '{"request_id":"1","success":false}' });
  await expect(filter.domains.find('example.org')).rejects.toThrow();
});

test('an unchanged ensure costs one request, and recipients of a domain that are ensured at once share their looks', async () => {
  const { filter, server } = await withDomain();
  const local = Array.from({ length: 50 }, (_, index) => `user${index}`);
  server.state.addresses.set('example.org', local);
  await filter.domains.ensure({ name: 'example.org', relay });
  expect(server.requests).toHaveLength(1);
  await filter.recipients.ensure({ address: 'user0@example.org' });
  expect(server.requests).toHaveLength(2);
  await Promise.all(local.map((name) => filter.recipients.ensure({ address: `${name}@example.org` })));
  expect(server.requests).toHaveLength(3);
});

test('a look that was under way is not shared with who asks later', async () => {
  const { filter, server } = await withDomain();
  const slow = 'example.org/addresses';
  server.fail({ kind: 'delay', milliseconds: 50 }, { times: 1, match: ({ path }) => path.endsWith(slow) });
  const early = filter.recipients.find('ana@example.org');
  await expect.poll(() => server.count('GET')).toBe(1);
  server.state.addresses.set('example.org', ['ana']);
  const later = await Promise.all([
    filter.recipients.find('ana@example.org'),
    filter.recipients.find('bob@example.org'),
  ]);
  await early;
  expect(later).toMatchObject([{ address: 'ana@example.org' }, undefined]);
  expect(server.count('GET')).toBe(2);
});

test('who gives a shared look up leaves it to the others', async () => {
  const { filter } = await withDomain();
  const signal = AbortSignal.abort();
  const [given, kept] = await Promise.allSettled([
    filter.recipients.find('ana@example.org', { signal }),
    filter.recipients.find('ana@example.org'),
  ]);
  expect(given).toMatchObject({ status: 'rejected', reason: expect.any(AbortError) });
  expect(kept).toEqual({ status: 'fulfilled', value: undefined });
});

test('a lost answer is recovered', async () => {
  const { filter, server } = open();
  const lose = (method: string) =>
    server.fail({ kind: 'reset', when: 'after' }, { times: 1, match: (request) => request.method === method });
  const recovered = { changed: true, warnings: [{ code: 'recovered' }] };
  lose('POST');
  expect(await filter.domains.ensure({ name: 'example.org', relay })).toMatchObject(recovered);
  lose('PUT');
  expect(await filter.domains.ensure({ name: 'example.org', spamAction: 'tag' })).toMatchObject(recovered);
  lose('PUT');
  expect(await filter.recipients.ensure({ address: 'ana@example.org' })).toMatchObject(recovered);
});

test('quarantined mails are listed by domain or address, within a period, and released once', async () => {
  const { filter, server } = await withDomain();
  server.quarantine('ana@example.org', 60);
  server.quarantine('bob@example.org', 1);
  const all = await filter.quarantine.list({ of: 'Example.org' }).toArray();
  expect(all).toHaveLength(61);
  const ofAna = await filter.quarantine.list({ of: 'Ana@example.org' }).toArray();
  expect(ofAna).toHaveLength(60);
  const [first, second] = ofAna;
  expect(first).toMatchObject({
    recipient: 'ana@example.org',
    sender: expect.stringMatching(/@spam\.example$/),
    subject: expect.any(String),
    date: expect.any(Date),
  });
  const period = { since: second?.date, until: second?.date };
  expect(await filter.quarantine.list({ of: 'example.org', ...period }).toArray()).toEqual([second]);
  await filter.quarantine.release(first?.id ?? '');
  expect(server.state.resent).toEqual([first?.id]);
  server.fail({ kind: 'reset', when: 'after' }, { times: 1 });
  await expect(filter.quarantine.release(second?.id ?? '')).rejects.toThrow(ConnectionError);
  expect(server.state.resent).toEqual([first?.id, second?.id]);
});

test('what Protecmail cannot do is refused before anything is sent', async () => {
  const { filter, server } = open();
  const name = 'example.org';
  const address = 'ana@example.org';
  const refused = [
    // @ts-expect-error A relay has no port.
    () => filter.domains.ensure({ name, relay: { ...relay, port: 2525 } }),
    // @ts-expect-error Spam cannot be refused.
    () => filter.domains.ensure({ name, spamAction: 'reject' }),
    // @ts-expect-error A domain cannot be suspended.
    () => filter.domains.ensure({ name, enabled: false }),
    // @ts-expect-error A domain has no administrator.
    () => filter.domains.ensure({ name, adminPassword: 'a long one, 1A' }),
    () => filter.domains.absent(name, { mode: 'disable' }),
    // @ts-expect-error A recipient has no name.
    () => filter.recipients.ensure({ address, name: 'Ana Paz' }),
    // @ts-expect-error A recipient cannot be suspended.
    () => filter.recipients.ensure({ address, enabled: false }),
    // @ts-expect-error A quarantined mail cannot be deleted.
    () => filter.quarantine.delete('1'),
    // @ts-expect-error There are no domain aliases.
    () => filter.domainAliases.ensure({ name, target: 'example.com' }),
    // @ts-expect-error There are no aliases.
    () => filter.aliases.ensure({ address, targets: ['bob@example.org'] }),
    // @ts-expect-error There are no sender rules.
    () => filter.senderRules.ensure({ scope: name, sender: 'example.net', action: 'allow' }),
    // @ts-expect-error There are no DKIM keys.
    () => filter.dkim.ensure({ domain: name }),
    // @ts-expect-error There are no administrators.
    () => filter.admins.ensure({ address }),
  ];
  for (const call of refused) await expect(call).rejects.toThrow(UnsupportedError);
  expect(server.requests).toHaveLength(0);
  expect(can(filter, 'quarantine.delete')).toBe(false);
  expect(whyNot(filter, 'domain.relay.port')).toContain('port 25');
});

test('with a warning in its place, what cannot be said is left out', async () => {
  const { filter } = await withDomain();
  const input = { name: 'example.org', relay: { host: 'mx.example.net', port: 2525 } };
  // @ts-expect-error A relay has no port.
  expect(await filter.domains.ensure(input, { unsupported: 'warn' })).toMatchObject({
    changed: false,
    warnings: [{ code: 'unsupported', field: 'relay.port' }],
  });
});
