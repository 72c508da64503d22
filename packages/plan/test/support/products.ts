import { CleanmailClient } from '@mailhost/cleanmail';
import { IredadminClient } from '@mailhost/iredadmin';
import { PlanimailClient } from '@mailhost/planimail';
import { ProtecmailClient } from '@mailhost/protecmail';
import { createSandbox, type Sandbox } from '@mailhost/sandbox';
import type { AccountOptions, AnyAccount } from '@mailhost/unified';
import { cleanmail } from '@mailhost/unified/cleanmail';
import { iredadmin } from '@mailhost/unified/iredadmin';
import { planimail } from '@mailhost/unified/planimail';
import { protecmail } from '@mailhost/unified/protecmail';
import { wildduck } from '@mailhost/unified/wildduck';
import { WildduckClient } from '@mailhost/wildduck';

/** As fast as the machine is, with a password for each reference. */
const options: AccountOptions = {
  pace: { concurrency: 8, requestsPerSecond: Number.POSITIVE_INFINITY },
  outage: { maxWait: 0 },
  resolveSecret: (reference) => `Secret of ${reference}, 1A`,
};

/** Each product on a sandbox of its own. */
export const hosts: Readonly<Record<string, () => { sandbox: Sandbox; account: AnyAccount }>> = {
  planimail: () => {
    const sandbox = createSandbox();
    const { url: baseUrl, fetch, planimailId, apiKey } = sandbox.planimail;
    return { sandbox, account: planimail(new PlanimailClient({ baseUrl, fetch, planimailId, apiKey }), options) };
  },
  'iredadmin on SQL': () => iredadminOn('sql'),
  'iredadmin on LDAP': () => iredadminOn('ldap'),
  wildduck: () => {
    const sandbox = createSandbox();
    const { url: baseUrl, fetch, accessToken } = sandbox.wildduck;
    return { sandbox, account: wildduck(new WildduckClient({ baseUrl, fetch, accessToken }), options) };
  },
};

export const filters: Readonly<Record<string, () => { sandbox: Sandbox; account: AnyAccount }>> = {
  cleanmail: () => {
    const sandbox = createSandbox();
    const { url: baseUrl, fetch, token } = sandbox.cleanmail;
    return { sandbox, account: cleanmail(new CleanmailClient({ baseUrl, fetch, token }), options) };
  },
  protecmail: () => {
    const sandbox = createSandbox();
    const { url: baseUrl, fetch, apiKey } = sandbox.protecmail;
    return { sandbox, account: protecmail(new ProtecmailClient({ baseUrl, fetch, apiKey }), options) };
  },
};

function iredadminOn(backend: 'sql' | 'ldap') {
  const sandbox = createSandbox({ iredadmin: { backend } });
  const { url: baseUrl, fetch, username, password } = sandbox.iredadmin;
  return { sandbox, account: iredadmin(new IredadminClient({ baseUrl, fetch, username, password }), options) };
}
