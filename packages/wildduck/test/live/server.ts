import { describe, expect, test } from 'vitest';
import { Authenticator } from '../../conformance/authenticator.js';
import { selfSigned } from '../../conformance/certificate.js';
import { oneTimePassword } from '../../conformance/one-time-password.js';
import type { WildduckClient } from '../../src/index.js';
import { failing, mail, newUser, password, type Target, until } from './target.js';

/** Whether it is 1.51 or later. */
export function isRecent(version: string): boolean {
  return Number(version.split('.')[1]) >= 51;
}

/** What only a real server has: deletion and restore, second factors, certificates, settings, audits and the like. */
export function server(target: () => Target, version: () => string): void {
  const client = () => target().client;
  const recent = () => isRecent(version());

  describe('a deleted user', () => {
    test('comes back with its addresses', async () => {
      const { id, address } = await newUser(target());
      const deleteAfter = new Date(Date.now() + 3_600_000).toISOString();
      expect(await client().users.delete(id, { deleteAfter })).toMatchObject({ code: 'TaskScheduled', user: id });
      expect(await client().users.restoreInfo(id)).toMatchObject({ user: id, recoverableAddresses: [address] });
      expect(await client().users.restore(id)).toMatchObject({ code: 'TaskCancelled' });
      expect(await client().users.get(id)).toMatchObject({ address });
      expect(await failing(client().users.restoreInfo(id))).toBe('NotFoundError');
    });

    test('or any other makes no difference to counting all quotas anew', async () => {
      expect(await client().users.recalculateAllQuotas()).toMatchObject({ success: true });
    });
  });

  describe('mail from outside', () => {
    test('is filtered, answered for, and can be forwarded', async ({ skip }) => {
      const { deliver } = target();
      if (!deliver) return skip('nothing takes mail: WILDDUCK_LMTP is not set');
      const { id, address, inbox } = await newUser(target());
      await client().filters.create(id, { query: { subject: 'important' }, action: { flag: true } });
      await deliver(address, mail('an important one', 'Grüße'));
      const [message] = await until(
        () => client().messages.list(id, inbox).toArray(),
        (all) => all.length === 1,
      );
      expect(message).toMatchObject({ subject: 'an important one', flagged: true });
      const forwarded = await client().messages.forward(id, inbox, message?.id ?? 0, {
        addresses: ['john@example.com'],
      });
      expect(forwarded.forwarded).toMatchObject([{ type: 'mail', value: 'john@example.com' }]);
    });
  });

  describe('the archive', () => {
    test('lists deleted messages, and takes an order to bring them back', async () => {
      const { id, inbox } = await newUser(target());
      const start = new Date(Date.now() - 60_000).toISOString();
      await client().messages.upload(id, inbox, mail('gone'));
      await client().messages.delete(id, inbox, 1);
      const [archived] = await client().archive.list(id).toArray();
      expect(archived).toMatchObject({ subject: 'gone', id: expect.stringMatching(/^[0-9a-f]{24}$/) });
      // Both versions refuse the ids of their own list.
      expect(await failing(client().archive.restore(id, archived?.id ?? ''))).toBe('InvalidRequestError');
      const end = new Date(Date.now() + 60_000).toISOString();
      expect(await client().archive.restoreAll(id, { start, end })).toMatchObject({ task: expect.any(String) });
    });
  });

  describe('the address register', () => {
    test('learns from what is sent', async () => {
      const { id } = await newUser(target());
      await client().submission.submit(id, { to: [{ name: 'Johanna', address: 'johanna@example.com' }], text: 'x' });
      const search = () => client().addresses.register.search(id, { query: 'joha' }).toArray();
      const [found] = await until(search, (all) => all.length > 0);
      expect(found).toMatchObject({ name: 'Johanna', address: 'johanna@example.com' });
      await client().addresses.register.update(id, found?.id ?? '', { disabled: true });
      expect(await search()).toEqual([]);
    });
  });

  describe('the outbound queue', () => {
    test('sends later, or not at all', async () => {
      const { id } = await newUser(target());
      const sendTime = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
      const to = [{ address: 'john@example.com' }];
      const sent = await client().submission.submit(id, { to, text: 'later', sendTime: sendTime(1) });
      const queueId = String(sent.message?.queueId);
      const changed = client().outbound.update(id, queueId, { sendTime: sendTime(2) });
      if (recent()) expect(await changed).toMatchObject({ success: true });
      else expect(await failing(changed)).toBe('ApiError');
      expect(await client().outbound.delete(id, queueId)).toMatchObject({ success: true });
      expect(await failing(client().outbound.delete(id, queueId))).toBe('NotFoundError');
    });

    test('has a limit for a day, and says how long to wait', async () => {
      const { id } = await newUser(target(), 'limited', { recipients: 1 });
      const submit = () => client().submission.submit(id, { to: [{ address: 'john@example.com' }], text: 'x' });
      await submit();
      await expect(submit()).rejects.toMatchObject({ name: 'RateLimitError', retryAfter: 86_400 });
    });
  });

  describe('application passwords', () => {
    test('are good for their services', async () => {
      const { id, username } = await newUser(target());
      const made = await client().applicationPasswords.create(id, { description: 'Phone', scopes: ['imap'] });
      const login = { username, password: made.password, scope: 'imap' };
      expect(await client().authentication.verify(login)).toMatchObject({ id, scope: 'imap' });
      expect(await failing(client().authentication.verify({ ...login, scope: 'smtp' }))).toBe('PermissionDeniedError');
      expect(await client().applicationPasswords.get(id, made.id)).toMatchObject({ description: 'Phone' });
      expect(await client().applicationPasswords.list(id).toArray()).toHaveLength(1);
      await client().applicationPasswords.delete(id, made.id);
      expect(await failing(client().applicationPasswords.get(id, made.id))).toBe('NotFoundError');
    });
  });

  describe('a second factor', () => {
    test('by codes: set up, asked for at login, switched off', async () => {
      const { id, username } = await newUser(target());
      const { seed, qrcode } = await client().twoFactor.totp.setup(id, { issuer: 'Example' });
      expect(qrcode).toMatch(/^data:image|^iVBOR/);
      expect(await failing(client().twoFactor.totp.enable(id, { token: '000000' }))).toBe('InvalidRequestError');
      await client().twoFactor.totp.enable(id, { token: oneTimePassword(seed) });
      const login = await client().authentication.authenticate({ username, password });
      if (login.state !== 'second-factor') throw new Error('a second factor was set up');
      expect(login.methods).toEqual(['totp']);
      // A code is good for a while around its time, and once; the one of the set-up was used.
      const signedIn = await login.totp(oneTimePassword(seed, Date.now() + 30_000));
      expect(await signedIn.client.users.get('me')).toMatchObject({ id });
      const wrong = await client().authentication.authenticate({ username, password });
      if (wrong.state !== 'second-factor') throw new Error('a second factor was set up');
      expect(await failing(wrong.totp('000000'))).toBe('AuthenticationError');
      await client().twoFactor.totp.disable(id);
      expect((await client().authentication.authenticate({ username, password })).state).toBe('signed-in');
    });

    test('by a security key', async () => {
      const { id, username } = await newUser(target());
      const origin = 'https://example.com';
      const key = new Authenticator('example.com', origin);
      const { webauthn } = client().twoFactor;
      const started = await webauthn.startRegistration(id, { description: 'A key', origin });
      const challenge = started.registrationOptions?.challenge ?? '';
      const { response } = await webauthn.finishRegistration(id, key.attest(challenge));
      expect((await webauthn.list(id).toArray()).map((credential) => credential.id)).toEqual([response.id]);
      const login = await client().authentication.authenticate({ username, password });
      if (login.state !== 'second-factor') throw new Error('a second factor was set up');
      expect(login.methods).toEqual(['webauthn']);
      const { authenticationOptions } = await login.startWebAuthn({ origin });
      const signedIn = await login.finishWebAuthn(key.assert(authenticationOptions.challenge));
      expect(await signedIn.client.users.get('me')).toMatchObject({ id });
      // The same without a login: for an application that asks again before something grave.
      const again = await webauthn.startAuthentication(id, { origin });
      await webauthn.finishAuthentication(id, key.assert(again.authenticationOptions.challenge));
      expect(await webauthn.delete(id, response.id)).toMatchObject({ deleted: true });
    });

    test('of one’s own', async () => {
      const { id, username } = await newUser(target());
      await client().twoFactor.custom.enable(id);
      const login = await client().authentication.authenticate({ username, password });
      if (login.state !== 'second-factor') throw new Error('a second factor was set up');
      expect(login.methods).toEqual(['custom']);
      expect(await login.confirmCustom().client.users.get('me')).toMatchObject({ id });
      await client().twoFactor.custom.disable(id);
      await client().twoFactor.custom.enable(id);
      await client().twoFactor.disable(id);
      expect((await client().authentication.authenticate({ username, password })).state).toBe('signed-in');
    });
  });

  describe('logins', () => {
    test('are logged, and limited after failures', async () => {
      const { id, username } = await newUser(target());
      const who = { sess: 'live', ip: '198.51.100.7' };
      for (let tries = 0; tries < 12; tries += 1) {
        await failing(client().authentication.authenticate({ username, password: 'wrong' }, who));
      }
      expect(await failing(client().authentication.authenticate({ username, password }, who))).toBe('RateLimitError');
      const events = await client().authentication.log.list(id, { filterip: who.ip }).toArray();
      expect(events[0]).toMatchObject({ ip: who.ip });
      expect(await client().authentication.log.get(id, events[0]?.id ?? '')).toMatchObject({ id: events[0]?.id });
    });

    test('can be asked about without a password', async () => {
      const { id, username } = await newUser(target());
      expect(await client().authentication.preauth({ username })).toMatchObject({ id, username });
      const login = await client().authentication.authenticate({ username, password });
      if (login.state !== 'signed-in') throw new Error('no second factor was set up');
      const asked = login.client.authentication.whoami();
      if (recent()) expect(await asked).toMatchObject({ success: true });
      else expect(await failing(asked)).toBe('ApiError');
    });
  });

  describe('the server', () => {
    test('has access lists, webhooks, settings, certificates, and says that it is well', async () => {
      const { domainAccess, webhooks, settings, certificates, health, filters } = client();
      const allowed = await domainAccess.allow('gold', { domain: 'good.example' });
      expect(await domainAccess.allow('gold', { domain: 'good.example' })).toMatchObject({ id: allowed.id });
      const blocked = await domainAccess.block('gold', { domain: 'bad.example' });
      const listed = await domainAccess.listAllowed('gold').toArray();
      // 1.46 gives an empty list.
      if (recent()) expect(listed).toMatchObject([{ domain: 'good.example' }]);
      expect(await domainAccess.listBlocked('gold').toArray()).toMatchObject([{ domain: 'bad.example' }]);
      for (const { id } of [allowed, blocked]) await domainAccess.delete(id);

      const hook = await webhooks.create({ type: ['user.*'], url: 'http://localhost:1/hook' });
      expect((await webhooks.list().toArray()).map(({ id }) => id)).toContain(hook.id);
      await webhooks.delete(hook.id);
      expect(await failing(webhooks.delete(hook.id))).toBe('NotFoundError');

      const key = 'const:max:forwards';
      const before = await settings.get(key);
      await settings.set(key, { value: 77 });
      expect(await settings.get(key)).toMatchObject({ value: 77 });
      await settings.set(key, { value: before.value ?? 2000 });
      expect((await settings.list().toArray()).map((setting) => setting.key)).toContain(key);
      expect(await failing(settings.get('const:none'))).toBe('NotFoundError');
      await expect(settings.delete(key)).rejects.toMatchObject({ name: 'ApiError', code: 'MethodNotAllowed' });

      const { privateKey, certificate: cert } = await selfSigned('mail.example.com');
      const { id } = await certificates.set({ servername: 'mail.example.com', privateKey, cert });
      expect(await certificates.resolve('mail.example.com')).toMatchObject({ id });
      expect(await certificates.get(id)).toMatchObject({ servername: 'mail.example.com' });
      expect((await certificates.list().toArray()).map((one) => one.id)).toContain(id);
      await certificates.delete(id);

      const { id: user } = await newUser(target());
      await filters.create(user, { query: { from: 'x' }, action: { seen: true } });
      expect((await filters.listAll().toArray()).map((one) => one.user)).toContain(user);
      expect(await health.get()).toMatchObject({ success: true });
    });
  });
}

