import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { Fault, RunningSandbox } from '@mailhost/sandbox';
import { plainAnswers } from './plain-answers.js';
import { pass } from './proxy.js';
import type { Place, Product } from './suite/place.js';

type Sandboxes = typeof import('@mailhost/sandbox');

/** What one runtime talks to: a sandbox of its own, the parent's own server, and one that no credentials may reach. */
export interface World {
  readonly place: Place;
  /** Where a gateway's log can be read; set by whoever starts it. */
  log: () => string;
  /** The address of the page, for a browser. */
  readonly page: string;
  /** What the page sends when it is done. */
  readonly results: Promise<string>;
  close(): Promise<void>;
}

/** A key and a certificate for 127.0.0.1 that no authority has signed. */
export interface Identity {
  readonly key: string;
  readonly cert: string;
}

export function readIdentity(): Identity {
  const read = (name: string) =>
    readFileSync(new URL(`../../packages/core/test/fixtures/localhost-${name}.pem`, import.meta.url), 'utf8');
  return { key: read('key'), cert: read('cert') };
}

export interface WorldOptions {
  readonly runtime: string;
  readonly can: Place['can'];
  /** The suite runs in a page, so that what it calls has to let other origins in. */
  readonly inPage: boolean;
  readonly identity: Identity;
  /** The scripts of the page and of its web worker. */
  readonly script: string;
  readonly worker: string;
  /** The clients call a gateway, so that the products are for a server; in a page it is the parent's, which is made here. */
  readonly gateway?: (place: Place, log: (line: string) => void) => RequestListener;
}

export async function startWorld(
  { startSandbox }: Sandboxes,
  { runtime, can, inPage, identity, script, worker, gateway }: WorldOptions,
): Promise<World> {
  const sandbox = await startSandbox({
    planimail: { listDomainsMethod: 'POST' },
    iredadmin: { backend: 'ldap' },
    wildduck: { updateDelay: 10 },
  });
  const elsewhere = createServer((_, response) => response.end('{}'));
  let redirected = 0;
  elsewhere.on('request', () => {
    redirected += 1;
  });
  const plain = plainAnswers(() => addressOf(elsewhere));
  const underWay = new Map<string, number>();
  let cutOff = 0;
  const actions = {
    ...actionsOn(sandbox),
    redirected: () => redirected,
    goOn: plain.goOn,
    log: () => world.log(),
    /** How many calls of a gateway were ended before their answer. */
    cutOff: () => cutOff,
    untilUnderWay: ({ product, count }: { product: Product; count: number }) =>
      until(() => (underWay.get(product) ?? 0) === count, 30_000),
  };
  let finish: (results: string) => void = () => {};
  const results = new Promise<string>((resolve) => {
    finish = resolve;
  });

  const parent = createServer(async (incoming, outgoing) => {
    const { pathname } = new URL(incoming.url ?? '/', 'http://parent');
    const [, first = '', ...rest] = pathname.split('/');
    if (listener && pathname.startsWith('/api/mail')) return listener(incoming, outgoing);
    if (allowOrigin(incoming, outgoing)) return;
    if (first === '') return send(outgoing, 'text/html', page);
    if (first === 'page.js') return send(outgoing, 'text/javascript', script);
    if (first === 'worker.js') return send(outgoing, 'text/javascript', worker);
    if (first === 'place') return send(outgoing, 'application/json', JSON.stringify(world.place));
    if (first === 'results') {
      finish(await textOf(incoming));
      return send(outgoing, 'text/plain', '');
    }
    if (first === 'iredadmin') return pass(incoming, outgoing, sandbox.iredadmin.url.replace(/\/iredadmin\/api$/, ''));
    if (first === 'proxy') {
      const [product = '', ...path] = rest;
      const { url } = sandbox[product as Product];
      underWay.set(product, (underWay.get(product) ?? 0) + 1);
      outgoing.on('close', () => {
        underWay.set(product, (underWay.get(product) ?? 1) - 1);
        if (!outgoing.writableFinished) cutOff += 1;
      });
      incoming.url = incoming.url?.slice(`/proxy/${product}`.length) || `/${path.join('/')}`;
      return pass(incoming, outgoing, new URL(url).origin, `/proxy/${product}`);
    }
    if (plain.answer(first, outgoing)) return;
    const action: ((details: never) => unknown) | undefined = Reflect.get(actions, first);
    try {
      const details = JSON.parse((await textOf(incoming)) || '{}') as never;
      const outcome = await action?.(details);
      send(outgoing, 'application/json', JSON.stringify(outcome ?? null), action ? 200 : 404);
    } catch (error) {
      send(outgoing, 'text/plain', String(error), 500);
    }
  });
  const secure = createSecureServer(identity, (incoming, outgoing) =>
    pass(incoming, outgoing, new URL(sandbox.planimail.url).origin),
  );
  const nobody = createServer();
  const servers = [parent, elsewhere, secure, nobody];
  await Promise.all(servers.map(listen));
  const { port } = parent.address() as AddressInfo;
  const nobodyUrl = addressOf(nobody);
  nobody.close();

  /** In a page: on another origin than the page's, through the proxy that lets it in. */
  const across = (product: Product) => {
    const { origin, pathname } = new URL(sandbox[product].url);
    if (gateway) return `${here}/proxy/${product}${pathname}`;
    return inPage ? `http://localhost:${port}/proxy/${product}${pathname}` : `${origin}${pathname}`;
  };
  const here = `http://127.0.0.1:${port}`;
  const direct = (product: Product, url: string) => (gateway ? across(product) : url);
  const place: Place = {
    runtime,
    can,
    ...clientOptionsOf(sandbox, (product) => across(product)),
    iredadmin: {
      ...sandbox.iredadmin.clientOptions,
      baseUrl: inPage && !gateway ? `${here}/iredadmin/api` : direct('iredadmin', sandbox.iredadmin.url),
    },
    // Lets pages in by itself, as the real server does.
    wildduck: { ...sandbox.wildduck.clientOptions, baseUrl: direct('wildduck', sandbox.wildduck.url) },
    iredadminElsewhere: inPage ? `http://localhost:${port}/iredadmin/api` : sandbox.iredadmin.url,
    parent: here,
    nobody: nobodyUrl,
    secure: { url: `https://127.0.0.1:${(secure.address() as AddressInfo).port}/api/v1`, authority: identity.cert },
  };
  let lines = '';
  const listener = gateway?.(place, (line) => {
    lines += `${line}\n`;
  });
  const world: World = {
    place: gateway && inPage ? { ...place, gateway: `${here}/api/mail` } : place,
    log: () => lines,
    page: `${here}/`,
    results,
    async close() {
      for (const server of [parent, elsewhere, secure]) {
        server.close();
        server.closeAllConnections();
      }
      await sandbox.close();
    },
  };
  return world;
}

