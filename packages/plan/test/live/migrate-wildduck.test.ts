import { IredadminClient } from '@mailhost/iredadmin';
import { apply, migrate, planState, RefusedMigrationError } from '@mailhost/plan';
import { readHashesCsv } from '@mailhost/plan/csv';
import { copyMail } from '@mailhost/plan/migrate';
import { createSandbox } from '@mailhost/sandbox';
import { GiB } from '@mailhost/unified';
import { iredadmin } from '@mailhost/unified/iredadmin';
import { wildduck } from '@mailhost/unified/wildduck';
import { WildduckClient } from '@mailhost/wildduck';
import { describe, expect, test } from 'vitest';
import { passwordsInMemory } from '../support/migrating.js';
import { told } from '../support/planning.js';

const { WILDDUCK_URL: baseUrl, WILDDUCK_TOKEN: accessToken } = process.env;

const password = 'correct horse battery';
/** Hashes of it as iRedMail's servers have them, and one of a scheme that WildDuck does not take. */
const hashes = {
  bcrypt: '{BLF-CRYPT}$2b$04$DPoY3LgS.3cG/WVYP06Y4eCCpNo7RoItWRlVpYDPdwiZS19cirzfe',
  crypt:
    '{SHA512-CRYPT}$6$abcdefgh$dTmIYmW/LpvGK/iiDSK9zlcKIRJ33.7YE9DETLAR1zX9/2./Fv6/8dFZ1tCs/Kfp//7QeoJfyRWP7XdDzP87j1',
  md5: '{CRYPT}$1$abcdefgh$E2IUOVGWn4QIROUcRm1wO/',
  ssha512: '{SSHA512}Ta1Tg9Oe9jCzXAe0U1zZXyRrIYoJSZqlmnhHHjaCsdrLWRHhFtfDQUfJ4nmCRUhyDuFHAwRI3bVAQOUhyDuFHAwRI3bVAQ=',
};

describe.runIf(baseUrl)('iRedAdmin to a real WildDuck', () => {
  test('users log in with the passwords whose hashes crossed, and the others with one-time passwords', async () => {
    const domain = `m${Date.now().toString(36)}.example`;
    const sandbox = createSandbox({ iredadmin: { backend: 'ldap' } });
    const old = sandbox.iredadmin;
    const from = iredadmin(
      new IredadminClient({ baseUrl: old.url, fetch: old.fetch, username: old.username, password: old.password }),
      { pace: { requestsPerSecond: Number.POSITIVE_INFINITY }, resolveSecret: () => 'Some secret, 1A' },
    );
    const client = new WildduckClient({ baseUrl, accessToken });
    const to = wildduck(client);
    const addressOf = (local: string) => `${local}@${domain}`;
    const mailboxes = Object.keys(hashes).map((local) => ({
      address: addressOf(local),
      name: `Some ${local}`,
      quota: '2 GiB',
      password: 'env:ANY',
    }));
    const aliases = [{ address: addressOf('info'), targets: [addressOf('bcrypt')] }];
    const state = { domains: [{ name: domain, host: 'old', mailboxes, aliases, catchAll: [addressOf('md5')] }] };
    const filling = await planState(state, { accounts: { old: from } });
    for await (const { status } of apply(filling, { old: from }, { skipRefused: true })) expect(status).toBe('done');

    const rows = Object.entries(hashes).map(([local, hash]) => `${addressOf(local)},${hash}`);
    const oneTime = passwordsInMemory();
    const passwords = { hashes: readHashesCsv(`address,hash\n${rows.join('\n')}\n`), oneTime };
    const options = { from, to, domains: [domain], passwords };
    const refusal = await migrate(options).catch((error: unknown) => error);
    if (!(refusal instanceof RefusedMigrationError)) throw refusal;
    const accept = refusal.losses.unaccepted;
    expect(accept).toEqual(expect.arrayContaining(['mailbox.password.hash', 'mailbox.password.oneTime']));
    const { plan, accounts, resolveSecret } = await migrate({ ...options, accept });
    for await (const { status, message } of apply(plan, accounts, { resolveSecret }))
      expect([status, message]).toEqual(['done', undefined]);

    const logsIn = (local: string, secret: string) =>
      client.authentication.authenticate({ username: addressOf(local), password: secret }).then(
        () => true,
        () => false,
      );
    for (const local of ['bcrypt', 'crypt', 'md5'])
      expect([local, await logsIn(local, password)]).toEqual([local, true]);
    expect(await logsIn('bcrypt', 'another')).toBe(false);
    expect(oneTime.made).toEqual([{ kind: 'mailbox', key: addressOf('ssha512') }]);
    const [owner] = oneTime.made;
    expect(await logsIn('ssha512', (owner && (await oneTime.resolve(oneTime.reference(owner)))) ?? '')).toBe(true);
    expect(await to.mailboxes.get(addressOf('md5'))).toMatchObject({ name: 'Some md5', quota: 2 * GiB, enabled: true });
    expect(await to.aliases.get(addressOf('info'))).toMatchObject({ targets: [addressOf('bcrypt')] });
    expect(await to.catchAll.get(domain)).toMatchObject({ targets: [addressOf('md5')] });
    expect(told((await migrate({ ...options, accept })).plan)).toEqual([]);
  });

  test('mail is copied byte by byte with flags and times, and once', async () => {
    const domain = `c${Date.now().toString(36)}.example`;
    const client = new WildduckClient({ baseUrl, accessToken });
    const newUser = async (local: string) => {
      const address = `${local}@${domain}`;
      const { id } = await client.users.create({ username: `${local}.${domain}`, password, address });
      return { id, address };
    };
    const [old, here] = [await newUser('old'), await newUser('here')];
    const { id: archive } = await client.mailboxes.create(old.id, { path: 'Archive/Grüße' });
    const inbox = (await client.mailboxes.resolve(old.id, 'INBOX')).id;
    const date = '2024-05-06T07:08:09.000Z';
    const source = (subject: string) =>
      new TextEncoder().encode(`From: a@example.org\r\nSubject: ${subject}\r\n\r\n${'Grüße '.repeat(500)}\r\n`);
    await client.messages.upload(old.id, inbox, source('one'), { unseen: false, flagged: true, date });
    await client.messages.upload(old.id, inbox, source('two'), { unseen: true });
    await client.messages.upload(old.id, archive, source('three'), { unseen: true });
    const copied = async () => {
      const statuses: string[] = [];
      const users = [{ from: old.address, to: here.address }];
      for await (const { status, error } of copyMail({ from: client, to: client, users })) {
        if (error) throw error;
        statuses.push(status);
      }
      return statuses;
    };
    expect(await copied()).toEqual(['copied', 'copied', 'copied']);
    expect(await copied()).toEqual(['skipped', 'skipped', 'skipped']);
    for (const [path, subjects] of [
      ['INBOX', ['one', 'two']],
      ['Archive/Grüße', ['three']],
    ] as const) {
      const { id } = await client.mailboxes.resolve(here.id, path);
      const messages = await client.messages.list(here.id, id, { order: 'asc' }).toArray();
      expect(messages.map(({ subject }) => subject).toSorted()).toEqual([...subjects].toSorted());
      for (const message of messages) {
        expect(await client.messages.source(here.id, id, message.id)).toEqual(source(message.subject));
        const isFirst = message.subject === 'one';
        expect(message).toMatchObject({ seen: isFirst, flagged: isFirst, ...(isFirst && { idate: date }) });
      }
    }
  });
});

test.skipIf(baseUrl)('the live migration is skipped: WILDDUCK_URL names no server', ({ skip }) => skip());
