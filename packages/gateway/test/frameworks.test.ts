import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { createGateway } from '@mailhost/gateway';
import { nodeListener } from '@mailhost/gateway/node';
import express from 'express';
import fastify from 'fastify';
import { Hono } from 'hono';
import { describe, expect, onTestFinished, test } from 'vitest';
import { settled } from '../../../test/support/held-timers.js';
import {
  allow,
  clientsOf,
  errorOf,
  type Gateway,
  json,
  listen,
  mark,
  pageClients,
  providersAt,
  silent,
  startUpstream,
  until,
} from './harness.js';

/** Mounted as the README says, over real HTTP, with what an application has besides. */

type Mount = (gateway: Gateway) => Promise<number>;

async function portOf(server: Server): Promise<number> {
  if (!server.listening) await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

const inExpress: Mount = (gateway) => {
  const app = express();
  app.use('/api/mail', nodeListener(gateway));
  app.use(express.json());
  app.post('/own', (request, response) => void response.json(request.body));
  return portOf(app.listen(0, '127.0.0.1'));
};

const inFastify: Mount = async (gateway) => {
  const app = fastify();
  const listener = nodeListener(gateway);
  app.register(async (instance) => {
    instance.removeAllContentTypeParsers();
    instance.addContentTypeParser('*', (_request, _payload, done) => done(null));
    instance.all('/api/mail/*', (request, reply) => {
      reply.hijack();
      listener(request.raw, reply.raw);
    });
  });
  app.post('/own', async (request) => request.body);
  await app.listen({ port: 0, host: '127.0.0.1' });
  onTestFinished(async () => {
    app.server.closeAllConnections();
    await app.close();
  });
  return (app.server.address() as AddressInfo).port;
};

const inHono: Mount = (gateway) => {
  const app = new Hono();
  app.all('/api/mail/*', (context) => gateway(context.req.raw));
  app.post('/own', async (context) => context.json(await context.req.json()));
  return portOf(serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1', overrideGlobalObjects: false }) as Server);
};

/** A route's file exports one function for each method, and gets what the server read of the request. */
const inNext: Mount = (gateway) => {
  const route: Readonly<Record<string, (request: Request) => Promise<Response>>> = {
    GET: gateway,
    POST: gateway,
    PUT: gateway,
    PATCH: gateway,
    DELETE: gateway,
    OPTIONS: gateway,
  };
  const app = new Hono();
  app.all('/api/mail/*', (context) => route[context.req.method]?.(context.req.raw) ?? context.body(null, 405));
  app.post('/own', async (context) => context.json(await context.req.json()));
  return portOf(serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1', overrideGlobalObjects: false }) as Server);
};

const mounts: readonly (readonly [string, Mount])[] = [
  ['Express', inExpress],
  ['Fastify', inFastify],
  ['Hono', inHono],
  ['a Next route', inNext],
];

const user = '64f0c0ffee64f0c0ffee0001';

async function start(mount: Mount, url: string, limits = {}) {
  const gateway = createGateway({ providers: clientsOf(providersAt(url)), authorize: allow, logger: silent, limits });
  const port = await mount(gateway);
  const address = `http://127.0.0.1:${port}/api/mail`;
  return { port, address, page: pageClients(address, { retries: 0 }) };
}

describe.each(mounts)('in %s', (_, mount) => {
  test('reads, JSON, forms, a body on GET, and answers without a body pass; the application’s own routes stay', async () => {
    const upstream = await startUpstream();
    const { port, page } = await start(mount, upstream.url);
    await page.cleanmail.domains.get('a b');
    await page.cleanmail.domains.update('5', { defaultLanguage: 'DE' });
    await page.iredadmin.domains.update('a.example', { name: 'A & Ä' });
    await page.planimail.aliases.list('a.example').catch(() => {});
    upstream.handle = (__, response) => void response.writeHead(204).end();
    await page.cleanmail.domains.delete('5');
    expect(upstream.received.map(({ method, url, body }) => `${method} ${url} ${body}`)).toEqual([
      'GET /cleanmail/api/v3/domains/a%20b ',
      'PATCH /cleanmail/api/v3/domains/5 {"defaultLanguage":"DE"}',
      'PUT /iredadmin/api/domain/a.example name=A+%26+%C3%84',
      'GET /planimail/api/v1/alias_list {"domain":"a.example"}',
      'DELETE /cleanmail/api/v3/domains/5 ',
    ]);
    const headers = { 'content-type': 'application/json' };
    const own = await fetch(`http://127.0.0.1:${port}/own`, { method: 'POST', headers, body: '{"own":1}' });
    expect(await own.json()).toEqual({ own: 1 });
  });

  test('refusals arrive as the gateway’s', async () => {
    const upstream = await startUpstream();
    const { address, page } = await start(mount, upstream.url, { body: 100 });
    await expect(page.cleanmail.rawRequest('GET /nothing')).rejects.toMatchObject({ name: 'PermissionDeniedError' });
    const large = page.cleanmail.users.sign.set('u', 'x'.repeat(500));
    await expect(large).rejects.toMatchObject({ name: 'InvalidRequestError', status: 413 });
    expect((await fetch(`${address}/cleanmail/domains`)).status).toBe(403);
    const headers = { ...mark, 'content-type': 'application/json' };
    const wrong = await fetch(`${address}/cleanmail/domains`, { method: 'POST', headers, body: '{' });
    expect(wrong.status).toBe(400);
    expect(upstream.received).toEqual([]);
  });

  test('files pass both ways, byte by byte', async () => {
    const bytes = new Uint8Array(300_000).map((__, index) => index * 31);
    const upstream = await startUpstream(({ method, body }, response) => {
      if (method === 'POST') return json(response, 200, { success: true, id: 'f' });
      response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(bytes);
      expect(body).toHaveLength(0);
    });
    const { page } = await start(mount, upstream.url);
    await page.wildduck.storage.upload(user, bytes, { filename: 'a' });
    await page.wildduck.messages.upload(user, user, new Blob([bytes]));
    await page.cleanmail.emails.attachments.upload({ name: 'a.bin', content: new Blob([bytes]) }).catch(() => {});
    expect(upstream.received.map(({ body }) => body.includes(Buffer.from(bytes)))).toEqual([true, true, true]);
    expect(Buffer.compare(await page.wildduck.storage.download(user, user), bytes)).toBe(0);
  });

  test('events arrive one by one, and leaving ends the stream at the product', async () => {
    let send = (__: string) => {};
    let ready = false;
    const upstream = await listen((__, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write(': idling\n\n');
      send = (text) => void response.write(text);
      ready = true;
    });
    const { page } = await start(mount, upstream.url);
    const events = page.wildduck.users.updates(user);
    for (const uid of [1, 2]) {
      const next = events.next();
      await until('the stream is open', () => ready);
      send(`data: {"command":"EXISTS","uid":${uid}}\n\n`);
      expect((await next).value).toMatchObject({ uid });
    }
    await events.return();
    await until('the product knows', () => upstream.underWay() === 0);
  });

  test('an abort before the answer ends the call at the product', async () => {
    const upstream = await listen(() => {});
    const { page } = await start(mount, upstream.url);
    const controller = new AbortController();
    const call = errorOf(page.cleanmail.domains.get('5', { signal: controller.signal }));
    await until('the product is asked', () => upstream.underWay() === 1);
    controller.abort();
    expect((await call).name).toBe('AbortError');
    await until('the product knows', () => upstream.underWay() === 0);
  });
});

describe('behind a body parser', () => {
  test('of Express, which has read the body: a failure that says what to do, and reads work', async () => {
    const upstream = await startUpstream();
    const { page } = await start(async (gateway) => {
      const app = express();
      app.use(express.json(), express.urlencoded({ extended: true }));
      app.use('/api/mail', nodeListener(gateway));
      return portOf(app.listen(0, '127.0.0.1'));
    }, upstream.url);
    await page.cleanmail.domains.get('5');
    const error = await errorOf(page.cleanmail.domains.update('5', { defaultLanguage: 'DE' }));
    expect(error.name).toBe('ServerError');
    expect(error.message).toMatch(/before any body parser/);
    expect(upstream.received).toHaveLength(1);
    await page.wildduck.storage.upload(user, 'a file is not parsed', { filename: 'a' });
    expect(upstream.received[1]?.body.toString()).toBe('a file is not parsed');
  });

  test('of Fastify, mounted without the two lines on parsers: a failure, at once', async () => {
    const upstream = await startUpstream();
    const { page } = await start(async (gateway) => {
      const app = fastify();
      const listener = nodeListener(gateway);
      app.all('/api/mail/*', (request, reply) => {
        reply.hijack();
        listener(request.raw, reply.raw);
      });
      await app.listen({ port: 0, host: '127.0.0.1' });
      onTestFinished(async () => {
        app.server.closeAllConnections();
        await app.close();
      });
      return (app.server.address() as AddressInfo).port;
    }, upstream.url);
    await page.cleanmail.domains.get('5');
    const error = await errorOf(page.cleanmail.domains.update('5', { defaultLanguage: 'DE' }, { timeout: 60_000 }));
    expect(error.name).toBe('ServerError');
    expect(error.message).toMatch(/before any body parser/);
    expect(upstream.received).toHaveLength(1);
  });

  test('of Hono, where a middleware has read the body: a failure, at once', async () => {
    const upstream = await startUpstream();
    const { page } = await start(async (gateway) => {
      const app = new Hono();
      app.use(async (context, next) => {
        if (context.req.method !== 'GET') await context.req.json();
        await next();
      });
      app.all('/api/mail/*', (context) => gateway(context.req.raw));
      return portOf(
        serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1', overrideGlobalObjects: false }) as Server,
      );
    }, upstream.url);
    const error = await errorOf(page.cleanmail.domains.update('5', { defaultLanguage: 'DE' }, { timeout: 60_000 }));
    expect(error.name).toMatch(/^(?:ServerError|InvalidRequestError)$/);
    expect(error.message).toMatch(/body/);
    await settled();
    expect(upstream.received).toEqual([]);
  });
});

test('a Next route of its own method is the gateway’s function and needs no other argument', async () => {
  const upstream = await startUpstream();
  const gateway = createGateway({ providers: clientsOf(providersAt(upstream.url)), authorize: allow, logger: silent });
  const { GET } = { GET: gateway };
  const context = { params: Promise.resolve({ path: ['cleanmail', 'domains'] }) };
  const call: (request: Request, context: object) => Promise<Response> = GET;
  const answer = await call(new Request('http://panel.example/api/mail/cleanmail/domains', { headers: mark }), context);
  expect(answer.status).toBe(200);
});
