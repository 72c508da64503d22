import { inspect } from 'node:util';
import { createGateway } from '@mailhost/gateway';
import { nodeListener } from '@mailhost/gateway/node';
import { describe, expect, test } from 'vitest';
import {
  type Clients,
  clientsOf,
  errorOf,
  type GatewayOptions,
  type Handle,
  mark,
  pageClients,
  providersAt,
  secrets,
  startGateway,
  startUpstream,
} from './harness.js';

/** A key with all that is written in more than one way. */
const odd = 'k3y"<odd>&\'/+=% é'.replace('é', 'z');

const providersWithOddKeys = (url: string): GatewayOptions['providers'] => {
  const all = providersAt(url);
  return {
    planimail: { ...all.planimail, apiKey: `plani${odd}` },
    protecmail: { ...all.protecmail, apiKey: `protec${odd}` },
    cleanmail: { ...all.cleanmail, token: `clean${odd}`.replace(/ /g, '') },
    iredadmin: { ...all.iredadmin, password: `ired${odd}` },
    wildduck: { ...all.wildduck, accessToken: `wild${odd}` },
  };
};

const keys = {
  planimail: `plani${odd}`,
  protecmail: `protec${odd}`,
  cleanmail: `clean${odd}`.replace(/ /g, ''),
  iredadmin: `ired${odd}`,
  wildduck: `wild${odd}`,
} as const;

const reads: Readonly<Record<keyof Clients, (page: Clients) => PromiseLike<unknown>>> = {
  planimail: (it) => it.planimail.mailboxes.getMetadata('ana@example.org'),
  protecmail: (it) => it.protecmail.account.get(),
  cleanmail: (it) => it.cleanmail.users.get('5'),
  iredadmin: (it) => it.iredadmin.domains.get('a.example'),
  wildduck: (it) => it.wildduck.users.get('64f0c0ffee64f0c0ffee0001'),
};

const paths: Readonly<Record<keyof Clients, string>> = {
  planimail: 'planimail/get_domain_list',
  protecmail: 'protecmail/user',
  cleanmail: 'cleanmail/users/5',
  iredadmin: 'iredadmin/domain/a.example',
  wildduck: 'wildduck/users/64f0c0ffee64f0c0ffee0001',
};

const names = Object.keys(reads) as (keyof Clients)[];

/** Every manner in which a server may write a text. */
const written = (text: string): readonly string[] => [
  text,
  encodeURIComponent(text),
  new URLSearchParams({ a: text }).toString().slice(2),
  JSON.stringify(text).slice(1, -1),
  JSON.stringify(text).slice(1, -1).replaceAll('/', '\\/'),
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;'),
  text.replace(/[^a-z\d ]/gi, (character) => `&#${character.codePointAt(0)};`),
];

/** The parts of a key that are told by chance in no answer. */
const tell = /(?:plani|protec|clean|ired|wild)k3y/;

const echoes: Readonly<Record<string, (key: string) => Handle>> = {
  'in JSON': (key) => (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(
      JSON.stringify({ _success: true, success: true, _data: { [key]: 1, k: key }, msg: `of ${key}`, deep: [[key]] }),
    );
  },
  'in text': (key) => (_, response) => {
    response.writeHead(200, { 'content-type': 'text/plain' }).end(written(key).join('\n'));
  },
  'in HTML': (key) => (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(`<html><body>${written(key).join('<br>')}</body></html>`);
  },
  'in JSON without a content type': (key) => (_, response) => {
    response.writeHead(200).end(JSON.stringify({ success: true, k: key }));
  },
  'in the headers': (key) => (_, response) => {
    response.writeHead(200, {
      'content-type': 'application/json',
      'x-request-id': key,
      etag: `"${key}"`,
      link: `<https://x.example/?k=${encodeURIComponent(key)}>`,
      'content-disposition': `attachment; filename=${encodeURIComponent(key)}`,
      'x-echo': key,
    });
    response.end('{"success":true,"_success":true}');
  },
  'in an error of JSON': (key) => (_, response) => {
    response.writeHead(403, { 'content-type': 'application/json', 'x-request-id': key });
    response.end(
      JSON.stringify({
        success: false,
        msg: `bad key ${key}`,
        error: key,
        code: key,
        message: key,
        details: { a: key },
      }),
    );
  },
  'in an error of HTML': (key) => (_, response) => {
    response.writeHead(500, { 'content-type': 'text/html' }).end(`<h1>${written(key).join('<br>')}</h1>`);
  },
  'in parts that cut it': (key) => (_, response) => {
    response.writeHead(200, { 'content-type': 'text/plain' });
    const [first = '', ...rest] = `before ${key} after`;
    response.write(first);
    let index = 0;
    const next = () => {
      const part = rest.slice(index, index + 5).join('');
      index += 5;
      if (part === '') return void response.end();
      response.write(part);
      setImmediate(next);
    };
    setImmediate(next);
  },
  'in compressed JSON that is none': (key) => (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'x-content-encoding': 'gzip' });
    response.end(`{"success":true,"k":${JSON.stringify(key)}`);
  },
};

