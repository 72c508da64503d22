import type { DomainAnswer, FilterAction, ProtecmailClient } from '@mailhost/protecmail';
import type { DriverContext, KindDriver } from '../../account/driver.js';
import { withDetails } from '../../engine/details.js';
import { normalizeDomain } from '../../model/address.js';
import type { DomainInput } from '../../model/inputs.js';
import type { Domain } from '../../model/items.js';
import type { ProtecmailOutputs } from './types.js';
import { ifDomainFound } from './unclear.js';

type ProtecmailDomain = Domain<ProtecmailOutputs>;

/** What the API calls its actions, by their numbers. */
const spamActions = ['quarantine', 'tag'] as const;

export function domainDriver(client: ProtecmailClient): KindDriver<ProtecmailDomain, DomainInput, string, object> {
  const { domains } = client;
  const find = async (name: string, context: DriverContext): Promise<ProtecmailDomain | undefined> => {
    const raw = await ifDomainFound(client, name, domains.get(name, context.options), context);
    return raw && toDomain(name, raw);
  };
  return {
    list: (_, context) =>
      withDetails(domains.list(context.options), context.concurrency, async (listed) => {
        const name = normalizeDomain(listed);
        // The list's own address stands where that domain's would.
        return context.details && name !== 'all' ? await find(name, context) : toDomain(name, undefined);
      }),
    find,
    create: ({ name: domain, relay, spamAction }, { options }) =>
      domains.create({ domain, redirectTo: relay?.host ?? '', ...written(spamAction) }, options),
    update: ({ name }, { relay, spamAction }, { options }) =>
      domains.update(name, { ...(relay && { redirectTo: relay.host }), ...written(spamAction) }, options),
    delete: ({ name }, _, { options }) => domains.delete(name, options),
  };
}

function toDomain(name: string, raw: DomainAnswer | undefined): ProtecmailDomain {
  return {
    name,
    enabled: undefined,
    relay: raw && { host: normalizeDomain(raw.redirectTo), port: 25 },
    spamAction: raw && spamActions[raw.spamAction],
    raw,
  };
}

function written(spamAction: DomainInput['spamAction']): { readonly spamAction?: FilterAction } {
  if (spamAction === undefined) return {};
  return { spamAction: spamAction === 'tag' ? 1 : 0 };
}
