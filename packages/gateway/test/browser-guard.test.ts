import { CleanmailClient } from '@mailhost/cleanmail';
import { IredadminClient } from '@mailhost/iredadmin';
import { PlanimailClient } from '@mailhost/planimail';
import { ProtecmailClient } from '@mailhost/protecmail';
import { WildduckClient } from '@mailhost/wildduck';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { errorOf, pageClients, providersAt, silent } from './harness.js';

/** Where globals look like a browser's, no client takes a secret that everybody could read. */

const base = providersAt('https://mail.example');
type Make = (more?: object) => unknown;

const makers: readonly (readonly [name: string, secret: RegExp, make: Make])[] = [
  ['planimail', /apiKey/, (more) => new PlanimailClient({ ...base.planimail, ...more })],
  ['protecmail', /apiKey/, (more) => new ProtecmailClient({ ...base.protecmail, ...more })],
  ['cleanmail', /token/, (more) => new CleanmailClient({ ...base.cleanmail, ...more })],
  ['iredadmin', /password/, (more) => new IredadminClient({ ...base.iredadmin, ...more })],
  ['wildduck', /accessToken/, (more) => new WildduckClient({ ...base.wildduck, ...more })],
];

function pretend(globals: Readonly<Record<string, unknown>>) {
  vi.stubGlobal('process', undefined);
  for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value);
}
const page = () => pretend({ document: {}, window: {}, location: { href: 'https://panel.example/app/index.html' } });

afterEach(() => {
  vi.unstubAllGlobals();
});