// The password of iRedAdmin is sent with the login only, whose answer is relayed to nobody.
describe.each(names.filter((name) => name !== 'iredadmin'))('%s: the key', (name) => {
  test.each(Object.entries(echoes))('that the server echoes %s reaches neither page nor log', async (_, echo) => {
    const upstream = await startUpstream(echo(keys[name]));
    const gateway = await startGateway(upstream.url, { providers: providersWithOddKeys(upstream.url) });
    const page = pageClients(gateway.address, { retries: 0 });
    const outcome = await Promise.resolve(reads[name](page)).catch((error: unknown) => error);
    const method = name === 'planimail' ? { method: 'POST', body: '{}' } : {};
    const extra = name === 'planimail' ? { 'x-mailhost-method': 'GET', 'content-type': 'application/json' } : {};
    const answer = await fetch(`${gateway.address}/${paths[name]}`, { ...method, headers: { ...mark, ...extra } });
    const all = [inspect(outcome, { depth: 9 }), await answer.text(), ...answer.headers.values(), ...gateway.lines];
    for (const text of all) {
      expect(decodeURIComponent(text.replace(/%(?![\da-f]{2})/gi, '%25'))).not.toMatch(tell);
    }
    expect(upstream.received.length).toBeGreaterThan(0);
  });

  test('is in no error of a broken connection, and in no log line', async () => {
    const upstream = await startUpstream((_, response) => void response.destroy());
    const gateway = await startGateway(upstream.url, { providers: providersWithOddKeys(upstream.url) });
    const error = await errorOf(reads[name](pageClients(gateway.address, { retries: 0 })));
    for (const text of [inspect(error, { depth: 9 }), ...gateway.lines]) expect(text).not.toMatch(tell);
  });
});

test('an echo that is replaced says so, and the rest of the answer is as it was', async () => {
  const upstream = await startUpstream((_, response) => {
    const body = JSON.stringify({
      a: `x ${secrets.cleanmailToken} y`,
      b: 'é',
      c: 12345678901234567890n.toString(),
      d: [1.0, null],
    });
    response.writeHead(200, { 'content-type': 'application/json' }).end(body);
  });
  const gateway = await startGateway(upstream.url);
  const answer = await fetch(`${gateway.address}/cleanmail/users/5`, { headers: mark });
  expect(await answer.json()).toEqual({ a: 'x [redacted] y', b: 'é', c: '12345678901234567890', d: [1, null] });
});

test('an answer without secrets is relayed byte for byte, its spaces and numbers too', async () => {
  const body = '{ "id" : 12345678901234567890, "f": 1.50, "s":"\\u00e9\\/",\r\n "x": [ ] }\n';
  const upstream = await startUpstream((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(body);
  });
  const gateway = await startGateway(upstream.url);
  const answer = await fetch(`${gateway.address}/cleanmail/users/5`, { headers: mark });
  expect(await answer.text()).toBe(body);
});

test('bytes that are no text are relayed as they are, whatever stands in them', async () => {
  const body = Buffer.concat([Buffer.from([0, 255, 254, 13, 10, 128]), Buffer.from('[redacted]'), Buffer.from([0xc3])]);
  const upstream = await startUpstream((_, response) => {
    response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(body);
  });
  const gateway = await startGateway(upstream.url);
  const { cleanmail } = pageClients(gateway.address);
  expect(Buffer.compare(Buffer.from(await cleanmail.emails.attachments.download('u', 'f')), body)).toBe(0);
});

