import { IredadminClient } from '@mailhost/iredadmin';
import { apply, migrate, planState, RefusedMigrationError } from '@mailhost/plan';
import { readHashesCsv } from '@mailhost/plan/csv';
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
});

test.skipIf(baseUrl)('the live migration is skipped: WILDDUCK_URL names no server', ({ skip }) => skip());
