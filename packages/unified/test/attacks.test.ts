import { IredadminClient } from '@mailhost/iredadmin';
import { PlanimailClient } from '@mailhost/planimail';
import { ProtecmailClient } from '@mailhost/protecmail';
import { createSandbox } from '@mailhost/sandbox';
import { type AccountOptions, bulk, GiB, memoryJournal, whyNot } from '@mailhost/unified';
import { iredadmin } from '@mailhost/unified/iredadmin';
import { fileJournal } from '@mailhost/unified/journal';
import { planimail } from '@mailhost/unified/planimail';
import { protecmail } from '@mailhost/unified/protecmail';
import { wildduck } from '@mailhost/unified/wildduck';
import { WildduckClient } from '@mailhost/wildduck';
import { expect, test } from 'vitest';
import { fast } from './subjects.js';

const quiet = { logLevel: 'off' } as const;
const address = 'ana@example.org';
const password = 'a Long one, 1';

function openWildduck(options: AccountOptions = fast) {
  const server = createSandbox().wildduck;
  const { url: baseUrl, fetch, accessToken } = server;
  return { server, host: wildduck(new WildduckClient({ baseUrl, fetch, accessToken, ...quiet }), options) };
}

function openPlanimail() {
  const server = createSandbox().planimail;
  const { url: baseUrl, fetch, planimailId, apiKey } = server;
  return { server, host: planimail(new PlanimailClient({ baseUrl, fetch, planimailId, apiKey, ...quiet }), fast) };
}

function openIredadmin() {
  const server = createSandbox().iredadmin;
  const { url: baseUrl, fetch, username, password: secret } = server;
  const client = new IredadminClient({ baseUrl, fetch, username, password: secret, ...quiet });
  server.addDomain('example.org');
  return { server, host: iredadmin(client, fast) };
}

test('a server that asks for no pause and stays down does not keep a call for ever', async () => {
  const { host, server } = openWildduck({ ...fast, outage: { maxWait: 0 } });
  server.fail({ kind: 'status', status: 503, retryAfter: '0' });
  await expect(host.mailboxes.find(address)).rejects.toMatchObject({ status: 503 });
  expect(server.requests.length).toBeLessThan(5);
});

test('a new password of Planimail leaves the quota as it was', async () => {
  const { host, server } = openPlanimail();
  await host.domains.ensure({ name: 'example.org' });
  await host.mailboxes.ensure({ address, quota: 2 * GiB, password });
  for (const next of ['a Long one, 2', 'a Long one, 3']) {
    await host.mailboxes.update({ address, password: next });
    await host.mailboxes.ensure({ address, quota: 2 * GiB, password: next }, { resetPassword: true });
  }
  expect(server.state.mailboxes.get(address)?.quotamb).toBe(2048);
});

test('create does not take what was there for its own when an answer is lost', async () => {
  const { host, server } = openIredadmin();
  await host.mailboxes.ensure({ address, password });
  server.fail({ kind: 'reset', when: 'after' }, { times: 1, match: ({ method }) => method === 'POST' });
  await expect(host.mailboxes.create({ address, password })).rejects.toThrow(/exists already/);
});

test('a slip in an option is refused, and deletes nothing', async () => {
  const { host, server } = openWildduck();
  await host.mailboxes.ensure({ address, password });
  const calls = host.calls('mailbox');
  for (const options of [{ mode: 'disabled' }, { dryrun: true }, { mode: 'delete', keepDays: -1 }]) {
    const refused = Reflect.apply(calls.absent, calls, [address, options]);
    await expect(refused).rejects.toThrow(/must be "delete" or "disable"|no option "dryrun"|whole number of days/);
  }
  expect(server.state.users.size).toBe(1);
  for (const options of [
    { pace: { concurrency: 0 } },
    { pace: { requestsPerSecond: 0 } },
    { pace: { requestsPerSecond: Number.NaN } },
    { outage: { maxWait: Number.NaN } },
  ]) {
    expect(() => openWildduck(options)).toThrow(/wildduck: the option (pace|outage)\.\w+ must be/);
  }
});

test('a reference that stands for nothing sends nothing', async () => {
  const { host, server } = openWildduck({ ...fast, resolveSecret: () => '' });
  const refused = host.mailboxes.ensure({ address, password: { reference: 'env:NOTHING' } });
  await expect(refused).rejects.toThrow(/resolveSecret gave no text for the reference env:NOTHING/);
  expect(server.count('POST', '/users')).toBe(0);
});

test('a release knows no dry run, and says so', async () => {
  const server = createSandbox().protecmail;
  const { url: baseUrl, fetch, apiKey } = server;
  const filter = protecmail(new ProtecmailClient({ baseUrl, fetch, apiKey, ...quiet }), fast);
  const { quarantine } = filter;
  await expect(Reflect.apply(quarantine.release, quarantine, ['1', { dryRun: true }])).rejects.toThrow(
    /no option "dryRun"/,
  );
  expect(server.requests).toHaveLength(0);
});

test.each([
  ['planimail', openPlanimail],
  ['iredadmin', openIredadmin],
])('a list of %s takes the domain in any form', async (_, open) => {
  const { host } = open();
  await host.domains.ensure({ name: 'bücher.example' });
  await host.mailboxes.ensure({ address: 'ana@bücher.example', quota: GiB, password });
  const listed = await host.mailboxes.list({ domain: 'BÜCHER.example' }).toArray();
  expect(listed.map((mailbox) => mailbox.address)).toContain('ana@xn--bcher-kva.example');
});

test('two at once that ask for the same both get it', async () => {
  for (const { host } of [openIredadmin(), openWildduck()]) {
    const input = { address, quota: GiB, password };
    const both = await Promise.all([host.mailboxes.ensure(input), host.mailboxes.ensure(input)]);
    expect(both.map(({ changed }) => changed).toSorted()).toEqual([false, true]);
    const gone = [
      host.mailboxes.absent(address, { mode: 'delete' }),
      host.mailboxes.absent(address, { mode: 'delete' }),
    ];
    for (const { changed } of await Promise.all(gone)) expect([true, false]).toContain(changed);
  }
});

test('reasons and refusals speak of what was asked for', () => {
  const { host } = openPlanimail();
  expect(whyNot(host, 'mailbox.delete.keepDays')).toBe(
    'Planimail cannot be told for how long a deleted mailbox is kept.',
  );
  expect(() => Reflect.apply(host.calls, host, ['nothing'])).toThrow(
    'planimail: there is no kind "nothing" in the model.',
  );
});

test('what bulk and a journal cannot work with is refused, and one bad key ends no run', async () => {
  await expect(fileJournal('never-made', { batch: 0 })).rejects.toThrow(/batch must be/);
  await expect(Reflect.apply(bulk, undefined, ['abc', async () => 1]).next()).rejects.toThrow(/a list or a stream/);
  const statuses: string[] = [];
  const options = { journal: memoryJournal(), key: (item: string) => item, concurrency: 1 };
  for await (const { status } of bulk(['', 'a', '', 'b'], async (item) => item, options)) statuses.push(status);
  expect(statuses).toEqual(['failed', 'done', 'failed', 'done']);
});