describe('a session of iRedAdmin', () => {
  test('reaches no page, although the server echoes it', async () => {
    const upstream = await startUpstream(({ headers }, response) => {
      response.writeHead(200, {
        'content-type': 'application/json',
        'set-cookie': [`iRedAdmin-PGSQL=${secrets.iredadminSession}-renewed; Path=/`, 'other=1'],
        'x-request-id': String(headers.cookie),
      });
      const echo = { cookie: headers.cookie, session: secrets.iredadminSession };
      response.end(JSON.stringify({ _success: true, _data: echo }));
    });
    const gateway = await startGateway(upstream.url);
    for (let i = 0; i < 3; i += 1) {
      const answer = await fetch(`${gateway.address}/iredadmin/domain/a.example`, { headers: mark });
      expect(answer.headers.getSetCookie()).toEqual([]);
      const all = [await answer.text(), ...answer.headers.values(), ...gateway.lines].join('\n');
      expect(all).not.toContain(secrets.iredadminSession);
      expect(all).not.toContain(secrets.iredadminPassword);
    }
    expect(upstream.received[1]?.headers.cookie).toContain(secrets.iredadminSession);
    expect(JSON.stringify(upstream.received.map(({ headers }) => headers))).not.toContain(secrets.iredadminPassword);
  });

  test('is no means to guess its password: what a page wrote comes back as it is', async () => {
    const upstream = await startUpstream((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ _success: true, _data: { name: `is it ${secrets.iredadminPassword}` } }));
    });
    const gateway = await startGateway(upstream.url);
    const answer = await fetch(`${gateway.address}/iredadmin/domain/a.example`, { headers: mark });
    expect(await answer.text()).toContain(secrets.iredadminPassword);
  });

  test('that the login refuses with the password in its words', async () => {
    const upstream = await startUpstream();
    const { default: http } = await import('node:http');
    const server = http.createServer((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ _success: false, _msg: `wrong password ${secrets.iredadminPassword}` }));
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const port = Object(server.address()).port;
    const gateway = await startGateway(upstream.url, { providers: providersAt(`http://127.0.0.1:${port}`) });
    const error = await errorOf(pageClients(gateway.address, { retries: 0 }).iredadmin.domains.names());
    server.close();
    server.closeAllConnections();
    expect([inspect(error, { depth: 9 }), ...gateway.lines].join('\n')).not.toContain(secrets.iredadminPassword);
  });
});

test('the cookies and credentials of the page never reach a product', async () => {
  const upstream = await startUpstream();
  const gateway = await startGateway(upstream.url);
  const headers = {
    Cookie: 'panel=1; iRedAdmin-PGSQL=forged',
    Authorization: 'Bearer of-the-panel',
    'Proxy-Authorization': 'Basic b2Y6dGhl',
    'Api-Key': 'forged',
    Planimail: 'forged',
    'X-Access-Token': 'forged',
    'X-Forwarded-For': '10.0.0.1',
    'X-Forwarded-Host': 'forged.example',
    'X-Real-IP': '10.0.0.1',
    Forwarded: 'for=10.0.0.1',
    'X-Custom': 'of-the-panel',
    'X-HTTP-Method-Override': 'DELETE',
    Referer: 'https://panel.example/secret?token=of-the-panel',
  };
  const page = pageClients(gateway.address, { headers, retries: 0 });
  for (const name of names) await Promise.resolve(reads[name](page)).catch(() => {});
  expect(upstream.received).toHaveLength(5);
  for (const { headers: sent } of [...upstream.received, ...upstream.logins]) {
    const text = JSON.stringify(sent);
    expect(text).not.toMatch(/forged|of-the-panel|10\.0\.0\.1|b2Y6dGhl|"DELETE"/);
  }
});

test('what a gateway is and hands out shows no credential when it is printed', async () => {
  const upstream = await startUpstream();
  const gateway = createGateway({
    providers: clientsOf(providersAt(upstream.url)),
    authorize: async (call) => Boolean(shown.push(call)),
  });
  const shown: unknown[] = [gateway, nodeListener(gateway)];
  const request = new Request('http://panel.example/api/mail/cleanmail/domains', { headers: mark });
  const answer = await gateway(request);
  shown.push(answer, await answer.text(), request);
  for (const name of ['iredadmin/domains', 'wildduck/users', 'protecmail/ping']) {
    await gateway(new Request(`http://panel.example/api/mail/${name}`, { headers: mark }));
  }
  const text = shown
    .flatMap((thing) => [
      inspect(thing, { depth: 20, showHidden: true }),
      JSON.stringify(thing) ?? '',
      inspect(Object.getOwnPropertyDescriptors(Object(thing)), { depth: 20, showHidden: true }),
    ])
    .join('\n');
  for (const [name, secret] of Object.entries(secrets)) {
    if (!/User|Id$/.test(name)) expect(text).not.toContain(secret);
  }
});

test('a secret that comes from a function is kept as well as one that is given', async () => {
  let count = 0;
  const upstream = await startUpstream(({ headers }, response) => {
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify({ token: headers.authorization }));
  });
  const { cleanmail } = providersAt(upstream.url);
  const token = async () => {
    count += 1;
    return `fresh-token-${count}-of-vault`;
  };
  const gateway = await startGateway(upstream.url, { providers: { cleanmail: { ...cleanmail, token } } });
  const answer = await fetch(`${gateway.address}/cleanmail/users/5`, { headers: mark });
  expect(upstream.received[0]?.headers.authorization).toContain('of-vault');
  expect(await answer.text()).not.toContain('of-vault');
});
