import { CleanmailClient } from '@mailhost/cleanmail';
import { IredadminClient } from '@mailhost/iredadmin';
import { PlanimailClient } from '@mailhost/planimail';
import { ProtecmailClient } from '@mailhost/protecmail';
import type { RunningSandbox, SandboxService } from '@mailhost/sandbox';
import type { AccountOptions, Filter, Host } from '@mailhost/unified';
import { cleanmail } from '@mailhost/unified/cleanmail';
import { iredadmin } from '@mailhost/unified/iredadmin';
import { planimail } from '@mailhost/unified/planimail';
import { protecmail } from '@mailhost/unified/protecmail';
import { wildduck } from '@mailhost/unified/wildduck';
import { WildduckClient } from '@mailhost/wildduck';

/** Any host and any filter: which ones is said on the command line. */
export interface Accounts {
  readonly host: Host;
  readonly filter: Filter;
}

/** An account on the sandbox, and its server, to make it fail. */
interface Opened<Account> {
  readonly account: Account;
  readonly server: SandboxService;
}

type Open<Account> = (sandbox: RunningSandbox, options: AccountOptions) => Opened<Account>;

const quiet = { logLevel: 'off' } as const;

/** Each host. On a server of your own, the clients read their credentials from the environment. */
export const hosts: Readonly<Record<string, Open<Host>>> = {
  planimail: ({ planimail: server }, options) => {
    const { url: baseUrl, planimailId, apiKey } = server;
    return { server, account: planimail(new PlanimailClient({ baseUrl, planimailId, apiKey, ...quiet }), options) };
  },
  iredadmin: ({ iredadmin: server }, options) => {
    const { url: baseUrl, username, password } = server;
    return { server, account: iredadmin(new IredadminClient({ baseUrl, username, password, ...quiet }), options) };
  },
  wildduck: ({ wildduck: server }, options) => {
    const { url: baseUrl, accessToken } = server;
    return { server, account: wildduck(new WildduckClient({ baseUrl, accessToken, ...quiet }), options) };
  },
};

/** Each filter. */
export const filters: Readonly<Record<string, Open<Filter>>> = {
  protecmail: ({ protecmail: server }, options) => {
    const { url: baseUrl, apiKey } = server;
    return { server, account: protecmail(new ProtecmailClient({ baseUrl, apiKey, ...quiet }), options) };
  },
  cleanmail: ({ cleanmail: server }, options) => {
    const { url: baseUrl, token } = server;
    return { server, account: cleanmail(new CleanmailClient({ baseUrl, token, ...quiet }), options) };
  },
};
