import { CleanmailClient } from '@mailhost/cleanmail';
import { IredadminClient } from '@mailhost/iredadmin';
import { PlanimailClient } from '@mailhost/planimail';
import { ProtecmailClient } from '@mailhost/protecmail';
import { WildduckClient } from '@mailhost/wildduck';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { eventually } from '../../../test/support/held-timers.js';
import { createSandbox, type Fault, type SandboxService } from '../src/index.js';

/** Every product by the `fetch` of its server, with no socket between. */
const quiet = { retryBudget: false, logger: { debug() {}, info() {}, warn() {}, error() {} } } as const;

function world() {
  const sandbox = createSandbox();
  const { planimail, protecmail, cleanmail, iredadmin, wildduck } = sandbox;
  const by = ({ url: baseUrl, fetch }: SandboxService) => ({ ...quiet, baseUrl, fetch });
  return {
    sandbox,
    planimail: new PlanimailClient({
      ...by(planimail),
      planimailId: planimail.planimailId,
      apiKey: planimail.apiKey,
    }),
    protecmail: new ProtecmailClient({ ...by(protecmail), apiKey: protecmail.apiKey }),
    cleanmail: new CleanmailClient({ ...by(cleanmail), token: cleanmail.token }),
    iredadmin: new IredadminClient({
      ...by(iredadmin),
      username: iredadmin.username,
      password: iredadmin.password,
    }),
    wildduck: new WildduckClient({ ...by(wildduck), accessToken: wildduck.accessToken }),
  };
}
type World = ReturnType<typeof world>;

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('each product', () => {
  test('Planimail, with its bodies on GET', async () => {
    const { sandbox, planimail } = world();
    await planimail.domains.create({ domain: 'a.example', admin_password: 'x' });
    expect(await planimail.domains.exists('a.example')).toBe(true);
    expect(await planimail.mailboxes.list('a.example').toArray()).toMatchObject([{ raw: 'admin@a.example' }]);
    expect(sandbox.planimail.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'POST /domain',
      'GET /domain',
      'GET /get_user_list',
    ]);
  });

  test('Protecmail, with a file', async () => {
    const { sandbox, protecmail } = world();
    sandbox.protecmail.quarantine('ana@example.org', 60);
    expect(await protecmail.quarantine.list('example.org').toArray()).toHaveLength(60);
    expect((await protecmail.invoices.download(5)).length).toBeGreaterThan(100);
  });

  test('Cleanmail, with a file in a form', async () => {
    const { cleanmail } = world();
    const domain = await cleanmail.domains.create({
      name: 'example.org',
      status: 'ENABLED',
      defaultLanguage: 'EN',
      quarantine: true,
      retention: false,
      archive: false,
      platforms: [{ name: 'in', transportDest: '192.0.2.25', transportType: 'SMTP', transportPort: 25, default: true }],
    });
    expect(await cleanmail.domains.get(domain.id)).toMatchObject({ name: 'example.org' });
    const { uid, name } = await cleanmail.emails.attachments.upload(new File(['\0ä'], 'a.bin'));
    expect(await cleanmail.emails.attachments.download(uid, name)).toEqual(new TextEncoder().encode('\0ä'));
  });

  test('iRedAdmin-Pro, with its login and cookie', async () => {
    const { sandbox, iredadmin } = world();
    await iredadmin.domains.create('a.example');
    await iredadmin.users.create('ana@a.example', { password: 'AsTr0ng@' });
    sandbox.iredadmin.expireSessions();
    expect(await iredadmin.users.list('a.example').toArray()).toMatchObject([{ mail: 'ana@a.example' }]);
    expect(sandbox.iredadmin.logins).toBe(2);
  });

  test('WildDuck, with a stream of events that ends with its signal', async () => {
    const { sandbox, wildduck } = world();
    const { id } = await wildduck.users.create({ username: 'ana', password: 'secret-1', address: 'ana@a.example' });
    const stop = new AbortController();
    const subjects: unknown[] = [];
    const listening = (async () => {
      for await (const event of wildduck.users.updates(id, { signal: stop.signal })) {
        subjects.push(event.command);
        if (event.command === 'EXISTS') stop.abort();
      }
    })().catch((error: unknown) => error);
    await eventually('it listens', () => sandbox.wildduck.openStreams === 1);
    sandbox.wildduck.deliver('ana@a.example', { subject: 'Hello' });
    await listening;
    expect(subjects).toContain('EXISTS');
    await eventually('it has left', () => sandbox.wildduck.openStreams === 0);
  });
});