/** Audits and exports, which need tokens of roles that only the configuration or the database gives. */
export function roles(
  audit: () => WildduckClient,
  exporter: () => WildduckClient,
  target: () => Target,
  version: () => string,
): void {
  describe('an audit', () => {
    test('is started and looked at', async () => {
      const { id: user } = await newUser(target());
      const expires = new Date(Date.now() + 3_600_000).toISOString();
      const words = isRecent(version()) ? { notes: 'case 7', meta: { case: 7 } } : {};
      const { id } = await audit().audits.create({ user, expires, ...words });
      expect(await audit().audits.get(id)).toMatchObject({ user, ...words });
      // Both versions answer an audit's export with 500.
      await expect(audit().with({ retries: 0 }).audits.export(id)).rejects.toMatchObject({ status: 500 });
    });
  });

  describe('an export', () => {
    test('can be imported again', async () => {
      const { id } = await newUser(target());
      const file = await exporter().data.export({ users: [id] });
      expect(file.length).toBeGreaterThan(0);
      const { result } = await exporter().data.import(file);
      expect(result).toMatchObject({ imported: 0, failed: 0 });
      expect(result.existing).toBeGreaterThan(0);
      const stream = await exporter().data.exportStream({ users: [id] });
      expect((await new Response(stream).arrayBuffer()).byteLength).toBeGreaterThan(0);
    });
  });
}
