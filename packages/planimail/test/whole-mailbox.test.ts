import { startSandbox } from '@mailhost/sandbox';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MailhostError, NotFoundError, PlanimailClient, ValidationError } from '../src/index.js';

/** What the API does with a whole mailbox only, made of several calls. */
let sandbox: Awaited<ReturnType<typeof startSandbox>>;
let planimail: PlanimailClient;

const email = 'ana@example.org';
const ana = { email, password: 'Secret-1234', quotamb: 2048, name: 'Ana', surname: 'Paz' };

async function start(options: Parameters<typeof startSandbox>[0] = {}): Promise<void> {
  sandbox = await startSandbox(options);
  const { url: baseUrl, planimailId, apiKey } = sandbox.planimail;
  planimail = new PlanimailClient({ baseUrl, planimailId, apiKey, logLevel: 'off', retries: 0 });
  await planimail.domains.create({ domain: 'example.org', admin_password: 'Admin-1234' });
  await planimail.mailboxes.create(ana);
  sandbox.planimail.forget();
}

beforeEach(() => start());
afterEach(() => sandbox.close());

const stored = () => sandbox.planimail.state.mailboxes.get(email);
const sentTo = (method: string, path: string) =>
  JSON.parse(sandbox.planimail.requests.find((it) => it.method === method && it.path === path)?.body ?? '{}');
const failing = (method: string, status = 500) =>
  sandbox.planimail.fail({ kind: 'status', status }, { match: (request) => request.method === method });

describe('forceDelete', () => {
  test('sets a password, keeping name and surname, and deletes with it', async () => {
    expect(await planimail.mailboxes.forceDelete(email)).toMatchObject({ recognized: true });
    expect(stored()).toBeUndefined();
    const saved = sentTo('POST', '/mailbox');
    expect(saved).toMatchObject({ name: 'Ana', surname: 'Paz' });
    expect(saved.quotamb).toBeGreaterThanOrEqual(2048);
    expect(saved.password).toMatch(/^.{24}Aa7!$/);
    expect(sandbox.planimail.count()).toBe(4);
  });

  test('when the deletion fails: the mailbox is whole, its password is new, and the error says so', async () => {
    failing('DELETE');
    const error = await planimail.mailboxes
      .forceDelete(email, { password: 'My-own-1234', quotamb: 2048 })
      .catch((caught) => caught);
    expect(error).toMatchObject({ name: 'ServerError', mayHaveTakenEffect: true, operation: 'mailboxes.forceDelete' });
    expect(error).toBeInstanceOf(MailhostError);
    expect(error.message).toMatch(/new password already, but was not seen to be deleted: call forceDelete again/);
    expect(JSON.stringify(error)).not.toContain('My-own-1234');
    expect(stored()).toMatchObject({ name: 'Ana', surname: 'Paz', quotamb: 2048, password: 'My-own-1234' });
    sandbox.planimail.recover();
    await planimail.mailboxes.forceDelete(email);
    expect(stored()).toBeUndefined();
  });

  test('when the change fails, nothing has happened, and the error says that it could have', async () => {
    failing('POST');
    const error = await planimail.mailboxes.forceDelete(email).catch((caught) => caught);
    expect(error).toMatchObject({ operation: 'mailboxes.forceDelete', mayHaveTakenEffect: true });
    expect(error.message).toContain('may have a new password already');
    expect(stored()?.password).toBe('Secret-1234');
  });

  test('when the change is refused, the error says nothing of a new password', async () => {
    failing('POST', 400);
    const error = await planimail.mailboxes.forceDelete(email).catch((caught) => caught);
    expect(error).toMatchObject({ name: 'InvalidRequestError', operation: 'mailboxes.forceDelete' });
    expect(error.mayHaveTakenEffect).toBeUndefined();
    expect(error.message).not.toContain('new password');
  });

  test.each(['total', 'rest'] as const)(
    'no quota is cut where quota_available_MB is the %s',
    async (quotaAvailable) => {
      await sandbox.close();
      await start({ planimail: { quotaAvailable } });
      Object.assign(stored() ?? {}, { usedmb: 700 });
      failing('DELETE');
      await planimail.mailboxes.forceDelete(email).catch(() => {});
      expect(stored()?.quotamb).toBe(quotaAvailable === 'total' ? 2048 : 2049);
    },
  );

  test.each([[{ password: '' }], [{ quotamb: 1.5 }], [{ quotaMB: 5 }], [null]])(
    '%j is refused before anything is sent',
    async (settings) => {
      const error = await planimail.mailboxes.forceDelete(email, settings as never).catch((caught) => caught);
      expect(error).toBeInstanceOf(ValidationError);
      expect(error).toMatchObject({ provider: 'planimail', operation: 'mailboxes.forceDelete' });
      expect(sandbox.planimail.count()).toBe(0);
    },
  );
});

describe('setPassword', () => {
  test('sets the password and keeps the rest', async () => {
    await planimail.mailboxes.setMetadata(email, { phone: '+5491156785678', alt_email: 'ana@elsewhere.example' });
    const before = { ...stored() };
    expect(await planimail.mailboxes.setPassword(email, 'Other-1234', { quotamb: 2048 })).toMatchObject({
      recognized: true,
    });
    expect(stored()).toEqual({ ...before, password: 'Other-1234' });
  });

  test('reads the quota where it is not given, and never cuts it', async () => {
    Object.assign(stored() ?? {}, { usedmb: 1000 });
    await planimail.mailboxes.setPassword(email, 'Other-1234');
    expect(stored()).toMatchObject({ password: 'Other-1234', quotamb: 2048, name: 'Ana', surname: 'Paz' });
  });

  test('takes what is given, and reads the mailbox all the same, so that none is created', async () => {
    const given = { quotamb: 512, name: 'Eva', surname: 'Luz' };
    await planimail.mailboxes.setPassword(email, 'Other-1234', given);
    expect(stored()).toMatchObject({ ...given, password: 'Other-1234' });
    const error = await planimail.mailboxes.setPassword('bob@example.org', 'x', given).catch((caught) => caught);
    expect(error).toBeInstanceOf(NotFoundError);
    expect(sandbox.planimail.state.mailboxes.has('bob@example.org')).toBe(false);
  });

  test('of a mailbox that is not there: nothing is created', async () => {
    const error = await planimail.mailboxes.setPassword('bob@example.org', 'Other-1234').catch((caught) => caught);
    expect(error).toBeInstanceOf(NotFoundError);
    expect(error.operation).toBe('mailboxes.setPassword');
    expect(sandbox.planimail.state.mailboxes.has('bob@example.org')).toBe(false);
    expect(sandbox.planimail.count('POST')).toBe(0);
  });

  test('of a mailbox without a name: the field is named, and it can be given', async () => {
    const admin = 'admin@example.org';
    const error = await planimail.mailboxes.setPassword(admin, 'Other-1234').catch((caught) => caught);
    expect(error).toMatchObject({ name: 'ValidationError', operation: 'mailboxes.setPassword' });
    expect(error.issues.map(({ path }: { path: string[] }) => path[0])).toEqual(['name', 'surname']);
    await planimail.mailboxes.setPassword(admin, 'Other-1234', { name: 'The', surname: 'Admin' });
    expect(sandbox.planimail.state.mailboxes.get(admin)?.password).toBe('Other-1234');
  });

  test('a password that is none is refused before anything is sent', async () => {
    const error = await planimail.mailboxes.setPassword(email, '').catch((caught) => caught);
    expect(error).toMatchObject({ name: 'ValidationError', operation: 'mailboxes.setPassword' });
    expect(sandbox.planimail.count()).toBe(0);
  });
});
