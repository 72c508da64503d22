import { CleanmailClient } from '@mailhost/cleanmail';
import { IredadminClient } from '@mailhost/iredadmin';
import { PlanimailClient } from '@mailhost/planimail';
import { ProtecmailClient } from '@mailhost/protecmail';
import { createSandbox, type Fault, type FaultOptions } from '@mailhost/sandbox';
import type { AccountOptions, AnyAccount, Capabilities } from '@mailhost/unified';
import { cleanmail, cleanmailCapabilitiesFor } from '@mailhost/unified/cleanmail';
import type { ConformanceSubject, TrialValues } from '@mailhost/unified/conformance';
import { iredadmin, iredadminCapabilitiesOn } from '@mailhost/unified/iredadmin';
import { planimail, planimailCapabilities } from '@mailhost/unified/planimail';
import { protecmail, protecmailCapabilities } from '@mailhost/unified/protecmail';
import { wildduck, wildduckCapabilities } from '@mailhost/unified/wildduck';
import { WildduckClient } from '@mailhost/wildduck';
import { wildduckSamples } from './wildduck-samples.js';

/** As fast as the machine is, and no waiting for a server that is down. */
export const fast: AccountOptions = {
  pace: { concurrency: Number.POSITIVE_INFINITY, requestsPerSecond: Number.POSITIVE_INFINITY },
  outage: { maxWait: 0 },
};

/** A product on a sandbox of its own. */
export interface Subject extends TrialValues {
  readonly capabilities: Capabilities;
  readonly open: () => ConformanceSubject;
}

interface SandboxServer {
  readonly requests: readonly unknown[];
  fail(fault: Fault, options?: FaultOptions): unknown;
}

const subject = (account: AnyAccount, server: SandboxServer): ConformanceSubject => ({
  account,
  domain: 'example.org',
  requests: () => server.requests.length,
  loseNextAnswer: () => {
    server.fail({ kind: 'reset', when: 'after' }, { times: 1, match: ({ method }) => method !== 'GET' });
  },
});

/** An iRedAdmin-Pro of each kind, whose client is not told which one it is. */
const iredadminOn = (backend: 'sql' | 'ldap'): Subject => ({
  capabilities: iredadminCapabilitiesOn(backend),
  open: () => {
    const server = createSandbox({ iredadmin: { backend } }).iredadmin;
    const { url: baseUrl, fetch, username, password } = server;
    return subject(iredadmin(new IredadminClient({ baseUrl, fetch, username, password }), fast), server);
  },
});

/** Each domain of a filter hands its mail on. */
const domainInput = { relay: { host: 'mx.example.net' } };

const cleanmailForSystemAdmin: Subject = {
  capabilities: cleanmailCapabilitiesFor({ grants: true, systemAdmin: true }),
  domainInput,
  // An administrator goes with the last domain.
  samples: { 'admin.domains': (domain) => [{ domains: [domain] }, { domains: [domain] }] },
  open: () => {
    const server = createSandbox().cleanmail;
    const { url: baseUrl, fetch, token } = server;
    return subject(cleanmail(new CleanmailClient({ baseUrl, fetch, token }), fast), server);
  },
};

/** Every product, on the sandbox. */
export const subjects: Readonly<Record<string, Subject>> = {
  'cleanmail for a system administrator': cleanmailForSystemAdmin,
  'iredadmin on SQL': iredadminOn('sql'),
  'iredadmin on LDAP': iredadminOn('ldap'),
  planimail: {
    capabilities: planimailCapabilities,
    open: () => {
      const server = createSandbox().planimail;
      const { url: baseUrl, fetch, planimailId, apiKey } = server;
      return subject(planimail(new PlanimailClient({ baseUrl, fetch, planimailId, apiKey }), fast), server);
    },
  },
  protecmail: {
    capabilities: protecmailCapabilities,
    domainInput,
    open: () => {
      const server = createSandbox().protecmail;
      const { url: baseUrl, fetch, apiKey } = server;
      return subject(protecmail(new ProtecmailClient({ baseUrl, fetch, apiKey }), fast), server);
    },
  },
  wildduck: {
    capabilities: wildduckCapabilities,
    samples: wildduckSamples,
    open: () => {
      const server = createSandbox().wildduck;
      const { url: baseUrl, fetch, accessToken } = server;
      return subject(wildduck(new WildduckClient({ baseUrl, fetch, accessToken }), fast), server);
    },
  },
};