describe.each(makers)('%s', (_, secret, make) => {
  test.each<[string, () => void]>([
    ['a page', page],
    ['a worker of a page', () => pretend({ importScripts: () => {} })],
    [
      'a page whose bundler made up a process',
      () => {
        page();
        vi.stubGlobal('process', { env: {} });
      },
    ],
    [
      'a page whose bundler left the version out',
      () => {
        page();
        vi.stubGlobal('process', { env: {}, versions: { node: '' } });
      },
    ],
    [
      'a page whose bundler made up versions',
      () => {
        page();
        vi.stubGlobal('process', { env: {}, versions: {} });
      },
    ],
  ])('refuses its secret in %s, and names the gateway without the secret', (_where, browser) => {
    browser();
    let thrown: unknown;
    try {
      make();
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toMatchObject({ name: 'ConfigurationError' });
    const { message } = thrown as Error;
    expect(message).toMatch(/@mailhost\/gateway/);
    expect(message).toMatch(secret);
    expect(message).not.toMatch(/PlAnI|pRoTeC|cLeAn|iReD-pAsS|wIlD/);
  });

  test('takes it there with dangerouslyAllowBrowser, and on servers without', () => {
    make();
    page();
    expect(() => make({ dangerouslyAllowBrowser: true })).not.toThrow();
    expect(() => make({ dangerouslyAllowBrowser: false })).toThrow(
      expect.objectContaining({ name: 'ConfigurationError' }),
    );
  });

  test('takes it where tests put a document beside Node', () => {
    vi.stubGlobal('document', {});
    expect(() => make()).not.toThrow();
  });

  test('takes no secret, no other address and no TLS beside a gateway, in a browser or not', () => {
    for (const browser of [() => {}, page]) {
      browser();
      expect(() => make({ gateway: 'https://panel.example/api/mail' })).toThrow(
        expect.objectContaining({ name: 'ConfigurationError' }),
      );
      expect(() => make({ gateway: 'https://panel.example/api/mail', dangerouslyAllowBrowser: true })).toThrow(
        expect.objectContaining({ name: 'ConfigurationError' }),
      );
    }
  });
});

describe('a secret in a function or a variable', () => {
  test('is one, too', () => {
    page();
    const token = async () => 'x';
    expect(() => new CleanmailClient({ token })).toThrow(expect.objectContaining({ name: 'ConfigurationError' }));
    expect(() => new WildduckClient({ baseUrl: 'https://a.example', accessToken: token })).toThrow(
      expect.objectContaining({ name: 'ConfigurationError' }),
    );
  });

  test('that a bundler wrote into the page from an environment is refused too', () => {
    page();
    vi.stubGlobal('process', { env: { CLEANMAIL_TOKEN: 'of-the-build', WILDDUCK_ACCESS_TOKEN: 'of-the-build' } });
    const refused = expect.objectContaining({ name: 'ConfigurationError' });
    expect(() => new CleanmailClient({})).toThrow(refused);
    expect(() => new WildduckClient({ baseUrl: 'https://a.example' })).toThrow(refused);
    expect(() => new WildduckClient({ baseUrl: 'https://a.example', accessToken: false })).not.toThrow();
  });

  test('is not taken from the environment where a gateway is', () => {
    vi.stubEnv('CLEANMAIL_TOKEN', 'from-the-environment');
    vi.stubEnv('CLEANMAIL_BASE_URL', 'https://elsewhere.example');
    vi.stubEnv('WILDDUCK_ACCESS_TOKEN', 'from-the-environment');
    vi.stubEnv('IREDADMIN_BASE_URL', 'https://elsewhere.example');
    const asked: [string, string][] = [];
    const fetch = async (url: string, init: RequestInit) => {
      asked.push([url, JSON.stringify([...new Headers(init.headers)])]);
      return Response.json({ success: true, _success: true, _data: {} });
    };
    const clients = pageClients('https://panel.example/api/mail', { fetch, retries: 0 });
    return Promise.allSettled([
      clients.cleanmail.domains.get('5'),
      clients.wildduck.users.get('64f0c0ffee64f0c0ffee0001'),
      clients.iredadmin.domains.get('a.example'),
    ]).then(() => {
      vi.unstubAllEnvs();
      expect(asked).toHaveLength(3);
      for (const [url, headers] of asked) {
        expect(url).toMatch(/^https:\/\/panel\.example\/api\/mail\//);
        expect(headers).not.toContain('from-the-environment');
      }
    });
  });
});

describe('the token of a user of WildDuck', () => {
  const baseUrl = 'https://wildduck.example';

  test('may be in a browser', () => {
    page();
    expect(() => new WildduckClient({ baseUrl, userToken: 'of-a-user' })).not.toThrow();
    expect(() => new WildduckClient({ baseUrl, userToken: async () => 'of-a-user' })).not.toThrow();
  });

  test('is sent as the client’s own', async () => {
    let sent: string | null = '';
    const fetch = async (_: string, init: RequestInit) => {
      sent = new Headers(init.headers).get('x-access-token');
      return Response.json({ success: true });
    };
    page();
    await new WildduckClient({ baseUrl, userToken: 'of-a-user', fetch, logger: silent }).users.get('me');
    expect(sent).toBe('of-a-user');
  });

  test('makes a client in a browser where the client has none', () => {
    page();
    expect(() => new WildduckClient({ baseUrl, accessToken: false }).as('of-a-user')).not.toThrow();
  });

  test('has no place beside a gateway', () => {
    expect(() => new WildduckClient({ gateway: 'https://panel.example/api/mail', userToken: 'x' })).toThrow(
      expect.objectContaining({ name: 'ConfigurationError' }),
    );
    expect(() => new WildduckClient({ gateway: 'https://panel.example/api/mail' }).as('x')).toThrow(
      expect.objectContaining({ name: 'ConfigurationError' }),
    );
  });

  test('cannot come from a login through a gateway, which tells so before it sends a password', async () => {
    let asked = 0;
    const fetch = async () => {
      asked += 1;
      return Response.json({});
    };
    const { wildduck } = pageClients('https://panel.example/api/mail', { fetch });
    const error = await errorOf(wildduck.authentication.authenticate({ username: 'a', password: 'b' }));
    expect(error.name).toBe('ConfigurationError');
    expect(asked).toBe(0);
  });
});

describe('the address of a gateway', () => {
  const asked = async (gateway: string) => {
    let url = '';
    const fetch = async (address: string) => {
      url = address;
      return Response.json({ id: '5' });
    };
    await new CleanmailClient({ gateway, fetch, logger: silent }).domains.get('a b');
    return url;
  };

  test.each([
    ['/api/mail', 'https://panel.example/api/mail/cleanmail/domains/a%20b'],
    ['/api/mail/', 'https://panel.example/api/mail/cleanmail/domains/a%20b'],
    ['api/mail', 'https://panel.example/app/api/mail/cleanmail/domains/a%20b'],
    ['../mail', 'https://panel.example/mail/cleanmail/domains/a%20b'],
    ['//gateway.example/mail', 'https://gateway.example/mail/cleanmail/domains/a%20b'],
    ['https://gateway.example', 'https://gateway.example/cleanmail/domains/a%20b'],
  ])('%s is read as a link of the page', async (gateway, address) => {
    page();
    expect(await asked(gateway)).toBe(address);
  });

  test('has to be a whole one outside of a browser', () => {
    expect(() => new CleanmailClient({ gateway: '/api/mail' })).toThrow(
      expect.objectContaining({ name: 'ConfigurationError', message: expect.stringContaining('gateway') }),
    );
  });

  test.each([
    'ftp://panel.example',
    'https://user:word@panel.example',
    'https://panel.example/api?x=1',
    'https://panel.example/api#x',
    'http://[',
  ])('%j is none', (gateway) => {
    page();
    if (gateway === '') return expect(() => pageClients(gateway)).toThrow();
    expect(() => new CleanmailClient({ gateway })).toThrow(expect.objectContaining({ name: 'ConfigurationError' }));
  });

  test('a client with other defaults keeps it', async () => {
    page();
    let url = '';
    const fetch = async (address: string) => {
      url = address;
      return Response.json({ id: '5' });
    };
    const client = new CleanmailClient({ gateway: '/api/mail', fetch, logger: silent }).with({ retries: 0 });
    await client.domains.get('5');
    expect(url).toBe('https://panel.example/api/mail/cleanmail/domains/5');
  });
});
