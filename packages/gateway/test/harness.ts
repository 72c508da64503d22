import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { CleanmailClient, type CleanmailOptions } from '@mailhost/cleanmail';
import type { ClientOptions, Middleware } from '@mailhost/core';
import { createGateway, type GatewayProviders, type GatewayOptions as Options } from '@mailhost/gateway';
import { nodeListener } from '@mailhost/gateway/node';
import { IredadminClient, type IredadminOptions } from '@mailhost/iredadmin';
import { PlanimailClient, type PlanimailOptions } from '@mailhost/planimail';
import { ProtecmailClient, type ProtecmailOptions } from '@mailhost/protecmail';
import { WildduckClient, type WildduckOptions } from '@mailhost/wildduck';
import { onTestFinished } from 'vitest';
import { eventually } from '../../../test/support/held-timers.js';

/** A gateway's options, with those of its clients in their place. */
export interface GatewayOptions extends Omit<Options, 'providers'> {
  readonly providers: ProviderOptions;
}
export type Gateway = ReturnType<typeof createGateway>;
export type Authorize = NonNullable<Options['authorize']>;
export type GatewayCall = Parameters<Authorize>[0];

/** A way to have something closed later: at the end of the test by default, of the file with vitest's `afterAll`. */
export type Later = (close: () => void) => void;

export const silent = { debug() {}, info() {}, warn() {}, error() {} };

/** Every credential of the gateways in these tests. */
export const secrets = {
  planimailId: 'plan-7QwXzz',
  planimailKey: 'PlAnI-kEy-3f9a8b',
  protecmailKey: 'pRoTeC-KeY-77c1de',
  cleanmailToken: 'cLeAn-ToKeN-0b55aa',
  iredadminUser: 'postmaster@admin-7f.example',
  iredadminPassword: 'iReD-pAsS-9912ef',
  iredadminSession: 'iReD-SeSsIoN-aa01bc',
  wildduckToken: 'wIlD-tOkEn-44d2c0',
} as const;

/** All five products below one address. */
export function providersAt(url: string) {
  return {
    planimail: {
      baseUrl: `${url}/planimail/api/v1`,
      planimailId: secrets.planimailId,
      apiKey: secrets.planimailKey,
    },
    protecmail: { baseUrl: `${url}/protecmail/api/v1`, apiKey: secrets.protecmailKey },
    cleanmail: { baseUrl: `${url}/cleanmail/api/v3`, token: secrets.cleanmailToken },
    iredadmin: {
      baseUrl: `${url}/iredadmin/api`,
      username: secrets.iredadminUser,
      password: secrets.iredadminPassword,
    },
    wildduck: { baseUrl: `${url}/wildduck`, accessToken: secrets.wildduckToken },
  };
}

export interface ProviderOptions {
  readonly planimail?: PlanimailOptions;
  readonly protecmail?: ProtecmailOptions;
  readonly cleanmail?: CleanmailOptions;
  readonly iredadmin?: IredadminOptions;
  readonly wildduck?: WildduckOptions;
}

/** The clients of a gateway, made when it is first used. */
export function clientsOf({
  planimail,
  protecmail,
  cleanmail,
  iredadmin,
  wildduck,
}: ProviderOptions): GatewayProviders {
  return {
    planimail: planimail && (() => new PlanimailClient(planimail)),
    protecmail: protecmail && (() => new ProtecmailClient(protecmail)),
    cleanmail: cleanmail && (() => new CleanmailClient(cleanmail)),
    iredadmin: iredadmin && (() => new IredadminClient(iredadmin)),
    wildduck: wildduck && (() => new WildduckClient(wildduck)),
  };
}

export interface Clients {
  readonly planimail: PlanimailClient;
  readonly protecmail: ProtecmailClient;
  readonly cleanmail: CleanmailClient;
  readonly iredadmin: IredadminClient;
  readonly wildduck: WildduckClient;
}

const quiet = { logger: silent, retryBudget: false } as const;

/** The clients with their credentials, as a server has them. */
export function directClients(url: string, options: ClientOptions = {}): Clients {
  const providers = providersAt(url);
  return {
    planimail: new PlanimailClient({ ...quiet, ...providers.planimail, ...options }),
    protecmail: new ProtecmailClient({ ...quiet, ...providers.protecmail, ...options }),
    cleanmail: new CleanmailClient({ ...quiet, ...providers.cleanmail, ...options }),
    iredadmin: new IredadminClient({ ...quiet, ...providers.iredadmin, ...options }),
    wildduck: new WildduckClient({ ...quiet, ...providers.wildduck, ...options }),
  };
}

/** The clients of a page: they know the gateway and nothing else. */
export function pageClients(gateway: string, options: ClientOptions = {}): Clients {
  const all = { ...quiet, gateway, ...options };
  return {
    planimail: new PlanimailClient(all),
    protecmail: new ProtecmailClient(all),
    cleanmail: new CleanmailClient(all),
    iredadmin: new IredadminClient(all),
    wildduck: new WildduckClient(all),
  };
}

