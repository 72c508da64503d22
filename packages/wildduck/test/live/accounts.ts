import { describe, expect, test } from 'vitest';
import { failing, newUser, password, type Target } from './target.js';

/** Users, addresses, mailboxes, filters, autoreplies, logins, DKIM and domain aliases: on both servers. */
export function accounts(target: () => Target): void {
  const client = () => target().client;

  describe('a user', () => {
    test('is created, found, changed and listed', async () => {
      const { id, username, address } = await newUser(target(), 'jane', { name: 'Jane', tags: ['gold'], quota: 5000 });
      expect(await client().users.get(id)).toMatchObject({
        username,
        name: 'Jane',
        address,
        limits: { quota: { allowed: 5000, used: 0 } },
        disabled: false,
      });
      expect(await client().users.resolve(username)).toMatchObject({ id });
      await client().users.update(id, {
        name: 'Jane Doe',
        tags: ['silver'],
        metaData: { plan: { size: 5 } },
        spamLevel: 0,
      });
      expect(await client().users.get(id)).toMatchObject({
        name: 'Jane Doe',
        tags: ['silver'],
        metaData: { plan: { size: 5 } },
        spamLevel: 0,
      });
      const found = await client().users.list({ query: username }).toArray();
      expect(found.map((user) => user.id)).toEqual([id]);
      expect(await client().users.list({ tags: 'silver', query: username }).toArray()).toHaveLength(1);
      expect(await client().users.list({ tags: 'gold', query: username }).toArray()).toHaveLength(0);
    });

    test('has a name of its own: the second is a ConflictError', async () => {
      const { username } = await newUser(target());
      expect(await failing(client().users.create({ username, password }))).toBe('ConflictError');
      expect(await failing(client().users.get('0123456789abcdef01234567'))).toBe('NotFoundError');
      expect(await failing(client().users.get('nonsense'))).toBe('InvalidRequestError');
    });

    test('is deleted', async () => {
      const { id, username } = await newUser(target());
      expect(await client().users.delete(id)).toMatchObject({ success: true });
      expect(await failing(client().users.get(id))).toBe('NotFoundError');
      expect(await failing(client().users.resolve(username))).toBe('NotFoundError');
    });

    test('counts what its messages take, and ends its sessions', async () => {
      const { id } = await newUser(target());
      expect(await client().users.recalculateQuota(id)).toMatchObject({ storageUsed: 0 });
      await client().users.logout(id, { reason: 'moved' });
    });

    test('gets a temporary password', async () => {
      const { id, username } = await newUser(target());
      const { password: temporary } = await client().users.resetPassword(id);
      const login = await client().authentication.authenticate({ username, password: temporary });
      expect(login.user.requirePasswordChange).toBe(true);
    });
  });

  describe('a list', () => {
    test('comes page by page, forwards and backwards, without loss or repeat', async () => {
      const domain = `d${Date.now().toString(36)}.example.test`;
      const { id } = await newUser(target());
      const wanted = Array.from({ length: 23 }, (_, index) => `a${String(index).padStart(2, '0')}@${domain}`);
      for (const address of wanted) await client().addresses.create(id, { address });
      const query = { query: domain, limit: 5 };
      const pages: string[][] = [];
      for await (const page of client().addresses.listAll(query).pages()) {
        expect(page.total).toBe(23);
        pages.push(page.items.map(({ address = '' }) => address));
      }
      expect(pages.map((page) => page.length)).toEqual([5, 5, 5, 5, 3]);
      expect(pages.flat().sort()).toEqual(wanted);

      const back: string[][] = [];
      let last = await client().request('GET /addresses', { query });
      while (last.nextCursor !== false) {
        last = await client().request('GET /addresses', { query: { ...query, next: last.nextCursor } });
      }
      for (;;) {
        back.unshift(last.results.map(({ address = '' }) => address));
        if (last.previousCursor === false) break;
        last = await client().request('GET /addresses', { query: { ...query, previous: last.previousCursor } });
      }
      expect(back).toEqual(pages);

      const first = await client().addresses.listAll(query);
      const second = await client().addresses.listAll(query, { resume: first.nextPosition });
      expect(second.items.map(({ address }) => address)).toEqual(pages[1]);
    });

    test('that starts at an earlier page goes on to the end', async () => {
      const { id, inbox } = await newUser(target());
      for (let count = 1; count <= 5; count += 1)
        await client().messages.upload(id, inbox, `Subject: ${count}\r\n\r\n`);
      const route = 'GET /users/{user}/mailboxes/{mailbox}/messages';
      const path = { user: id, mailbox: inbox };
      const first = await client().request(route, { path, query: { limit: 2 } });
      const second = await client().request(route, { path, query: { limit: 2, next: String(first.nextCursor) } });
      const from = { limit: 2, previous: String(second.previousCursor) };
      const subjects = (await client().messages.list(id, inbox, from).toArray()).map(({ subject }) => subject);
      expect(subjects).toEqual(['5', '4', '3', '2', '1']);
    });
  });

  describe('an address', () => {
    test('of a user is created, changed, resolved and deleted', async () => {
      const { id, username, address: main } = await newUser(target());
      const address = `${username}-2@example.test`;
      const created = await client().addresses.create(id, { address, name: 'Second', tags: ['a'] });
      expect(await failing(client().addresses.create(id, { address }))).toBe('ConflictError');
      expect(await client().addresses.get(id, created.id)).toMatchObject({ address, main: false, name: 'Second' });
      await client().addresses.update(id, created.id, { main: true, name: 'First' });
      expect((await client().users.get(id)).address).toBe(address);
      expect(await client().addresses.resolve(address)).toMatchObject({ user: id });
      const addresses = await client().addresses.list(id).toArray();
      expect(addresses.map(({ address }) => address).sort()).toEqual([main, address].sort());
      const old = addresses.find((entry) => entry.address === main);
      await client().addresses.delete(id, old?.id ?? '');
      expect(await failing(client().addresses.resolve(main))).toBe('NotFoundError');
      expect(await failing(client().addresses.delete(id, created.id))).toBe('InvalidRequestError');
    });

    test('can forward', async () => {
      const { username } = await newUser(target());
      const address = `${username}-all@example.test`;
      const { id } = await client().addresses.forwarded.create({ address, targets: ['john@example.com'] });
      expect(await client().addresses.forwarded.get(id)).toMatchObject({ address, targets: ['john@example.com'] });
      await client().addresses.forwarded.update(id, { targets: ['jim@example.com'], forwardedDisabled: true });
      expect(await client().addresses.forwarded.get(id)).toMatchObject({
        targets: ['jim@example.com'],
        forwardedDisabled: true,
      });
      expect(await client().addresses.resolve(address)).toMatchObject({ id });
      await client().addresses.forwarded.delete(id);
      expect(await failing(client().addresses.forwarded.get(id))).toBe('NotFoundError');
    });

    test('moves with its domain', async () => {
      const { id, username } = await newUser(target());
      const name = Date.now().toString(36);
      await client().addresses.create(id, { address: `${username}@old${name}.example` });
      await client().addresses.renameDomain({ oldDomain: `old${name}.example`, newDomain: `new${name}.example` });
      expect(await client().addresses.resolve(`${username}@new${name}.example`)).toMatchObject({ user: id });
    });
  });

  describe('a mailbox', () => {
    test('is made, moved and deleted; special ones are there', async () => {
      const { id } = await newUser(target());
      const special = await client().mailboxes.list(id, { specialUse: true }).toArray();
      expect(special.map(({ specialUse }) => specialUse)).toEqual(
        expect.arrayContaining(['\\Sent', '\\Trash', '\\Drafts']),
      );
      const { id: mailbox } = await client().mailboxes.create(id, { path: 'Post/2026' });
      expect(await failing(client().mailboxes.create(id, { path: 'Post/2026' }))).toBe('ConflictError');
      expect(await client().mailboxes.resolve(id, 'Post/2026')).toMatchObject({ id: mailbox, name: '2026' });
      await client().mailboxes.update(id, mailbox, { path: 'Post/2027', subscribed: false });
      expect(await client().mailboxes.get(id, mailbox)).toMatchObject({
        path: 'Post/2027',
        subscribed: false,
        total: 0,
      });
      await client().mailboxes.delete(id, mailbox);
      expect(await failing(client().mailboxes.get(id, mailbox))).toBe('NotFoundError');
      const inbox = await client().mailboxes.resolve(id, 'INBOX');
      expect(await failing(client().mailboxes.delete(id, inbox.id))).toBe('InvalidRequestError');
    });
  });

  describe('filters and autoreplies', () => {
    test('are kept as they were given', async () => {
      const { id } = await newUser(target());
      const filter = { name: 'Shop', query: { from: 'shop', size: 100 }, action: { seen: true, flag: false } };
      const { id: filterId } = await client().filters.create(id, filter);
      expect(await client().filters.get(id, filterId)).toMatchObject({
        name: 'Shop',
        query: { from: 'shop', size: 100 },
      });
      await client().filters.update(id, filterId, { name: 'Shops', disabled: true });
      await client().filters.update(id, filterId, { query: { size: '' }, action: { flag: '' } });
      const changed = await client().filters.get(id, filterId);
      expect(changed.query).toEqual({ from: 'shop' });
      expect(changed.action).toEqual({ seen: true });
      const [listed] = await client().filters.list(id).toArray();
      expect(listed).toMatchObject({ id: filterId, name: 'Shops', disabled: true });
      await client().filters.delete(id, filterId);
      expect(await failing(client().filters.get(id, filterId))).toBe('NotFoundError');

      await client().autoreply.update(id, {
        status: true,
        subject: 'Away',
        text: 'Back soon',
        end: '2030-01-01T00:00:00.000Z',
      });
      expect(await client().autoreply.get(id)).toMatchObject({ status: true, subject: 'Away', text: 'Back soon' });
      await client().autoreply.delete(id);
      expect((await client().autoreply.get(id)).status).toBe(false);
    });
  });

  describe('a login', () => {
    test('gives a client for the user, which ends with its token', async () => {
      const { id, username, address } = await newUser(target());
      const login = await client().authentication.authenticate({ username, password });
      if (login.state !== 'signed-in') throw new Error('no second factor was set up');
      expect(login.accessToken).toMatch(/^[0-9a-f]{40}$/);
      expect(await login.client.users.get('me')).toMatchObject({ id, address });
      expect((await login.client.users.list().toArray()).map((user) => user.id)).toEqual([id]);
      const other = await newUser(target());
      expect(await failing(login.client.users.get(other.id))).toBe('PermissionDeniedError');
      await login.client.authentication.invalidate();
      expect(await failing(login.client.users.get('me'))).toBe('AuthenticationError');
    });

    test('with a wrong password or name is refused', async () => {
      const { username } = await newUser(target());
      expect(await failing(client().authentication.authenticate({ username, password: 'wrong' }))).toBe(
        'AuthenticationError',
      );
      expect(await failing(client().authentication.authenticate({ username: `no${username}`, password }))).toBe(
        'AuthenticationError',
      );
      expect((await client().authentication.verify({ username, password })).token).toBeUndefined();
      expect(await failing(client().as('0'.repeat(40)).users.list())).toBe('AuthenticationError');
    });
  });

  describe('domains', () => {
    test('have DKIM keys and aliases', async () => {
      const domain = `dkim${Date.now().toString(36)}.example`;
      const { id, dnsTxt } = await client().dkim.set({ domain, selector: 'nov26' });
      expect(dnsTxt.name).toBe(`nov26._domainkey.${domain}`);
      expect(dnsTxt.value).toMatch(/^v=DKIM1;.*p=/);
      expect(await client().dkim.resolve(domain)).toMatchObject({ id });
      expect(await client().dkim.get(id)).toMatchObject({ domain, selector: 'nov26', dnsTxt });
      expect((await client().dkim.list({ query: domain }).toArray()).map((key) => key.id)).toEqual([id]);
      await client().dkim.delete(id);
      expect(await failing(client().dkim.get(id))).toBe('NotFoundError');

      const alias = `alias-${domain}`;
      const { id: aliasId } = await client().domainAliases.create({ alias, domain });
      expect(await failing(client().domainAliases.create({ alias, domain }))).toBe('ConflictError');
      expect(await client().domainAliases.resolve(alias)).toMatchObject({ id: aliasId });
      expect(await client().domainAliases.get(aliasId)).toMatchObject({ alias, domain });
      expect(await client().domainAliases.list({ query: alias }).toArray()).toHaveLength(1);
      await client().domainAliases.delete(aliasId);
      expect(await failing(client().domainAliases.get(aliasId))).toBe('NotFoundError');
    });
  });
}
