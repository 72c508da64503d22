import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { apply, type MigrateOptions, type migrate, recordApplied } from '@mailhost/plan';
import { readHashesCsv } from '@mailhost/plan/csv';
import { oneTimePasswords } from '@mailhost/plan/migrate';
import { type AnyAccount, GiB } from '@mailhost/unified';
import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type MemoryAccount, memoryAccount } from './support/memory-account.js';
import { applied, migrateAll, passwordsInMemory } from './support/migrating.js';
import { keep, told } from './support/planning.js';
import { hosts } from './support/products.js';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mailhost-passwords-'));
});
afterEach(() => rm(folder, { recursive: true }));

const domains = ['example.org'];

/** A made-up source with some mailboxes. */
function source(...locals: readonly string[]): MemoryAccount {
  const from = memoryAccount();
  keep(from, 'domain', { 'example.org': { name: 'example.org' } });
  const mailboxes = locals.map((local) => {
    const address = `${local}@example.org`;
    return [address, { address, name: 'Some Body', quota: GiB, enabled: true, usage: 0 }];
  });
  keep(from, 'mailbox', Object.fromEntries(mailboxes));
  return from;
}

function open(product: string) {
  const opened = hosts[product]?.();
  if (!opened) throw new Error(`There is no ${product}.`);
  return opened;
}

/** The hash of the password `correct horse battery` by each scheme, as servers write it. */
const hashes = {
  bcrypt: '{BLF-CRYPT}$2b$04$DPoY3LgS.3cG/WVYP06Y4eCCpNo7RoItWRlVpYDPdwiZS19cirzfe',
  sha512crypt:
    '{SHA512-CRYPT}$6$abcdefgh$dTmIYmW/LpvGK/iiDSK9zlcKIRJ33.7YE9DETLAR1zX9/2./Fv6/8dFZ1tCs/Kfp//7QeoJfyRWP7XdDzP87j1',
  crypt: '{CRYPT}$5$abcdefgh$sYjQ4vynYsNAnM.JMipLH1IMXSipuA8cURgfc3GsHo.',
  ssha512: '{SSHA512}Ta1Tg9Oe9jCzXAe0U1zZXyRrIYoJSZqlmnhHHjaCsdrLWRHhFtfDQUfJ4/nmCRUhyDuFHAwRI3bVAQOUhyDuFHAwRI3bVAQ=',
  plainmd5: '{PLAIN-MD5}827ccb0eea8a706c4c34a16891f84e7b',
  dovecot: '{PBKDF2}$1$salt$5000$abcdef',
} as const;
const csv = `address,hash\n${Object.entries(hashes)
  .map(([local, hash]) => `${local}@Example.org,${hash}`)
  .join('\n')}\n`;