/** A read of each product, and the request that it makes. */
const reads: readonly [
  keyof World & keyof World['sandbox'],
  read: (clients: World) => PromiseLike<unknown>,
  route: readonly [string, string],
][] = [
  ['planimail', ({ planimail }) => planimail.domains.list(), ['GET', '/get_domain_list']],
  ['protecmail', ({ protecmail }) => protecmail.ping(), ['GET', '/ping']],
  ['cleanmail', ({ cleanmail }) => cleanmail.domains.list(), ['GET', '/domains']],
  ['iredadmin', ({ iredadmin }) => iredadmin.domains.list(), ['GET', '/domains']],
  ['wildduck', ({ wildduck }) => wildduck.users.list(), ['GET', '/users']],
];

describe.each(reads)('the faults of %s strike', (product, read, route) => {
  const repeated: readonly Fault[] = [
    { kind: 'status', status: 503, retryAfter: '0' },
    { kind: 'reset', when: 'before' },
    { kind: 'reset', when: 'after' },
    { kind: 'truncate' },
    { kind: 'html' },
  ];

  /** Beside the login that iRedAdmin begins with. */
  const match = ({ path }: { readonly path: string }) => path === route[1];

  test.each(repeated)('$kind', async (fault) => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const clients = world();
    clients.sandbox[product].fail(fault, { times: 1, match });
    await read(clients);
    const requests = clients.sandbox[product].requests.filter(match);
    expect(requests.map((request) => request.fault)).toEqual([fault.kind, undefined]);
  });

  test('a stall, until the time is over', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const clients = world();
    await read(clients);
    clients.sandbox[product].forget();
    clients.sandbox[product].fail({ kind: 'stall' }, { times: 1, match });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const outcome = Promise.resolve(read(clients)).then(() => 'read');
    await vi.advanceTimersByTimeAsync(0);
    expect(clients.sandbox[product].count(...route)).toBe(1);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(await outcome).toBe('read');
    expect(clients.sandbox[product].count(...route)).toBe(2);
  });

  test('a delay, after which the answer is as it should be', async () => {
    const clients = world();
    await read(clients);
    clients.sandbox[product].fail({ kind: 'delay', milliseconds: 5_000 }, { times: 1, match });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    let ended = false;
    const outcome = Promise.resolve(read(clients)).then(() => {
      ended = true;
    });
    await vi.advanceTimersByTimeAsync(4_999);
    expect(ended).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    await outcome;
  });

  test('an abort ends the wait', async () => {
    const clients = world();
    const { fetch, url } = clients.sandbox[product];
    clients.sandbox[product].fail({ kind: 'stall' });
    const controller = new AbortController();
    const body = fetch(`${url}${route[1]}`, { signal: controller.signal }).then((response) => response.text());
    controller.abort(new Error('changed my mind'));
    await expect(body).rejects.toThrow('changed my mind');
  });
});

describe('a plain fetch', () => {
  test('gets what a socket would carry: length, address, text', async () => {
    const { protecmail } = createSandbox();
    const request = new Request(`${protecmail.url}/ping`, { headers: { 'api-key': protecmail.apiKey } });
    const response = await protecmail.fetch(request);
    expect(response.url).toBe(`${protecmail.url}/ping`);
    const text = await response.text();
    expect(response.headers.get('content-length')).toBe(String(text.length));
    expect(JSON.parse(text)).toMatchObject({ msg: 'pong' });
  });

  test('sends a form with its boundary, and no body where there is none', async () => {
    const { cleanmail } = createSandbox();
    const form = new FormData();
    form.set('file', new File(['x'], 'x.txt'));
    const headers = { authorization: `Bearer ${cleanmail.token}` };
    await cleanmail.fetch(`${cleanmail.url}/emails/attachments`, { method: 'post', headers, body: form });
    await cleanmail.fetch(new URL(`${cleanmail.url}/domains`), { method: 'HEAD', headers });
    expect(cleanmail.requests).toMatchObject([
      { method: 'POST', headers: { 'content-type': expect.stringMatching(/^multipart\/form-data; boundary=/) } },
      { method: 'HEAD', body: '' },
    ]);
  });

  test('a reset is told as a runtime tells it', async () => {
    const { planimail } = createSandbox();
    planimail.fail({ kind: 'reset', when: 'before' });
    await expect(planimail.fetch(`${planimail.url}/domain`)).rejects.toMatchObject({
      name: 'TypeError',
      cause: { code: 'ECONNRESET' },
    });
  });
});
