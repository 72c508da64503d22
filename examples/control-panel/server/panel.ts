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
import { Accounts, type Role } from './accounts.js';
import { answer, isFromOwnPage, textsIn } from './answers.js';
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
}

export interface RunningPanel {
  readonly url: string;
  readonly sandbox: RunningSandbox;
  close(): Promise<void>;
}

/** The names that sign in. */
export const names: Readonly<Record<Role, string>> = { owner: 'olga', support: 'sam', reader: 'rita' };

/** Starts the sandbox, fills it, and serves the built panel with its gateway on one port of this machine. */
export async function startPanel({ port = 0, passwords }: PanelOptions): Promise<RunningPanel> {
  const sandbox = await startSandbox();
  await seed(sandbox);

  const accounts = new Accounts();
  for (const role of ['owner', 'support', 'reader'] as const)
    accounts.add({ name: names[role], role }, passwords[role]);
  const sessions = new Sessions();
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

  async function session(request: Request): Promise<Response> {
    if (request.method === 'GET') return answer(200, sessions.of(request) ?? null);
    if (request.method === 'DELETE') return answer(204, undefined, { 'Set-Cookie': sessions.end(request) });
    if (request.method !== 'POST') return answer(405);
    const { name = '', password = '' } = await textsIn(request);
    const account = await accounts.verified(name, password);
    return account ? answer(200, account, { 'Set-Cookie': sessions.begin(account) }) : answer(401);
  }

  async function panel(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith('/api/mail/')) return gateway(request);
    if (pathname !== '/session' && !pathname.startsWith('/demo/')) return files(request);
    if (request.method !== 'GET' && !isFromOwnPage(request)) return answer(403);
    if (pathname === '/session') return session(request);
    return sessions.of(request) ? demo.answer(request) : answer(401);
  }

  const server = createServer(nodeListener(panel));
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
