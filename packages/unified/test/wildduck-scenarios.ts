import type { ChangeResult } from '@mailhost/unified';
import { GiB } from '@mailhost/unified';
import type { WildduckHost } from '@mailhost/unified/wildduck';
import { describe, expect, test } from 'vitest';
import { firstKey } from './fixtures/dkim-keys.js';

/** A server of WildDuck, with a domain of its own for each test. */
export interface WildduckTarget {
  readonly host: WildduckHost;
  readonly domain: string;
}

export const password = 'correct horse battery';

/** Twice the same: it is changed once. */
export async function changesOnce(step: () => Promise<ChangeResult>): Promise<ChangeResult> {
  const first = await step();
  expect(first).toMatchObject({ changed: true });
  expect(await step()).toMatchObject({ changed: false, change: { action: 'none' }, warnings: [] });
  return first;
}

/** Whether a mailbox can be logged in to. */
export async function logsIn({ client }: WildduckHost, username: string, secret: string): Promise<boolean> {
  return await client.authentication.authenticate({ username, password: secret }).then(
    () => true,
    () => false,
  );
}

/** What WildDuck does by the neutral calls: on the sandbox and on real servers. */
export function wildduckScenarios(open: () => WildduckTarget): void {
  const warningsOf = ({ warnings }: ChangeResult) => warnings.map(({ code }) => code);

  test('a domain with mailboxes, an alias, a catch-all, a key and a second name is made once', async () => {
    const { host, domain } = open();
    const at = (local: string) => `${local}@${domain}`;
    expect(await host.domains.find(domain)).toBeUndefined();
    expect(await host.domains.ensure({ name: domain })).toMatchObject({
      changed: false,
      warnings: [{ code: 'implicit' }],
    });
    for (const local of ['ana', 'ben', 'cleo']) {
      await changesOnce(() => host.mailboxes.ensure({ address: at(local), name: local, quota: 2 * GiB, password }));
    }
    await changesOnce(() => host.aliases.ensure({ address: at('info'), targets: [at('ana')] }));
    await changesOnce(() => host.catchAll.ensure({ domain, targets: [at('ben')] }));
    await changesOnce(() => host.dkim.ensure({ domain, selector: 'mail' }));
    await changesOnce(() => host.domainAliases.ensure({ name: `second.${domain}`, target: domain }));
    expect(await host.domains.ensure({ name: domain })).toMatchObject({ changed: false, warnings: [] });
    expect(await host.domains.get(domain)).toMatchObject({ name: domain });
    expect((await host.domains.list().toArray()).filter(({ name }) => name.endsWith(domain))).toMatchObject([
      { name: domain },
    ]);
    const mailboxes = await host.mailboxes.list({ domain }).toArray();
    expect(mailboxes.map(({ address }) => address).sort()).toEqual([at('ana'), at('ben'), at('cleo')]);
    expect(await host.aliases.list({ domain }).toArray()).toMatchObject([
      { address: at('info'), targets: [at('ana')] },
    ]);
  });

  describe('a mailbox', () => {
    test('has each of its fields set once, and told by the list as by itself', async () => {
      const { host, domain } = open();
      const address = `ana@${domain}`;
      await changesOnce(() => host.mailboxes.ensure({ address }));
      expect(await host.mailboxes.get(address)).toMatchObject({
        name: '',
        usage: 0,
        enabled: true,
        forward: { targets: [], keepCopy: true },
      });
      const changes = [
        { name: 'Ana Paz' },
        { quota: 3 * GiB },
        { enabled: false },
        { enabled: 'receive-only' },
        { enabled: true },
        { forward: { targets: ['b@example.net', 'a@example.net'], keepCopy: true } },
        { forward: { targets: [], keepCopy: true } },
      ] as const;
      for (const change of changes) {
        const { change: made } = await changesOnce(() => host.mailboxes.ensure({ address, ...change }));
        expect(made).toMatchObject({ action: 'update', fields: [{ name: Object.keys(change)[0] }] });
        const seen =
          'forward' in change
            ? { forward: { ...change.forward, targets: [...change.forward.targets].sort() } }
            : change;
        expect(await host.mailboxes.get(address)).toMatchObject(seen);
        expect(await host.mailboxes.list({ domain }, { details: false }).toArray()).toMatchObject([seen]);
      }
      expect(await host.mailboxes.get(address)).toMatchObject({ name: 'Ana Paz', quota: 3 * GiB });
    });

    test('is made whole, out of use from the beginning where that is asked', async () => {
      const { host, domain } = open();
      const whole = {
        address: `ana@${domain}`,
        name: 'Ana',
        quota: GiB,
        enabled: 'receive-only',
        password,
        forward: { targets: ['a@example.net'], keepCopy: true },
      } as const;
      const made = await host.mailboxes.ensure(whole);
      expect(warningsOf(made)).toEqual(['several-calls']);
      expect(await host.mailboxes.ensure(whole)).toMatchObject({ changed: false });
      const { password: _, ...seen } = whole;
      expect(await host.mailboxes.get(whole.address)).toMatchObject(seen);
      expect(await logsIn(host, whole.address, password)).toBe(false);
      await host.mailboxes.update({ address: whole.address, enabled: true });
      expect(await logsIn(host, whole.address, password)).toBe(true);
    });

    test('keeps its password until a new one is asked for, and the relays among its targets', async () => {
      const { host, domain } = open();
      const address = `ana@${domain}`;
      await host.mailboxes.ensure({ address, password });
      expect(await host.mailboxes.ensure({ address, password: 'another one, 1A' })).toMatchObject({ changed: false });
      expect(await logsIn(host, address, password)).toBe(true);
      const reset = await host.mailboxes.ensure({ address, password: 'another one, 1A' }, { resetPassword: true });
      expect(reset).toMatchObject({ changed: true, change: { fields: [{ name: 'password', after: '(write-only)' }] } });
      expect([await logsIn(host, address, password), await logsIn(host, address, 'another one, 1A')]).toEqual([
        false,
        true,
      ]);

      const { raw } = await host.mailboxes.get(address);
      await host.client.users.update(raw.id, { targets: ['smtp://mx.example.net:25'] });
      await changesOnce(() =>
        host.mailboxes.ensure({ address, forward: { targets: ['a@example.net'], keepCopy: true } }),
      );
      const now = await host.mailboxes.get(address);
      expect(now.forward.targets).toEqual(['a@example.net']);
      expect([...now.raw.targets].sort()).toEqual(['a@example.net', 'smtp://mx.example.net:25']);
    });

    test('takes a hash, with or without the scheme before it', async () => {
      const { host, domain } = open();
      const hash = '$2b$10$abcdefghijklmnopqrstuuUnFPLqCVCNf.0YhdT8RXHcTb5ZtVZyi';
      for (const [local, written] of [
        ['ana', hash],
        ['ben', `{BLF-CRYPT}${hash}`],
      ]) {
        const address = `${local}@${domain}`;
        await changesOnce(() => host.mailboxes.ensure({ address, password: { hash: `${written}`, scheme: 'bcrypt' } }));
        expect((await host.mailboxes.get(address)).raw).toMatchObject({ hasPasswordSet: true });
      }
      const wrong = { hash: '$1$ab$cdef', scheme: 'pbkdf2' };
      await expect(host.mailboxes.ensure({ address: `cleo@${domain}`, password: wrong })).rejects.toThrow(
        /not sent: password: expected a hash that begins as those of its scheme do/,
      );
      expect(await host.mailboxes.find(`cleo@${domain}`)).toBeUndefined();
    });

    test('may have an address that no user name can be', async () => {
      const { host, domain } = open();
      for (const local of ["o'neil", '_x', 'a__b', 'ana.paz']) {
        const address = `${local}@${domain}`;
        await changesOnce(() => host.mailboxes.ensure({ address, password }));
        expect(await logsIn(host, address, password)).toBe(true);
      }
      expect(await host.mailboxes.list({ domain }).toArray()).toHaveLength(4);
      await expect(host.mailboxes.ensure({ address: `ana+x@${domain}` })).rejects.toThrow(
        /not sent: address: expected an address without \+/,
      );
      // It differs by a dot only: another one cannot be made, and this one is not taken for it.
      expect(await host.mailboxes.find(`anapaz@${domain}`)).toBeUndefined();
      await expect(host.mailboxes.ensure({ address: `anapaz@${domain}` })).rejects.toThrow(/exists/);
    });

    test('is disabled, deleted at once, or kept to be brought back', async () => {
      const { host, domain } = open();
      const address = `ana@${domain}`;
      await host.mailboxes.ensure({ address, password });
      await changesOnce(() => host.mailboxes.absent(address, { mode: 'disable' }));
      expect(await host.mailboxes.get(address)).toMatchObject({ enabled: false, raw: { disabled: true } });
      const { raw } = await host.mailboxes.get(address);
      await changesOnce(() => host.mailboxes.absent(address, { mode: 'delete', keepDays: 30 }));
      expect(await host.mailboxes.find(address)).toBeUndefined();
      await host.client.users.restore(raw.id);
      expect(await host.mailboxes.get(address)).toMatchObject({ raw: { id: raw.id } });
      await changesOnce(() => host.mailboxes.absent(address, { mode: 'delete' }));
      expect(await host.domains.find(domain)).toBeUndefined();
    });
  });

  test('an alias has the form that its targets need', async () => {
    const { host, domain } = open();
    const { addresses } = host.client;
    const [address, ana, ben] = [`info@${domain}`, `ana@${domain}`, `ben@${domain}`];
    for (const mailbox of [ana, ben]) await host.mailboxes.ensure({ address: mailbox, password });
    const set = async (...targets: string[]) => {
      const made = await changesOnce(() => host.aliases.ensure({ address, targets }));
      expect((await host.aliases.get(address)).targets).toEqual(targets);
      expect(await host.aliases.list({ domain }).toArray()).toMatchObject([{ address, targets }]);
      return { warnings: warningsOf(made), owned: (await addresses.resolve(address)).user !== undefined };
    };
    expect(await set(ana)).toEqual({ warnings: [], owned: true });
    expect(await set(ben)).toEqual({ warnings: ['several-calls'], owned: true });
    expect(await set(ana, ben, 'x@example.net')).toEqual({ warnings: ['several-calls'], owned: false });
    expect(await set('y@example.net')).toEqual({ warnings: [], owned: false });
    expect(await set(ana)).toEqual({ warnings: ['several-calls'], owned: true });
    // Another alias is no mailbox: it stays a target.
    await changesOnce(() => host.aliases.ensure({ address: `office@${domain}`, targets: [address] }));
    expect((await addresses.resolve(`office@${domain}`)).user).toBeUndefined();
    await changesOnce(() => host.aliases.absent(`office@${domain}`));
    await changesOnce(() => host.aliases.absent(address));
    expect(await host.aliases.find(ana)).toBeUndefined();
    expect(await host.mailboxes.get(ana)).toMatchObject({ address: ana });
  });

  test('a catch-all is an address of a mailbox, or forwarded', async () => {
    const { host, domain } = open();
    const ana = `ana@${domain}`;
    await host.mailboxes.ensure({ address: ana, password });
    expect(await host.catchAll.find(domain)).toBeUndefined();
    for (const targets of [[ana], [ana, 'x@example.net'], ['y@example.net'], [ana]]) {
      await changesOnce(() => host.catchAll.ensure({ domain, targets }));
      expect(await host.catchAll.get(domain)).toMatchObject({ domain, targets });
    }
    // It is no alias.
    expect(await host.aliases.list({ domain }).toArray()).toEqual([]);
    await changesOnce(() => host.catchAll.absent(domain));
    expect(await host.catchAll.find(domain)).toBeUndefined();
  });

  test('a second name of a domain gets another target by being made anew', async () => {
    const { host, domain } = open();
    const name = `second.${domain}`;
    await changesOnce(() => host.domainAliases.ensure({ name, target: domain }));
    expect(await host.domains.get(domain)).toMatchObject({ name: domain });
    const moved = await changesOnce(() => host.domainAliases.ensure({ name, target: `third.${domain}` }));
    expect(warningsOf(moved)).toEqual(['several-calls']);
    expect(await host.domainAliases.get(name)).toMatchObject({ name, target: `third.${domain}` });
    expect(await host.domainAliases.list({ domain }).toArray()).toEqual([]);
    expect(await host.domainAliases.list({ domain: `third.${domain}` }).toArray()).toMatchObject([{ name }]);
    await changesOnce(() => host.domainAliases.absent(name));
    expect(await host.domainAliases.find(name)).toBeUndefined();
  });

  test('a key is made once, and replaced only where that is asked', async () => {
    const { host, domain } = open();
    const { privateKey, publicKey } = firstKey;
    await changesOnce(() => host.dkim.ensure({ domain, selector: 'mail' }));
    const made = await host.dkim.get(domain);
    expect(made).toMatchObject({ selector: 'mail', record: expect.stringMatching(/^v=DKIM1;.*p=MII/) });
    expect(await host.dkim.ensure({ domain, selector: 'mail', privateKey })).toMatchObject({ changed: false });
    await expect(host.dkim.create({ domain, selector: 'mail' })).rejects.toThrow(/exists already/);
    await expect(host.dkim.ensure({ domain, selector: 'other' })).rejects.toThrow(/only when the DKIM key is created/);
    expect(await host.dkim.get(domain)).toMatchObject({ record: made.record });
    const update = await host.dkim.update({ domain, privateKey });
    expect(update).toMatchObject({
      changed: true,
      change: { fields: [{ name: 'privateKey', after: '(write-only)' }] },
    });
    expect((await host.dkim.get(domain)).record).toContain(publicKey);
    expect(await host.dkim.list({ domain }).toArray()).toMatchObject([{ domain, selector: 'mail' }]);
    await changesOnce(() => host.dkim.absent(domain));
    expect(await host.dkim.list({ domain }).toArray()).toEqual([]);
  });

  test('lists have what is in the domain, and nothing of domains with like names', async () => {
    const { host, domain } = open();
    const others = [`sub.${domain}`, `${domain}.uk`];
    for (const name of [domain, ...others]) {
      await host.mailboxes.ensure({ address: `ana@${name}`, password });
      await host.aliases.ensure({ address: `info@${name}`, targets: [`ana@${name}`] });
      await host.aliases.ensure({ address: `sales@${name}`, targets: ['x@example.net'] });
    }
    // Its mailbox is in another domain.
    const guest = { address: `guest@${domain}`, targets: [`ana@sub.${domain}`] };
    await changesOnce(() => host.aliases.ensure(guest));
    expect(await host.mailboxes.list({ domain: domain.toUpperCase() }).toArray()).toMatchObject([
      { address: `ana@${domain}` },
    ]);
    const told = async (details: boolean) => {
      const aliases = await host.aliases.list({ domain }, { details }).toArray();
      return aliases.map(({ address, targets }) => ({ address, targets }));
    };
    const inDomain = [
      { address: `info@${domain}`, targets: [`ana@${domain}`] },
      { address: `sales@${domain}`, targets: ['x@example.net'] },
    ];
    expect(await told(true)).toEqual([guest, ...inDomain]);
    expect(await told(false)).toEqual([{ ...guest, targets: undefined }, ...inDomain]);
    const domains = (await host.domains.list().toArray()).map(({ name }) => name);
    expect(domains).toEqual(expect.arrayContaining([domain, ...others]));
    expect(new Set(domains).size).toBe(domains.length);
  });

  test('domains of other scripts are found and listed by either name', async () => {
    const { host, domain } = open();
    const written = `bücher.${domain}`;
    const ascii = `xn--bcher-kva.${domain}`;
    await changesOnce(() => host.mailboxes.ensure({ address: `ana@${written}`, password }));
    await changesOnce(() => host.aliases.ensure({ address: `info@${ascii}`, targets: [`ana@${written}`] }));
    await changesOnce(() => host.domainAliases.ensure({ name: `second.${domain}`, target: written }));
    for (const name of [written, ascii]) {
      expect(await host.domains.get(name)).toMatchObject({ name: ascii });
      expect(await host.mailboxes.list({ domain: name }).toArray()).toMatchObject([{ address: `ana@${ascii}` }]);
      expect(await host.aliases.list({ domain: name }).toArray()).toMatchObject([{ targets: [`ana@${ascii}`] }]);
      expect(await host.domainAliases.list({ domain: name }).toArray()).toMatchObject([{ target: ascii }]);
    }
  });
}
