import type { CleanmailClient, Domain as CleanmailDomain, Policy } from '@mailhost/cleanmail';
import { ConflictError } from '@mailhost/core';
import type { DriverContext, KindDriver } from '../../account/driver.js';
import { normalizeDomain } from '../../model/address.js';
import type { DomainInput } from '../../model/inputs.js';
import type { Domain } from '../../model/items.js';
import { domainNamed, isDeleted } from './lookups.js';
import { newPlatforms, relayOf, withRelay } from './relay.js';
import { policyChanges, spamActionOf, spamMark } from './spam-action.js';
import { statusOf } from './status.js';
import type { CleanmailOutputs } from './types.js';

type FilteredDomain = Domain<CleanmailOutputs>;
type SpamActions = DomainInput['spamAction'];

export function domainDriver(client: CleanmailClient): KindDriver<FilteredDomain, DomainInput, string, object> {
  const { domains, policies } = client;

  const writeSpamAction = async (policy: Policy, action: SpamActions, isFirst: boolean, context: DriverContext) => {
    if (action === undefined || spamActionOf(policy) === action) return;
    const field = 'spamAction';
    if (!isFirst) {
      const message = 'what becomes of spam is written to the domain’s policy, in a call of its own after the others.';
      context.warn({ code: 'several-calls', field, message });
    }
    if (action === 'tag' && !policy.relayProps.prefixSpam) {
      const message = `no mark was set: ${spamMark} is put before the subject of spam.`;
      context.warn({ code: 'generated', field, message });
    }
    await policies.update(policy.id, policyChanges(policy, action), context.options);
  };

  const write = async (
    raw: CleanmailDomain,
    { enabled, relay, spamAction }: Partial<DomainInput>,
    context: DriverContext,
  ) => {
    const changes = {
      ...(enabled !== undefined && { status: statusOf(enabled) }),
      ...(relay && { platforms: withRelay(raw.platforms, relay) }),
    };
    const isUnchanged = Object.keys(changes).length === 0;
    if (!isUnchanged) await domains.update(raw.id, changes, context.options);
    await writeSpamAction(raw.policy, spamAction, isUnchanged, context);
  };

  const restore = async (raw: CleanmailDomain, input: DomainInput, context: DriverContext) => {
    const { enabled = true, relay, spamAction } = input;
    const now = relayOf(raw.platforms);
    const isSame = relay && now?.host === relay.host && now.port === (relay.port ?? 25);
    await write(raw, { enabled, relay: isSame ? undefined : relay, spamAction }, context);
    const message = 'it had been deleted, and was brought back with its recipients and settings.';
    context.warn({ code: 'restored', message });
  };

  return {
    list: async function* (_, { options }) {
      for await (const domain of domains.list(options)) if (!isDeleted(domain)) yield toDomain(domain);
    },
    find: async (name, context) => {
      const raw = await domainNamed(client, name, context);
      return raw && toDomain(raw);
    },
    create: async (input, context) => {
      const { name, enabled = true, relay, spamAction } = input;
      try {
        const { policy } = await domains.create(
          {
            ...{ name, status: statusOf(enabled), defaultLanguage: 'EN', incoming: true },
            ...{ quarantine: true, retention: false, archive: false },
            ...(relay && { platforms: newPlatforms(relay) }),
          },
          context.options,
        );
        await writeSpamAction(policy, spamAction, false, context);
      } catch (error) {
        const deleted = error instanceof ConflictError ? await domainNamed(client, name, context, true) : undefined;
        if (!deleted) throw error;
        await restore(deleted, input, context);
      }
    },
    update: ({ raw }, changes, context) => write(raw, changes, context),
    delete: ({ raw }, _, { options }) => domains.delete(raw.id, options),
  };
}

function toDomain(raw: CleanmailDomain): FilteredDomain {
  return {
    name: normalizeDomain(raw.name),
    enabled: raw.status === 'ENABLED',
    relay: relayOf(raw.platforms),
    spamAction: spamActionOf(raw.policy),
    raw,
  };
}
