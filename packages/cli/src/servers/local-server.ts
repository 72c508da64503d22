import { createServer, type Server } from 'node:http';
import { createGateway, type Gateway, type GatewayProviders } from '@mailhost/gateway';
import { nodeListener } from '@mailhost/gateway/node';
import type { OpenedAccount } from '@mailhost/plan/config';
import { CliError } from '../frame/cli-error.js';
import { answer, refusal } from './answers.js';
import { LocalSession } from './local-session.js';

/** Options of {@link startLocalServer}. */
export interface LocalServerOptions {
  readonly accounts: Readonly<Record<string, OpenedAccount>>;
  readonly port: number;
  /** Whether calls that change something are refused. */
  readonly readOnly: boolean;
  /** Other origins whose pages may call the gateways. */
  readonly origins: readonly string[];
  /** What is served besides: the panel's files. */
  readonly files?: ((request: Request) => Response | undefined) | undefined;
}

/** A server of this machine that runs. */
export interface LocalServer {
  readonly url: string;
  /** The address that begins the session. It serves once. */
  readonly entry: string;
  close(): Promise<void>;
}

/** Where the gateway of an account is. */
export function gatewayPath(name: string): string {
  return `/api/accounts/${encodeURIComponent(name)}`;
}

/**
 * Serves a gateway for each account to the one who started it, on loopback: whoever calls needs the session that the printed
 * address begins, and calls of pages of other sites are refused, by whatever name they found this server.
 */
export async function startLocalServer(options: LocalServerOptions): Promise<LocalServer> {
  const { accounts, port, files } = options;
  const server = createServer();
  const url = await listening(server, port);
  const session = new LocalSession(new URL(url).port);
  const gateways = Object.entries(accounts).map(([name, account]) => gatewayOf(name, account, session, options));
  const served = Object.entries(accounts).map(([name, { capabilities }]) => ({
    name,
    label: name === capabilities.product ? capabilities.title : `${name} (${capabilities.title})`,
    product: capabilities.product,
    gateway: gatewayPath(name),
  }));
  const who = {
    name: 'you',
    role: options.readOnly ? 'reader' : 'owner',
    accounts: served,
    isDemo: false,
    hasSignIn: false,
  };

  const handle = (request: Request): Response | Promise<Response> => {
    const { host, pathname } = new URL(request.url);
    if (host !== new URL(url).host) return refusal(421, `This server is ${url} alone.`);
    if (pathname === '/open') return session.open(request);
    const gateway = gateways.find(({ path }) => pathname.startsWith(`${path}/`));
    if (gateway) return gateway.handle(request);
    if (pathname === '/session' && request.method === 'GET') return answer(200, session.has(request) ? who : null);
    if (!session.has(request)) return refusal(401, 'Open the address that mailhost printed: it begins the session.');
    return files?.(request) ?? refusal(404, 'There is no such page.');
  };
  server.on(
    'request',
    nodeListener(async (request) => handle(request)),
  );
  return {
    url,
    entry: `${url}/open?token=${session.entryToken}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function gatewayOf(
  name: string,
  account: OpenedAccount,
  session: LocalSession,
  { readOnly, origins }: LocalServerOptions,
): { readonly path: string; readonly handle: Gateway } {
  const path = gatewayPath(name);
  const providers: GatewayProviders = { [account.capabilities.product]: account.client };
  const handle = createGateway({
    providers,
    path,
    origins,
    authorize: ({ request, operation }) => {
      if (!session.has(request)) return 'unauthenticated';
      return !readOnly || operation.repeat === 'readonly';
    },
  });
  handle.check();
  return { path, handle };
}

async function listening(server: Server, port: number): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => {
      const isTaken = Reflect.get(error, 'code') === 'EADDRINUSE';
      reject(isTaken ? new CliError(`Port ${port} is taken.`, 'Say another one: --port N.') : error);
    });
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new TypeError('The server has no port.');
  return `http://127.0.0.1:${address.port}`;
}
