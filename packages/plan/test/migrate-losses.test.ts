import {
  assessMigration,
  formatState,
  migrate,
  RefusedMigrationError,
  readState,
  renderLossesMarkdown,
  renderLossesText,
  type State,
} from '@mailhost/plan';
import { GiB } from '@mailhost/unified';
import { describe, expect, test } from 'vitest';
import { memoryAccount } from './support/memory-account.js';
import { applied, fill, migrateAll, passwordsInMemory } from './support/migrating.js';
import { keep, manyMailboxes, refused, told } from './support/planning.js';
import { hosts } from './support/products.js';

function open(product: string) {
  const opened = hosts[product]?.();
  if (!opened) throw new Error(`There is no ${product}.`);
  return opened;
}

const domains = ['example.org'];
const password = 'env:ANY';

describe('nothing is done before each loss is accepted by its name', () => {
  const world = async () => {
    const old = open('planimail');
    const target = open('wildduck');
    const mailboxes = [{ address: 'ana@example.org', name: 'Ana Paz', quota: '2 GiB', password }];
    const catchAll = ['ana@example.org'];
    await fill(old.account, { domains: [{ name: 'example.org', host: 'planimail', mailboxes, catchAll }] });
    old.sandbox.planimail.requests.length = 0;
    return { old, target, options: { from: old.account, to: target.account, domains } };
  };

  test('the error has the report and says what to accept, and nothing was sent but reads', async () => {
    const { old, target, options } = await world();
    const error = await migrate(options).catch((thrown: unknown) => thrown);
    if (!(error instanceof RefusedMigrationError)) throw error;
    expect(error).toMatchObject({ code: 'REFUSED', losses: await assessMigration(options) });
    expect(error.message).toContain('mailbox.password (2 mailboxes need a password)');
    const unaccepted = error.losses.unaccepted.map((name) => `'${name}'`).join(', ');
    expect(error.message).toContain(`If it may be lost: accept: [${unaccepted}].`);
    expect(target.sandbox.wildduck.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
    expect(old.sandbox.planimail.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
    for (const name of error.losses.unaccepted) {
      const accept = error.losses.unaccepted.filter((other) => other !== name);
      await expect(migrate({ ...options, accept })).rejects.toMatchObject({ losses: { unaccepted: [name] } });
    }
    const { plan, losses } = await migrate({ ...options, accept: error.losses.unaccepted });
    expect(told(plan)).toContain('create mailbox ana@example.org');
    expect(losses.losses.map(({ isAccepted }) => isAccepted)).not.toContain(false);
  });

  test('a name that is none is told with the nearest, and one that is of another domain is not', async () => {
    const { options } = await world();
    await expect(migrate({ ...options, accept: ['mailbox.pasword'] })).rejects.toThrow(
      'accept: there is no loss mailbox.pasword: did you mean mailbox.password? This migration has mailbox.password,',
    );
    await expect(migrate({ ...options, accept: ['mailbox.forward.keepCopy'] })).rejects.toBeInstanceOf(
      RefusedMigrationError,
    );
  });

  test('two roles, no domain, and a domain that is not there are errors', async () => {
    const { options } = await world();
    const filter = memoryAccount({ role: 'filter' }).account;
    await expect(migrate({ ...options, to: filter })).rejects.toThrow(
      'planimail is a host and madeup a filter: a migration goes from one to another of the same role.',
    );
    await expect(migrate({ ...options, domains: [] })).rejects.toThrow('domains is empty');
    await expect(migrate({ ...options, domains: ['other.example'] })).rejects.toThrow(
      'planimail has no domain other.example',
    );
  });
});

describe('what is lost is told with its number', () => {
  test('forwards that kept no copy, by hundreds', async () => {
    const from = memoryAccount({ kinds: { mailbox: { fields: forwarding() } } });
    keep(from, 'domain', { 'example.org': { name: 'example.org' } });
    const forward = { targets: ['x@example.net'], keepCopy: false };
    const mailboxes = Object.entries(manyMailboxes(412)).map(([key, mailbox]) => [key, { ...mailbox, forward }]);
    keep(from, 'mailbox', Object.fromEntries(mailboxes));
    const losses = await assessMigration({ from: from.account, to: open('wildduck').account, domains });
    const loss = losses.losses.find(({ name }) => name === 'mailbox.forward.keepCopy');
    expect(loss).toMatchObject({ count: 412, fate: 'lossy', text: '412 forwards lose keepCopy: false' });
    expect(loss?.keys).toHaveLength(10);
    expect(losses.fates.filter(({ loss: name }) => name === 'mailbox.forward.keepCopy')).toHaveLength(412);
    expect(renderLossesText(losses)).toContain('412 forwards lose keepCopy: false');
  });

  test('a quota that is rounded, one that cannot be unlimited, and mail that does not fit', async () => {
    const from = memoryAccount();
    keep(from, 'domain', { 'example.org': { name: 'example.org' } });
    const mailbox = { name: 'Ana Paz', enabled: true, usage: 5 * GiB };
    keep(from, 'mailbox', {
      'ana@example.org': { ...mailbox, address: 'ana@example.org', quota: 6 * GiB + 1 },
      'bea@example.org': { ...mailbox, address: 'bea@example.org', quota: 'unlimited' },
    });
    const passwords = { oneTime: passwordsInMemory() };
    const options = { from: from.account, to: open('planimail').account, domains, passwords };
    const without = await assessMigration(options);
    expect(without.losses.map(({ name, text }) => `${name}: ${text}`)).toEqual([
      'domain.adminPassword.oneTime: 1 domain gets a one-time password',
      'mailbox.quota.rounded: 1 mailbox: quota is rounded up',
      'mailbox.name: 1 mailbox: name may not survive whole',
      'mailbox.password.oneTime: 1 mailbox gets a one-time password',
      'mailbox.quota.missing: 1 mailbox cannot be made there without quota',
      'domainAlias.untold: 1 domain: domain aliases are not told',
    ]);
    const withDefault = await migrateAll({ ...options, defaults: { quota: '1 GiB' } });
    expect(withDefault.accepted).toContain('mailbox.quota.unlimited');
    expect(withDefault.losses.losses.find(({ name }) => name === 'mailbox.usage')).toMatchObject({
      count: 1,
      keys: ['bea@example.org'],
      text: '1 mailbox has more mail than its quota',
    });
    await applied(withDefault);
    const after = await options.to.calls('mailbox').get('bea@example.org');
    expect(options.to.calls('mailbox').compare(after, { address: 'bea@example.org', quota: GiB }).differing).toEqual(
      [],
    );
    const unbounded = migrate({ ...options, defaults: { quota: 'unlimited' }, accept: [] });
    await expect(unbounded).rejects.toMatchObject({
      losses: { unaccepted: expect.arrayContaining(['mailbox.quota.missing']) },
    });
  });

  test('addresses that the target refuses, and what hangs on them', async () => {
    const from = memoryAccount();
    keep(from, 'domain', { 'example.org': { name: 'example.org' } });
    const mailbox = { name: 'Ana Paz', quota: GiB, enabled: true, usage: 0 };
    const addresses = ['ana@example.org', 'a+b@example.org', 'a=b@example.org', 'a/b@example.org'];
    keep(from, 'mailbox', Object.fromEntries(addresses.map((address) => [address, { ...mailbox, address }])));
    keep(from, 'alias', {
      'gone@example.org': { address: 'gone@example.org', targets: ['a+b@example.org'] },
      'half@example.org': { address: 'half@example.org', targets: ['a=b@example.org', 'ana@example.org'] },
    });
    keep(from, 'catchAll', { 'example.org': { domain: 'example.org', targets: ['a/b@example.org'] } });
    const to = open('iredadmin on LDAP').account;
    const passwords = { oneTime: passwordsInMemory() };
    const migration = await migrateAll({ from: from.account, to, domains, passwords });
    expect(migration.losses.losses.filter(({ name }) => /refused|missing/.test(name))).toMatchObject([
      { name: 'catchAll.targets.missing', count: 1 },
      { name: 'mailbox.address.refused', count: 3, text: '3 mailboxes are refused there' },
      { name: 'alias.targets.missing', count: 2 },
    ]);
    expect(refused(migration.plan)).toEqual([]);
    expect(told(migration.plan)).toEqual([
      'create domain example.org',
      'create mailbox ana@example.org',
      'create alias half@example.org',
    ]);
    await applied(migration);
    expect(await to.calls('alias').get('half@example.org')).toMatchObject({ targets: ['ana@example.org'] });
  });

  test('what the source does not tell can be added, and is then no loss', async () => {
    const old = open('iredadmin on SQL');
    const mailboxes = [{ address: 'ana@example.org', name: 'Ana Paz', quota: '2 GiB', password }];
    await fill(old.account, { domains: [{ name: 'example.org', host: 'iredadmin', mailboxes }] });
    const options = { from: old.account, to: open('wildduck').account, domains };
    const before = await assessMigration(options);
    expect(before.unaccepted).toEqual(expect.arrayContaining(['catchAll.untold', 'mailbox.forward.untold']));
    const forward = { targets: ['ana@example.net'], keepCopy: true };
    const amend = (state: State): State => ({
      domains: state.domains.map((domain) => ({
        ...domain,
        catchAll: ['ana@example.org'],
        mailboxes: domain.mailboxes?.map((mailbox) => ({ ...mailbox, forward })),
      })),
    });
    const after = await migrateAll({ ...options, amend });
    expect(after.accepted).not.toEqual(expect.arrayContaining(['catchAll.untold']));
    expect(after.accepted).not.toEqual(expect.arrayContaining(['mailbox.forward.untold']));
    expect(told(after.plan)).toEqual(['create catchAll example.org', 'create mailbox ana@example.org']);
    expect(after.plan.operations.at(-1)?.input).toMatchObject({ forward });
  });
});

test('a report is data, and shown as text and Markdown; the state can be kept in a file', async () => {
  const from = memoryAccount();
  keep(from, 'domain', { 'example.org': { name: 'example.org' } });
  keep(from, 'mailbox', {
    'a_b@example.org': { address: 'a_b@example.org', name: '', quota: GiB, enabled: false, usage: 1536 },
  });
  const to = open('planimail').account;
  const imap = { from: { host: 'old.example', passfile: '/old' }, to: { host: 'new.example', passfile: '/new' } };
  const options = { from: from.account, to, domains, imap };
  const losses = await assessMigration({ ...options, accept: ['mailbox.enabled'] });
  expect(JSON.parse(JSON.stringify(losses))).toEqual(losses);
  expect(renderLossesText(losses)).toMatchSnapshot('text');
  expect(renderLossesText(losses, { color: true })).toContain('\u001b[31mlost\u001b[0m: domainAlias.untold');
  expect(renderLossesMarkdown(losses)).toMatchSnapshot('markdown');
  const passwords = { oneTime: passwordsInMemory() };
  const { state, losses: all } = await migrateAll({ ...options, passwords, name: 'new' });
  expect(readState(formatState(state))).toEqual(state);
  expect(state.domains[0]).toMatchObject({ name: 'example.org', host: 'new' });
  expect(renderLossesText(all)).toContain('All losses are accepted.');
});

test('one product to itself keeps everything but what nobody can read', async () => {
  const [old, target] = [open('wildduck'), open('wildduck')];
  const mailboxes = [{ address: 'ana@example.org', name: 'Ana', quota: '2 GiB', password }];
  const dkim = { selector: 'mail' };
  await fill(old.account, { domains: [{ name: 'example.org', host: 'wildduck', mailboxes, dkim }] });
  const { losses } = await migrateAll({ from: old.account, to: target.account, domains });
  expect(losses.losses.map(({ name, fate }) => [name, fate])).toEqual([
    ['mailbox.password', 'needs a secret'],
    ['dkim.privateKey', 'needs a secret'],
  ]);
  expect(losses.mail).toEqual({ how: 'copyMail', mailboxes: 1, bytes: 0, commands: [] });
});

function forwarding() {
  const seen = { read: 'list', write: 'set' } as const;
  return { name: seen, enabled: seen, forward: seen, 'forward.withoutCopy': seen };
}