/** An HTTP server that a test made, and how it looks from outside. */
export interface Listening {
  readonly url: string;
  readonly port: number;
  /** Requests whose answers have neither ended nor been given up. */
  underWay(): number;
  close(): void;
}

export async function listen(listener: RequestListener, later: Later = onTestFinished): Promise<Listening> {
  let underWay = 0;
  const server = createServer((request, response) => {
    underWay += 1;
    response.on('close', () => {
      underWay -= 1;
    });
    listener(request, response);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  later(close);
  return { url: `http://127.0.0.1:${port}`, port, underWay: () => underWay, close };
}

/** A request as the product's server received it. */
export interface Received {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

export type Handle = (request: Received, response: ServerResponse) => void;

export interface Upstream extends Listening {
  /** Every request but the logins. */
  readonly received: Received[];
  readonly logins: Received[];
  handle: Handle;
}

export function json(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}) {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

const good: Handle = (_, response) => json(response, 200, { _success: true, _data: [], success: true, results: [] });

/** The servers of all five products in one, which keeps what it gets; iRedAdmin's login succeeds by itself. */
export async function startUpstream(handle: Handle = good, later: Later = onTestFinished): Promise<Upstream> {
  const received: Received[] = [];
  const logins: Received[] = [];
  const listening = await listen(async (request, response) => {
    const { method = '', url = '', headers } = request;
    const parts: Buffer[] = [];
    try {
      for await (const part of request) parts.push(part);
    } catch {
      return;
    }
    const whole = { method, url, headers, body: Buffer.concat(parts) };
    if (url === '/iredadmin/api/login') {
      logins.push(whole);
      const cookie = `iRedAdmin-PGSQL=${secrets.iredadminSession}; Path=/; HttpOnly; SameSite=Strict`;
      return json(response, 200, { _success: true }, { 'set-cookie': cookie });
    }
    received.push(whole);
    upstream.handle(whole, response);
  }, later);
  const upstream: Upstream = { ...listening, received, logins, handle };
  return upstream;
}

export interface RunningGateway extends Listening {
  /** The address that a client is given. */
  readonly address: string;
  /** Every line that it logged. */
  readonly lines: string[];
  readonly handle: Gateway;
}

export const allow: Authorize = async () => true;

/** A gateway over real HTTP, in front of what `url` has; everything is allowed unless a test says otherwise. */
export async function startGateway(
  url: string,
  options: Partial<GatewayOptions> = {},
  later: Later = onTestFinished,
): Promise<RunningGateway> {
  const lines: string[] = [];
  const keep = (...words: unknown[]) => {
    lines.push(words.map(String).join(' '));
  };
  const handle = createGateway({
    authorize: allow,
    logger: { debug: keep, info: keep, warn: keep, error: keep },
    ...options,
    providers: clientsOf(options.providers ?? providersAt(url)),
  });
  const listening = await listen(nodeListener(handle), later);
  return { ...listening, address: `${listening.url}${options.path ?? '/api/mail'}`, lines, handle };
}

/** What a page's client sends with every request. */
export const mark = { 'x-mailhost-gateway': '1' } as const;

/**
 * Sends text or bytes as they are, and gives all that came back until the connection closed or was quiet: for so many
 * rounds of ten milliseconds, of which a busy machine makes longer ones.
 */
export function rawExchange(port: number, sent: string | readonly string[], quietRounds = 30): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    let left = 10 * quietRounds;
    const rounds = setInterval(() => {
      left -= 1;
      if (left === 0) socket.destroy();
    }, 10);
    socket.on('connect', () => {
      for (const part of typeof sent === 'string' ? [sent] : sent) socket.write(part, 'latin1');
    });
    socket.on('data', (part) => {
      answer += part.toString('latin1');
      left = quietRounds;
    });
    socket.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ECONNRESET' && error.code !== 'EPIPE') reject(error);
    });
    socket.on('close', () => {
      clearInterval(rounds);
      resolve(answer);
    });
  });
}

/** The status of each answer in what a connection gave. */
export function statusesIn(answer: string): number[] {
  return [...answer.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status));
}

/** The error that a promise ends with. */
export async function errorOf(work: PromiseLike<unknown>): Promise<Error & Record<string, unknown>> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Error) return error as Error & Record<string, unknown>;
    throw error;
  }
  throw new Error('it went well');
}

/** Waits until something holds. */
export const until: (what: string, holds: () => boolean) => Promise<void> = eventually;

/** Puts something around a page's requests, such as headers that a browser adds. */
export function withHeaders(headers: Readonly<Record<string, string>>): Middleware {
  return (request, next) => {
    const all = new Headers(request.headers);
    for (const [name, value] of Object.entries(headers)) all.set(name, value);
    return next({ ...request, headers: all });
  };
}

/** A product's server, a gateway before it, and a page's clients that do not repeat. */
export async function startAll(options: Partial<GatewayOptions> = {}) {
  const upstream = await startUpstream();
  const gateway = await startGateway(upstream.url, options);
  return { upstream, gateway, page: pageClients(gateway.address, { retries: 0 }) };
}
