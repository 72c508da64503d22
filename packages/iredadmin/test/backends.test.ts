import { describe, expect, test, vi } from 'vitest';
import { IredadminClient } from '../src/index.js';

const quiet = { debug() {}, info() {}, warn() {}, error() {} };
const mail = 'ana@a.example';

function on(backend: 'sql' | 'ldap' | undefined) {
  const fetch = vi.fn(async (_url: string, _init: RequestInit) => Response.json({ _success: true, _data: {} }));
  const options = { baseUrl: 'https://a.example/api', username: 'a@b.example', password: 'x', retries: 0 };
  return { client: new IredadminClient({ ...options, backend, fetch, logger: quiet }), fetch };
}

type Send = (client: IredadminClient) => PromiseLike<unknown>;

const onlyOnLdap: readonly (readonly [field: string, send: Send])[] = [
  ['numberOfLists', (it) => it.domains.create('a.example', { numberOfLists: 5 })],
  ['services', (it) => it.domains.update('a.example', { services: ['self-service', 'mail'] })],
  ['removeService', (it) => it.domains.update('a.example', { removeService: ['domainalias'] })],
  ['telephoneNumber', (it) => it.users.update(mail, { telephoneNumber: ['1'] })],
  ['mobile', (it) => it.users.update(mail, { mobile: [] })],
  ['addService', (it) => it.users.update(mail, { addService: ['vpn'] })],
  ['telephoneNumber', (it) => it.request('PUT /user/{mail}', { path: { mail }, body: { telephoneNumber: ['1'] } })],
  ['backend', (it) => it.maillists.create('team@a.example')],
  ['backend', (it) => it.maillists.get('team@a.example')],
  ['backend', (it) => it.ldif.user(mail)],
  ['backend', (it) => it.request('GET /ldif/user/{mail}', { path: { mail } })],
];

const onlyOnSql: readonly (readonly [field: string, send: Send])[] = [
  ['accessPolicy', (it) => it.aliases.create('team@a.example', { accessPolicy: 'domain' })],
  ['accessPolicy', (it) => it.aliases.update('team@a.example', { accessPolicy: 'public', name: 'x' })],
];

describe.each([
  ['sql', 'LDAP', onlyOnLdap],
  ['ldap', 'SQL', onlyOnSql],
] as const)('what %s would drop', (backend, other, cases) => {
  test.each(cases)('%s is refused before it is sent, with the reason', async (field, send) => {
    const { client, fetch } = on(backend);
    const error = await Promise.resolve(send(client)).then(
      () => undefined,
      (caught: Error) => caught,
    );
    expect(error).toMatchObject({ name: 'ValidationError', issues: [{ path: [field] }] });
    expect(error?.message.toUpperCase()).toContain(other);
    expect(fetch).not.toHaveBeenCalled();
  });

  test.each(cases)('%s is sent where the back end is another, or not known', async (_, send) => {
    for (const { client, fetch } of [on(backend === 'sql' ? 'ldap' : 'sql'), on(undefined)]) {
      await Promise.resolve(send(client)).catch(() => {});
      expect(fetch).toHaveBeenCalledTimes(2);
    }
  });
});

test('what both have is sent to both', async () => {
  for (const backend of ['sql', 'ldap'] as const) {
    const { client, fetch } = on(backend);
    await client.users.update(mail, { name: 'x', services: ['imap', 'imaptls', 'sogo', 'lib-storage'] });
    await client.domains.update('a.example', { services: ['self-service'] });
    await client.mailingLists.create('news@a.example', { accessPolicy: 'membersonly' });
    expect(fetch).toHaveBeenCalledTimes(4);
  }
});

test('with older names too', async () => {
  const options = {
    baseUrl: 'https://a.example/api',
    username: 'a@b.example',
    password: 'x',
    olderNames: true,
  } as const;
  const client = new IredadminClient({ ...options, backend: 'sql', logger: quiet });
  await expect(client.domains.create('a.example', { numberOfLists: 5 })).rejects.toThrow(
    'numberOfLists: expected nothing',
  );
});
