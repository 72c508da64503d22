import type { AccountEntry, ProductName } from '@mailhost/plan';
import type { Sandbox } from '@mailhost/sandbox';

/** An account on a sandbox: its entry in a configuration, and the secret that the entry refers to. */
export interface SandboxAccount {
  /** The entry, where the secret can be referred to by this. */
  readonly entry: (reference: string) => AccountEntry;
  readonly secret: string;
}

/** An account for each product of a sandbox, by the product's name. */
export function sandboxAccounts(sandbox: Sandbox): Readonly<Record<ProductName, SandboxAccount>> {
  const { planimail, iredadmin, wildduck, cleanmail, protecmail } = sandbox;
  return {
    planimail: {
      entry: (apiKey) => ({ product: 'planimail', baseUrl: planimail.url, planimailId: planimail.planimailId, apiKey }),
      secret: planimail.apiKey,
    },
    iredadmin: {
      entry: (password) => ({ product: 'iredadmin', baseUrl: iredadmin.url, username: iredadmin.username, password }),
      secret: iredadmin.password,
    },
    wildduck: {
      entry: (accessToken) => ({ product: 'wildduck', baseUrl: wildduck.url, accessToken }),
      secret: wildduck.accessToken,
    },
    cleanmail: {
      entry: (token) => ({ product: 'cleanmail', baseUrl: cleanmail.url, token }),
      secret: cleanmail.token,
    },
    protecmail: {
      entry: (apiKey) => ({ product: 'protecmail', baseUrl: protecmail.url, apiKey }),
      secret: protecmail.apiKey,
    },
  };
}
