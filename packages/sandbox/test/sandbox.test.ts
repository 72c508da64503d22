import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ProtecmailClient } from '@mailhost/protecmail';
import { setupServer } from 'msw/node';
import { afterEach, describe, expect, test } from 'vitest';
import { eventually, holdTimers, turn } from '../../../test/support/held-timers.js';
import { createSandbox, type RunningSandbox, startSandbox } from '../src/index.js';
import { sandboxHandlers } from '../src/msw.js';

/** The servers by themselves, over plain HTTP: what the products' documents say of them. */
let sandbox: RunningSandbox | undefined;
afterEach(() => sandbox?.close());

async function running(options: Parameters<typeof startSandbox>[0] = {}): Promise<RunningSandbox> {
  sandbox = await startSandbox(options);
  return sandbox;
}

describe('Planimail', () => {
  async function post(path: string, body: unknown, headers: Record<string, string> = {}) {
    const { url, apiKey, planimailId } = sandbox?.planimail ?? (await running()).planimail;
    const response = await fetch(`${url}${path}`, {
      method: 'POST',
      headers: { Authorization: apiKey, Planimail: planimailId, 'Content-Type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return { status: response.status, body: await response.json() };
  }

  test('a new domain has its admin and two aliases', async () => {
    const { planimail } = await running();
    expect(await post('/domain', { domain: 'a.example', admin_password: 'x' })).toMatchObject({ status: 200 });
    expect([...planimail.state.mailboxes.keys()]).toEqual(['admin@a.example']);
    expect([...planimail.state.aliases]).toEqual([
      ['postmaster@a.example', ['admin@a.example']],
      ['abuse@a.example', ['admin@a.example']],
    ]);
  });

  test('refuses what the product refuses', async () => {
    await running();
    expect(
      await post('/domain', { domain: 'a.example', admin_password: 'x' }, { Authorization: 'wrong' }),
    ).toMatchObject({ status: 401 });
    expect(await post('/domain', { domain: 'a.example' })).toMatchObject({ status: 400 });
    expect(await post('/domain', 'not json')).toMatchObject({ status: 400 });
    expect(await post('/domain', { domain: 'not a domain', admin_password: 'x' })).toMatchObject({ status: 400 });
    expect(await post('/nothing', {})).toMatchObject({ status: 404 });
    const mailbox = { email: 'a@a.example', password: 'x', quotamb: 1, name: 'A', surname: 'B' };
    expect(await post('/mailbox', mailbox)).toMatchObject({
      status: 400,
      body: { msg: 'Domain a.example does not exist in Planimail sandbox' },
    });
    await post('/domain', { domain: 'a.example', admin_password: 'x' });
    expect(await post('/mailbox', { ...mailbox, name: undefined })).toMatchObject({ status: 400 });
    expect(await post('/mailbox', { ...mailbox, quotamb: '1' })).toMatchObject({ status: 400 });
    expect(await post('/user_alias', { alias: 'admin@a.example', resolves: 'x@y.example' })).toEqual({
      status: 400,
      body: { msg: 'A mailbox admin@a.example already exists in Planimail sandbox' },
    });
  });

  test.each([
    ['/user_alias', { alias: 'abuse@a.example', resolves: 'x@y.example', comment: 'x' }, 'comment'],
    ['/user_metadata', { email: 'admin@a.example', fone: '+33123456789' }, 'fone'],
    ['/domain?domain=a.example', {}, 'domain'],
  ])('a parameter that is not known: %s %j', async (path, body, name) => {
    const { planimail } = await running();
    await post('/domain', { domain: 'a.example', admin_password: 'x' });
    const before = JSON.stringify([...planimail.state.aliases, ...planimail.state.mailboxes]);
    expect(await post(path, body)).toEqual({ status: 400, body: { msg: `parameter ${name} is not known` } });
    expect(JSON.stringify([...planimail.state.aliases, ...planimail.state.mailboxes])).toBe(before);
  });

  test('an alias of more than 65,535 characters is refused', async () => {
    const { planimail } = await running();
    await post('/domain', { domain: 'a.example', admin_password: 'x' });
    planimail.state.aliases.set('big@a.example', [`${'x'.repeat(65_520)}@y.example`]);
    expect(await post('/user_alias', { alias: 'big@a.example', resolves: 'z@y.example' })).toMatchObject({
      status: 400,
    });
  });
});

describe('Protecmail', () => {
  const send = async (method: string, path: string, body?: object) => {
    const { url, apiKey } = (sandbox ?? (await running())).protecmail;
    const init = { method, headers: { 'Api-Key': apiKey }, ...(body && { body: JSON.stringify(body) }) };
    const response = await fetch(`${url}${path}`, init);
    return { status: response.status, body: await response.json() };
  };
  const settings = { domain: 'a.example', redirectTo: 'mx.a.example' };

  test('refuses what it does not know', async () => {
    await running();
    expect(await send('GET', '/domain/all?limit=1')).toMatchObject({
      status: 400,
      body: { msg: 'limit is not known' },
    });
    expect(await send('POST', '/domain/a.example', { ...settings, spamActoin: 1 })).toMatchObject({
      status: 400,
      body: { success: false, msg: 'spamActoin is not known' },
    });
    expect(await send('POST', '/domain/a.example', { ...settings, spamAction: 2 })).toMatchObject({ status: 400 });
    expect(await send('POST', '/domain/a.example', { ...settings, domain: 'b.example' })).toMatchObject({
      status: 400,
    });
    expect(await send('PUT', '/user', { ctiy: 'Lyon' })).toMatchObject({ status: 400 });
    expect(await send('GET', '/domain/all')).toMatchObject({ body: { data: [] } });
  });

  test('takes back what it has sent, unknown fields of the record included', async () => {
    const { protecmail } = await running();
    await send('POST', '/domain/a.example', settings);
    protecmail.state.domains.set('a.example', { ...settings, greylist: 'on', virusAction: 7 });
    const { body } = await send('GET', '/domain/a.example');
    expect(await send('PUT', '/domain/a.example', { ...body.data, sendResume: true })).toMatchObject({ status: 200 });
    expect(protecmail.state.domains.get('a.example')).toMatchObject({
      greylist: 'on',
      virusAction: 7,
      sendResume: true,
    });
    expect(await send('PUT', '/domain/a.example', { ...body.data, greylist: 'off' })).toMatchObject({ status: 400 });
  });
});

describe('faults', () => {
  const ping = async (signal: AbortSignal | null = null) => {
    const { url, apiKey } = sandbox?.protecmail ?? { url: '', apiKey: '' };
    return fetch(`${url}/ping`, { headers: { 'Api-Key': apiKey }, signal });
  };

  test('strike so many times, then no more', async () => {
    const { protecmail } = await running();
    protecmail.fail({ kind: 'status', status: 503, retryAfter: 'garbage' }, { times: 2 });
    const answers = [await ping(), await ping(), await ping()];
    expect(answers.map(({ status }) => status)).toEqual([503, 503, 200]);
    expect(answers[0]?.headers.get('retry-after')).toBe('garbage');
    expect(protecmail.requests.map(({ carriedOut }) => carriedOut)).toEqual([false, false, true]);
  });

  test('strike a share of the requests, the same ones for the same seed', async () => {
    const statuses = async (seed: number) => {
      const { protecmail } = await running({ seed });
      protecmail.fail({ kind: 'status', status: 502 }, { share: 0.3 });
      const found: number[] = [];
      for (let i = 0; i < 60; i += 1) found.push((await ping()).status);
      await sandbox?.close();
      return found;
    };
    const first = await statuses(7);
    expect(await statuses(7)).toEqual(first);
    const failed = first.filter((status) => status === 502).length;
    expect(failed).toBeGreaterThan(8);
    expect(failed).toBeLessThan(30);
  });

  test('reset, stall, truncate, HTML and delay', async () => {
    const { protecmail } = await running();
    protecmail.fail({ kind: 'reset', when: 'before' }, { times: 1 });
    await expect(ping()).rejects.toThrow();
    protecmail.fail({ kind: 'reset', when: 'after' }, { times: 1 });
    await expect(ping()).rejects.toThrow();
    expect(protecmail.requests.map(({ carriedOut }) => carriedOut)).toEqual([false, true]);
    protecmail.fail({ kind: 'stall' }, { times: 1 });
    const controller = new AbortController();
    const stalled = expect((await ping(controller.signal)).text()).rejects.toThrow();
    await turn();
    controller.abort();
    await stalled;
    protecmail.fail({ kind: 'truncate' }, { times: 1 });
    await expect((await ping()).json()).rejects.toThrow(SyntaxError);
    protecmail.fail({ kind: 'html' }, { times: 1 });
    expect((await ping()).headers.get('content-type')).toBe('text/html');
    protecmail.fail({ kind: 'delay', milliseconds: 60_000 }, { times: 1 });
    const timers = holdTimers((milliseconds) => milliseconds === 60_000);
    const delayed = ping();
    await timers.held();
    timers.end();
    expect((await delayed).status).toBe(200);
    protecmail.fail({ kind: 'html' });
    protecmail.recover();
    expect(await (await ping()).json()).toMatchObject({ msg: 'pong' });
  });
});

test.each([
  [{ kind: 'nonsense' }, {}],
  [{ kind: 'status', status: 99 }, {}],
  [{ kind: 'html' }, { share: 1.5 }],
  [{ kind: 'html' }, { times: -1 }],
])('the fault %j with %j is refused', async (fault, options) => {
  expect(() => createSandbox().protecmail.fail(fault as never, options)).toThrow(RangeError);
});

test('a port that is taken leaves nothing open', async () => {
  const { protecmail } = await running();
  await expect(startSandbox({ ports: { protecmail: Number(new URL(protecmail.url).port) } })).rejects.toMatchObject({
    code: 'EADDRINUSE',
  });
});

describe('msw', () => {
  test('the same servers as handlers, faults included', async () => {
    const fake = createSandbox();
    const server = setupServer(...sandboxHandlers(fake, { protecmail: 'https://protecmail.com/api/v1' }));
    server.listen({ onUnhandledRequest: 'error' });
    try {
      const client = new ProtecmailClient({
        apiKey: fake.protecmail.apiKey,
        timeout: 60_000,
        logger: { debug() {}, info() {}, warn() {}, error() {} },
      });
      expect(await client.ping()).toBe('pong');
      await client.domains.create({
        domain: 'a.example',
        redirectTo: 'mx.example',
        spamAction: 0,
        virusAction: 0,
        sendResume: true,
      });
      const timers = holdTimers((milliseconds) => milliseconds === 60_000);
      for (const fault of [
        { kind: 'status', status: 503 },
        { kind: 'reset', when: 'after' },
        { kind: 'stall' },
        { kind: 'truncate' },
        { kind: 'html' },
        { kind: 'delay', milliseconds: 10 },
      ] as const) {
        fake.protecmail.fail(fault, { times: 1 });
        const read = client.domains.list().toArray();
        if (fault.kind === 'stall') {
          await eventually('it stalls', () => fake.protecmail.requests.at(-1)?.fault === 'stall');
          timers.end();
        }
        expect(await read).toEqual(['a.example']);
      }
      expect((await client.invoices.download(5)).length).toBeGreaterThan(100);
      expect(fake.protecmail.count('GET', '/domain/all')).toBe(11);
    } finally {
      server.close();
    }
  });
});

describe('the command', () => {
  const root = fileURLToPath(new URL('../../..', import.meta.url));

  test('prints each address and its credentials, serves, and stops on a signal', async () => {
    const command = spawn(process.execPath, ['packages/sandbox/bin/mailhost-sandbox.js', '--quarantine', '3'], {
      cwd: root,
    });
    let printed = '';
    command.stdout.on('data', (chunk) => {
      printed += chunk;
    });
    command.stderr.on('data', (chunk) => {
      printed += chunk;
    });
    const ended = new Promise((resolve) => command.on('exit', resolve));
    await eventually('it serves', () => {
      if (command.exitCode !== null) throw new Error(printed);
      return printed.includes('Stop with');
    });
    const printedValue = (name: string) => new RegExp(`${name}=(\\S+)`).exec(printed)?.[1] ?? '';
    const client = new ProtecmailClient({
      baseUrl: printedValue('PROTECMAIL_BASE_URL'),
      apiKey: printedValue('PROTECMAIL_API_KEY'),
    });
    expect(await client.quarantine.list('example.org').toArray()).toHaveLength(3);
    expect(printedValue('PLANIMAIL_ID')).toBe('sandbox');
    const { status } = await fetch(`${printedValue('CLEANMAIL_BASE_URL')}/domains`, {
      headers: { Authorization: `Bearer ${printedValue('CLEANMAIL_TOKEN')}` },
    });
    expect(status).toBe(200);
    command.kill('SIGTERM');
    expect(await ended).toBe(0);
  });
});
