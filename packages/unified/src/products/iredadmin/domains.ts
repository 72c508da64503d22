import type { DomainProfile, IredadminClient } from '@mailhost/iredadmin';
import type { KindDriver } from '../../account/driver.js';
import { ifFound, mapped } from '../../engine/details.js';
import { normalizeDomain } from '../../model/address.js';
import type { DomainInput } from '../../model/inputs.js';
import type { Domain } from '../../model/items.js';
import type { RelayTarget } from '../../model/values.js';
import type { IredadminOutputs } from './types.js';

type IredadminDomain = Domain<IredadminOutputs>;

export function domainDriver({ domains }: IredadminClient): KindDriver<IredadminDomain, DomainInput, string, object> {
  return {
    list: (_, { options }) => mapped(domains.list(options), toDomain),
    find: async (name, { options }) => {
      const profile = await ifFound(domains.get(name, options));
      return profile && toDomain(profile);
    },
    create: async ({ name, enabled, relay }, { options, warn }) => {
      await domains.create(name, transportOf(relay), options);
      if (enabled !== false) return;
      warn({ code: 'several-calls', field: 'enabled', message: 'it is made first, and then disabled.' });
      await domains.update(name, { accountStatus: 'disabled' }, options);
    },
    update: ({ name }, { enabled, relay }, { options }) => {
      const status = enabled !== undefined && ({ accountStatus: enabled ? 'active' : 'disabled' } as const);
      return domains.update(name, { ...status, ...transportOf(relay) }, options);
    },
    delete: ({ name }, { keepDays }, { options }) => domains.delete(name, { ...options, keepMailboxDays: keepDays }),
  };
}

function toDomain(raw: DomainProfile): IredadminDomain {
  const { domain, enabled, transport } = raw;
  return { name: normalizeDomain(domain), enabled, relay: relayOf(transport), spamAction: undefined, raw };
}

/** In brackets, so that no MX record is looked up. */
function transportOf(relay: RelayTarget | undefined): { readonly transport?: string } {
  return relay ? { transport: `smtp:[${relay.host}]:${relay.port ?? 25}` } : {};
}

/** Where a transport hands mail on to another server; others, such as `dovecot`, keep it. */
function relayOf(transport = ''): RelayTarget | undefined {
  const [, inBrackets, host = inBrackets, port = '25'] =
    /^(?:smtp|relay):(?:\[([^\]]+)\]|([^:[\]]+))(?::(\d+))?$/.exec(transport) ?? [];
  return host === undefined ? undefined : { host: normalizeDomain(host), port: Number(port) };
}