type ClientOptions = Pick<Place, Product>;

/** What the client of each product takes, each at an address for it. */
function clientOptionsOf({ close: _, ...servers }: RunningSandbox, urlOf: (product: Product) => string): ClientOptions {
  const entries = Object.entries(servers).map(([name, { clientOptions }]) => {
    return [name, { ...clientOptions, baseUrl: urlOf(name as Product) }];
  });
  return Object.fromEntries(entries);
}

interface FaultOrder {
  readonly product: Product;
  readonly method: string;
  readonly path: string;
  readonly fault: Fault;
}

/** What a suite can have done to its sandbox. */
function actionsOn(sandbox: RunningSandbox) {
  const received = (product: Product) => sandbox[product].requests.filter(({ method }) => method !== 'OPTIONS').length;
  return {
    /** Makes the next request of a method and path end in a fault. */
    fail: ({ product, method, path, fault }: FaultOrder) =>
      sandbox[product].fail(fault, {
        times: 1,
        match: (request) => request.method === method && request.path === path,
      }),
    received: ({ product }: { product: Product }) => received(product),
    untilReceived: ({ product, count }: { product: Product; count: number }) =>
      until(() => received(product) >= count, 30_000),
    quarantine: ({ email, count }: { email: string; count: number }) => sandbox.protecmail.quarantine(email, count),
    seedMails: ({ email }: { email: string }) => sandbox.cleanmail.seedMails(email),
    logins: () => sandbox.iredadmin.logins,
    expireSessions: () => sandbox.iredadmin.expireSessions(),
    deliver: ({ to, subject }: { to: string; subject: string }) => void sandbox.wildduck.deliver(to, { subject }),
    endStreams: () => sandbox.wildduck.endStreams(),
    untilStreamIsOpen: () => until(() => sandbox.wildduck.openStreams > 0, 30_000),
    untilNoStreamIsOpen: () => until(() => sandbox.wildduck.openStreams === 0, 30_000),
  };
}

/** Waits until something holds; whether it did in time. */
async function until(holds: () => boolean, milliseconds: number): Promise<boolean> {
  const end = performance.now() + milliseconds;
  while (!holds() && performance.now() < end) await delay(10);
  return holds();
}

const page = '<!doctype html><meta charset="utf-8"><title>Suite</title><script type="module" src="/page.js"></script>';

/** Lets pages of other origins in; whether the request was only the question for that. */
function allowOrigin(incoming: IncomingMessage, outgoing: ServerResponse): boolean {
  outgoing.setHeader('Access-Control-Allow-Origin', '*');
  outgoing.setHeader('Access-Control-Expose-Headers', '*');
  if (incoming.method !== 'OPTIONS') return false;
  outgoing.setHeader('Access-Control-Allow-Methods', incoming.headers['access-control-request-method'] ?? '');
  outgoing.setHeader('Access-Control-Allow-Headers', incoming.headers['access-control-request-headers'] ?? '');
  outgoing.writeHead(204).end();
  return true;
}

function send(outgoing: ServerResponse, type: string, body: string, status = 200): void {
  outgoing.writeHead(status, { 'content-type': type }).end(body);
}

async function textOf(incoming: IncomingMessage): Promise<string> {
  incoming.setEncoding('utf8');
  let text = '';
  for await (const part of incoming) text += part;
  return text;
}

function listen(server: Server): Promise<void> {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
}

const addressOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