describe('hashes', () => {
  const known = readHashesCsv(csv, { file: 'hashes.csv' });
  const options = (to: AnyAccount): MigrateOptions => ({
    from: source(...Object.keys(hashes)).account,
    to,
    domains,
    passwords: { hashes: known, oneTime: passwordsInMemory() },
  });
  const byHash = (plan: Awaited<ReturnType<typeof migrate>>['plan']) =>
    plan.operations.flatMap(({ input }) => {
      const { password, address } = input;
      return typeof password === 'object' && password !== null && 'hash' in password ? [{ address, password }] : [];
    });

  test('go to WildDuck where it takes the scheme, else there is a one-time password', async () => {
    const { account, sandbox } = open('wildduck');
    const migration = await migrateAll(options(account));
    expect(byHash(migration.plan)).toEqual([
      {
        address: 'bcrypt@example.org',
        password: { hash: 'file:hashes.csv#bcrypt@example.org', scheme: 'bcrypt' },
      },
      { address: 'crypt@example.org', password: { hash: 'file:hashes.csv#crypt@example.org', scheme: 'sha256-crypt' } },
      {
        address: 'sha512crypt@example.org',
        password: { hash: 'file:hashes.csv#sha512crypt@example.org', scheme: 'sha512-crypt' },
      },
    ]);
    const { losses } = migration.losses;
    expect(losses.find(({ name }) => name === 'mailbox.password.hash')).toMatchObject({ count: 3, fate: 'lossy' });
    const rest = losses.find(({ name }) => name === 'mailbox.password.oneTime');
    expect(rest).toMatchObject({ count: 3, reason: expect.stringMatching(/takes no hash of the scheme/) });
    await applied(migration);
    const sent = sandbox.wildduck.requests.filter(({ method, path }) => method === 'POST' && path === '/users');
    const bodies = sent.map(({ body }) => String(body));
    expect(bodies.some((body) => body.includes(hashes.bcrypt.slice('{BLF-CRYPT}'.length)))).toBe(true);
    expect(bodies.filter((body) => body.includes('One-time'))).toHaveLength(3);
    expect(told((await migrateAll(options(account))).plan)).toEqual([]);
  });

  test('go to iRedAdmin, which keeps them as they are; Planimail takes none', async () => {
    const { account, sandbox } = open('iredadmin on SQL');
    const migration = await migrateAll(options(account));
    expect(byHash(migration.plan).length).toBeGreaterThanOrEqual(5);
    await applied(migration);
    const kept = sandbox.iredadmin.state.users.get('ssha512@example.org');
    expect(JSON.stringify(kept)).toContain(hashes.ssha512);
    const { losses } = await migrateAll(options(open('planimail').account));
    expect(losses.losses.find(({ name }) => name === 'mailbox.password.oneTime')).toMatchObject({
      count: 6,
      reason: 'Planimail takes passwords in clear only.',
    });
  });

  test('are sent again to those that are there when their version is raised', async () => {
    const { account } = open('wildduck');
    const given = options(account);
    const first = await migrateAll(given);
    const lastApplied = recordApplied(undefined, await applied(first));
    const next = { ...given, passwords: { hashes: known, version: 2 }, lastApplied };
    const second = await migrateAll({ ...next, accept: [] });
    expect(told(second.plan)).toEqual(
      ['bcrypt', 'crypt', 'sha512crypt'].map((local) => `update mailbox ${local}@example.org`),
    );
    const after = recordApplied(lastApplied, await applied(second));
    expect(told((await migrateAll({ ...next, lastApplied: after })).plan)).toEqual([]);
  });

  test('a CSV that is wrong is told with its place, and never with a hash', () => {
    expect(() => readHashesCsv('address,hash\nana@example.org,$2b$se cret\n', { file: 'h.csv' })).toThrow(
      /^(?!.*se cret)h\.csv:2:2/,
    );
    expect(() => readHashesCsv('address;hash\n')).toThrow('address;hash');
    expect(readHashesCsv('address\thash\tscheme\na@example.org\tabc\tSSHA\n', { delimiter: '\t' })).toEqual([
      { address: 'a@example.org', hash: 'abc', scheme: 'SSHA', reference: 'file:hashes#a@example.org' },
    ]);
  });
});

