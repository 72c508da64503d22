import * as z from 'zod/mini';
import { takes } from '../../routing.js';
import { known } from '../../server.js';
import { created, ok } from '../answers.js';
import type { Call, Routes } from '../call.js';
import * as field from '../fields.js';
import type { CleanmailDomain, CleanmailHealth, CleanmailHealthReport, CleanmailPlatform } from '../records.js';
import type { CleanmailState } from '../state.js';
import type { DkimResult, MxResult } from '../values.js';

const relay = z.strictObject({
  id: z.exactOptional(field.text),
  transportDest: field.text,
  transportPort: field.number,
  fallbackTransportDest: z.exactOptional(field.text),
  fallbackTransportPort: z.exactOptional(field.number),
  authType: field.text,
  authData: z.optional(z.unknown()),
  apiType: field.text,
  apiData: z.optional(z.unknown()),
});

export const healthRoutes: Routes = {
  'POST /domains/:domainId/health': (call) => created(examineDomain(call, call.domain())),
  'GET /domains/:domainId/health': (call) => ok(domainHealth(call, call.domain())),
  'POST /platforms/:platformId/health': (call) => created(examinePlatform(call, platformOf(call))),
  'GET /platforms/:platformId/health': (call) => {
    const platform = platformOf(call);
    return ok(platform.health ?? examinePlatform(call, platform));
  },
  'GET /health': (call) =>
    ok(
      call
        .domains()
        .map((domain) => ({ id: domain.id, name: domain.name, type: 'DOMAIN', health: domainHealth(call, domain) }))
        .filter(({ health }) => health.report.entries.some(({ result }) => result !== 'OK')),
    ),
  'POST /health/try-relay': takes(relay, (call, sent) => created(reach(call.state, sent))),
};

/** The last diagnostic, or the first one. */
function domainHealth(call: Call, domain: CleanmailDomain): CleanmailHealth {
  return domain.health ?? examineDomain(call, domain);
}

function examineDomain(call: Call, domain: CleanmailDomain): CleanmailHealth {
  const { mx, dkim } = domain.dns;
  const entries = [
    { type: 'MX', result: mx, output: mxOutput[mx](domain) },
    { type: 'DKIM', result: dkim, output: dkimOutput[dkim](domain) },
  ];
  // In every example it is the MX alone that decides.
  domain.health = { performedAt: seconds(call), report: { status: mx === 'OK', entries } };
  return domain.health;
}

type Output = (domain: CleanmailDomain) => string[];

const mxOutput: Readonly<Record<MxResult, Output>> = {
  OK: () => ['Passed'],
  ERROR_MX_MISSING_ENTRY: ({ name }) => [`Lookup for MX entry in DNS for ${name}`, 'Fail: No MX entry found'],
  ERROR_MX_INVALID_ENTRY: ({ name }) => [`Lookup for MX entry in DNS for ${name}`, 'Required: 192.0.2.1', 'Fail'],
};

const dkimOutput: Readonly<Record<DkimResult, Output>> = {
  OK: () => ['Passed'],
  ERROR_DKIM_MISSING_ENTRY: ({ name, dkim }) => [
    `Lookup for dkim entry in DNS for ${name}`,
    `Fail: DKIM DNS entry not found for domain "${name}" and selector "${dkim?.selector ?? 'protect'}"`,
  ],
  ERROR_DKIM_INVALID_COUPLE: ({ name }) => [
    `Lookup for dkim entry in DNS for ${name}`,
    'Fail: DKIM key defined in DNS does not match with private part',
  ],
};

function examinePlatform(call: Call, platform: CleanmailPlatform): CleanmailHealth {
  platform.health = { performedAt: seconds(call), report: reach(call.state, platform) };
  return platform.health;
}

/** Tries the hosts of a relay. The name of the type is the sandbox's own: no document shows such an answer. */
function reach(
  state: CleanmailState,
  relay: { readonly transportDest: string; readonly fallbackTransportDest?: string | null },
): CleanmailHealthReport {
  const hosts = [relay.transportDest, relay.fallbackTransportDest].filter((host) => typeof host === 'string');
  const entries = hosts.map((host) => {
    const reached = !state.unreachable.has(host);
    return { type: 'SMTP', result: reached ? 'OK' : 'ERROR', output: [reached ? 'Passed' : `No answer from ${host}`] };
  });
  return { status: entries.every(({ result }) => result === 'OK'), entries };
}

/** The one time that the product tells in seconds. */
const seconds = (call: Call): number => Math.floor(call.now / 1000);

function platformOf(call: Call): CleanmailPlatform {
  const platforms = call.domains().flatMap((domain) => domain.platforms);
  return known(
    platforms.find(({ id }) => id === call.value('platformId')),
    'there is no such platform',
  );
}
