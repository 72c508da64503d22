import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AccountEntry } from '@mailhost/plan';
import { type RunningSandbox, type Sandbox, startSandbox } from '@mailhost/sandbox';
import { stringify } from 'yaml';

/** A folder with a configuration of accounts on a sandbox, and the variables that its secrets are in. */
export interface Configuration {
  readonly folder: string;
  readonly file: string;
  readonly env: Readonly<Record<string, string>>;
  readonly sandbox: RunningSandbox;
  close(): Promise<void>;
}

/** How each product's account stands in a configuration on a sandbox. */
const entries: Readonly<Record<string, (sandbox: Sandbox) => readonly [entry: AccountEntry, secret: string]>> = {
  planimail: ({ planimail: { url: baseUrl, planimailId, apiKey } }) => [
    { product: 'planimail', baseUrl, planimailId, apiKey: 'env:PLANIMAIL' },
    apiKey,
  ],
  cleanmail: ({ cleanmail: { url: baseUrl, token } }) => [
    { product: 'cleanmail', baseUrl, token: 'env:CLEANMAIL' },
    token,
  ],
  protecmail: ({ protecmail: { url: baseUrl, apiKey } }) => [
    { product: 'protecmail', baseUrl, apiKey: 'env:PROTECMAIL' },
    apiKey,
  ],
  iredadmin: ({ iredadmin: { url: baseUrl, username, password } }) => [
    { product: 'iredadmin', baseUrl, username, password: 'env:IREDADMIN' },
    password,
  ],
  wildduck: ({ wildduck: { url: baseUrl, accessToken } }) => [
    { product: 'wildduck', baseUrl, accessToken: 'env:WILDDUCK' },
    accessToken,
  ],
};

/** Starts a sandbox, and writes a configuration with an account for each name: `{ main: 'wildduck' }`. */
export async function configured(accounts: Readonly<Record<string, string>>): Promise<Configuration> {
  const folder = await mkdtemp(join(tmpdir(), 'mailhost-cli-'));
  const sandbox = await startSandbox();
  const env: Record<string, string> = {};
  const written = Object.entries(accounts).map(([name, product]) => {
    const [entry, secret] = entries[product]?.(sandbox) ?? [];
    if (!entry || secret === undefined) throw new TypeError(`There is no product ${product}.`);
    env[product.toUpperCase()] = secret;
    // As fast as the machine is, and without waiting for a server that is down on purpose.
    const quick = { pace: { concurrency: 8, requestsPerSecond: 10_000 }, outage: { maxWait: 0 } };
    return [name, { ...entry, ...quick }] as const;
  });
  const file = join(folder, 'mailhost.yaml');
  await writeFile(file, stringify({ accounts: Object.fromEntries(written) }));
  return {
    folder,
    file,
    env,
    sandbox,
    close: async () => {
      await sandbox.close();
      await rm(folder, { recursive: true });
    },
  };
}