describe('one-time passwords', () => {
  const keys = async () => {
    const identity = await generateX25519Identity();
    return { identity, recipient: await identityToRecipient(identity) };
  };
  const decrypted = async (file: string, identity: string) => {
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    return await decrypter.decrypt(await readFile(file), 'text');
  };
  const passwordsOf = async (file: string, identity: string) =>
    new Map(
      (await decrypted(file, identity))
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => [line.split(',')[1] ?? '', line.split(',')[2] ?? '']),
    );

  test('are in an encrypted file for its owner alone before anything is sent, and nowhere else', async () => {
    const { identity, recipient } = await keys();
    const file = join(folder, 'passwords.age');
    const { account, sandbox } = open('iredadmin on LDAP');
    const from = source('ana', 'bea').account;
    const oneTime = oneTimePasswords({ recipients: [recipient], file });
    const migration = await migrateAll({ from, to: account, domains, passwords: { oneTime } });
    expect(await readdir(folder)).toEqual(['passwords.age']);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await decrypted(file, identity)).toMatch(
      /^kind,key,password\nmailbox,ana@example\.org,\S{24}\nmailbox,bea@example\.org,\S{24}\n$/,
    );
    const passwords = await passwordsOf(file, identity);
    const shown = [JSON.stringify(migration)];
    const run = apply(migration.plan, migration.accounts, {
      resolveSecret: migration.resolveSecret,
      onReport: (report) => void shown.push(JSON.stringify(report)),
    });
    for await (const outcome of run) shown.push(JSON.stringify(outcome));
    for (const [address, password] of passwords) {
      expect(shown.join('\n')).not.toContain(password);
      expect(shown.join('\n')).toContain(`file:passwords.age#mailbox/${address}`);
      expect(JSON.stringify(sandbox.iredadmin.state.users.get(address))).toContain(password);
    }
    expect(passwords.size).toBe(2);
  });

  test('a run that was killed loses none: the file stays, and the next makes another for the rest', async () => {
    const { identity, recipient } = await keys();
    const file = join(folder, 'passwords.age');
    const to = memoryAccount();
    const from = source('ana', 'bea', 'eva').account;
    const options = () => ({
      from,
      to: to.account,
      domains,
      passwords: { oneTime: oneTimePasswords({ recipients: [recipient], file }) },
    });
    const first = await migrateAll(options());
    const run = apply(first.plan, first.accounts, { resolveSecret: first.resolveSecret, maxErrors: 1 });
    // The process ends after the first mailbox.
    to.hook = (call) => {
      if (call.startsWith('create mailbox') && to.writes.filter((write) => /create mailbox/.test(write)).length > 1)
        throw new Error('killed');
    };
    for await (const _ of run);
    to.hook = () => undefined;
    const made = [...(to.kept.get('mailbox')?.keys() ?? [])];
    expect(made).toHaveLength(1);
    const second = await migrateAll(options());
    expect(told(second.plan)).toHaveLength(2);
    await applied(second);
    expect(await readdir(folder)).toEqual(['passwords.age', 'passwords.age.2']);
    const [one, two] = [await passwordsOf(file, identity), await passwordsOf(`${file}.2`, identity)];
    expect([...two.keys()].sort()).toEqual(
      ['ana@example.org', 'bea@example.org', 'eva@example.org'].filter((address) => !made.includes(address)),
    );
    expect(to.secrets).toEqual(expect.arrayContaining([...made.map((address) => one.get(address)), ...two.values()]));
    const again = await migrateAll(options());
    expect([told(again.plan), (await readdir(folder)).length]).toEqual([[], 2]);
  });

  test('with the private key, the next run goes on with the same ones', async () => {
    const { identity, recipient } = await keys();
    const file = join(folder, 'passwords.age');
    const to = memoryAccount();
    const from = source('ana', 'bea').account;
    const options = (key?: string) => ({
      from,
      to: to.account,
      domains,
      passwords: { oneTime: oneTimePasswords({ recipients: [recipient], file, identity: key }) },
    });
    await migrateAll(options());
    await applied(await migrateAll(options(identity)));
    expect(await readdir(folder)).toEqual(['passwords.age']);
    expect([...to.secrets].sort()).toEqual([...(await passwordsOf(file, identity)).values()].sort());
    const other = await generateX25519Identity();
    const oneTime = oneTimePasswords({ recipients: [recipient], file, identity: other });
    await expect(oneTime.resolve('file:passwords.age#mailbox/ana@example.org')).rejects.toThrow(
      'cannot be read with this identity',
    );
  });

  test('what is no key of age is refused before a file is made', async () => {
    expect(() => oneTimePasswords({ recipients: [], file: 'x' })).toThrow('recipients is empty');
    const oneTime = oneTimePasswords({ recipients: ['age1wrong'], file: join(folder, 'x.age') });
    await expect(oneTime.make([{ kind: 'mailbox', key: 'ana@example.org' }])).rejects.toThrow(
      'is no public key of age',
    );
    expect(await readdir(folder)).toEqual([]);
  });
});

test('references of others are resolved by the caller’s own way, and unknown ones are told', async () => {
  const to = memoryAccount();
  const options = {
    from: source('ana').account,
    to: to.account,
    domains,
    amend: () => ({
      domains: [
        { name: 'example.org', host: 'madeup', mailboxes: [{ address: 'ana@example.org', password: 'env:ANA' }] },
      ],
    }),
  };
  const migration = await migrateAll({ ...options, resolveSecret: (reference) => `Secret of ${reference}` });
  await applied(migration);
  expect(to.secrets).toEqual(['Secret of env:ANA']);
  const { resolveSecret } = await migrateAll(options);
  await expect(resolveSecret('env:ANA')).rejects.toThrow('env:ANA: the migration knows no such secret');
});
