import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { CleanmailClient } from '@mailhost/cleanmail';
import { createGateway } from '@mailhost/gateway';
import { nodeListener } from '@mailhost/gateway/node';
import { IredadminClient } from '@mailhost/iredadmin';
import { PlanimailClient } from '@mailhost/planimail';
import { ProtecmailClient } from '@mailhost/protecmail';
import { type RunningSandbox, startSandbox } from '@mailhost/sandbox';
import { WildduckClient } from '@mailhost/wildduck';
import type { ServedAccount } from '../src/products/product.js';
import { Accounts, type Role } from './accounts.js';
import { answer, isFromOwnPage, textsIn } from './answers.js';
import { Attempts } from './attempts.js';
import { authorizeBy, authorizeDestructiveBy } from './authorization.js';
import { Demo } from './demo.js';
import { seed } from './seed/seed.js';
import { Sessions } from './sessions.js';
import { staticFiles } from './static-files.js';

export interface PanelOptions {
  /** Default 0: any that is free. */
  readonly port?: number;
  /** A password for each account. */
  readonly passwords: Readonly<Record<Role, string>>;
  /** The time in milliseconds, for what lasts for some of it. Default `Date.now`. */
  readonly now?: () => number;
}

export interface RunningPanel {
  readonly url: string;
  readonly sandbox: RunningSandbox;
  close(): Promise<void>;
}

const labels: Readonly<Record<ServedAccount['product'], string>> = {
  planimail: 'Planimail',
  iredadmin: 'iRedAdmin-Pro',
  wildduck: 'WildDuck',
  cleanmail: 'Cleanmail',
  protecmail: 'Protecmail',
};
/** The gateway's accounts: here one of each product. */
const served: readonly ServedAccount[] = (
  ['planimail', 'iredadmin', 'wildduck', 'cleanmail', 'protecmail'] as const
).map((product) => ({ name: product, product, label: labels[product], gateway: '/api/mail' }));

/** What the pages are told of this server. */
const own = { accounts: served, isDemo: true, hasSignIn: true };

/** The names that sign in. */
export const names: Readonly<Record<Role, string>> = { owner: 'olga', support: 'sam', reader: 'rita' };

/** Starts the sandbox, fills it, and serves the built panel with its gateway on one port of this machine. */
export async function startPanel({ port = 0, passwords, now }: PanelOptions): Promise<RunningPanel> {
  const sandbox = await startSandbox();
  await seed(sandbox);

  const accounts = new Accounts();
  for (const role of ['owner', 'support', 'reader'] as const)
    accounts.add({ name: names[role], role }, passwords[role]);
  const sessions = new Sessions(now);
  const attempts = new Attempts(now);
  const demo = new Demo(sandbox);
  const files = await staticFiles(fileURLToPath(new URL('../dist', import.meta.url)));
  const { planimail, iredadmin, wildduck, cleanmail, protecmail } = sandbox;
  const gateway = createGateway({
    providers: {
      planimail: new PlanimailClient({
        baseUrl: planimail.url,
        planimailId: planimail.planimailId,
        apiKey: planimail.apiKey,
      }),
      iredadmin: new IredadminClient({
        baseUrl: iredadmin.url,
        username: iredadmin.username,
        password: iredadmin.password,
      }),
      wildduck: new WildduckClient({ baseUrl: wildduck.url, accessToken: wildduck.accessToken }),
      cleanmail: new CleanmailClient({ baseUrl: cleanmail.url, token: cleanmail.token }),
      protecmail: new ProtecmailClient({ baseUrl: protecmail.url, apiKey: protecmail.apiKey }),
    },
    authorize: authorizeBy(sessions),
    authorizeDestructive: authorizeDestructiveBy(sessions),
  });

  async function signIn(request: Request, address: string): Promise<Response> {
    const { name = '', password = '' } = await textsIn(request);
    const wait = attempts.begin(name, address);
    if (wait !== undefined) return answer(429, undefined, { 'Retry-After': String(wait) });
    const account = await accounts.verified(name, password);
    if (!account) return answer(401);
    attempts.succeeded(name, address);
    return answer(200, { ...account, ...own }, { 'Set-Cookie': sessions.begin(account) });
  }

  async function signOut(request: Request): Promise<Response> {
    const account = sessions.of(request);
    const cookie = sessions.end(request);
    // What that session still has open ends with it.
    if (account) await gateway.recheck(account.name);
    return answer(204, undefined, { 'Set-Cookie': cookie });
  }

  async function session(request: Request, address: string): Promise<Response> {
    if (request.method === 'GET') {
      const account = sessions.of(request);
      return answer(200, account ? { ...account, ...own } : null);
    }
    if (request.method === 'DELETE') return signOut(request);
    return request.method === 'POST' ? signIn(request, address) : answer(405);
  }

  async function panel(request: Request, address: string): Promise<Response> {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith('/api/mail/')) return gateway(request);
    if (pathname !== '/session' && !pathname.startsWith('/demo/')) return files(request);
    if (request.method !== 'GET' && !isFromOwnPage(request)) return answer(403);
    if (pathname === '/session') return session(request, address);
    return sessions.of(request) ? demo.answer(request) : answer(401);
  }

  gateway.check();
  const server = createServer((incoming, outgoing) => {
    const address = incoming.socket.remoteAddress ?? '';
    nodeListener((request) => panel(request, address))(incoming, outgoing);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sandbox,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await sandbox.close();
    },
  };
}
