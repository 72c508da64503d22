import {
  type CleanmailClient,
  exactly,
  type FilterSender,
  type FilterSenderAdd,
  type SenderRuleFields,
  type SenderRules,
} from '@mailhost/cleanmail';
import type { DriverContext, KindDriver } from '../../account/driver.js';
import { UnsupportedError } from '../../errors.js';
import type { SenderRuleInput, SenderRuleKey } from '../../model/inputs.js';
import type { SenderRule } from '../../model/items.js';
import { normalizeParty } from '../../model/kinds.js';
import type { ScopeFilter } from '../../model/paths.js';
import { cleanmailCapabilities } from './capabilities.js';
import { domainNamed, existingDomain, existingUser, userNamed } from './lookups.js';
import type { CleanmailOutputs } from './types.js';

type FilteredRule = SenderRule<CleanmailOutputs>;

export function senderRuleDriver(
  client: CleanmailClient,
): KindDriver<FilteredRule, SenderRuleInput, SenderRuleKey, ScopeFilter> {
  const rulesOf = (scope: string): SenderRules<string> =>
    scope.includes('@') ? client.users.wblist : client.domains.wblist;

  const ownerNamed = async (scope: string, context: DriverContext) => {
    refuseGlobal(scope);
    return await (scope.includes('@') ? userNamed : domainNamed)(client, scope, context);
  };

  const existingOwner = async (scope: string, context: DriverContext) => {
    refuseGlobal(scope);
    return await (scope.includes('@') ? existingUser : existingDomain)(client, scope, context);
  };

  return {
    list: async function* (filter, context) {
      const scope = normalizeParty(filter.scope);
      const { id } = await existingOwner(scope, context);
      for await (const rule of rulesOf(scope).list(id, context.options)) {
        if (isOf(rule, scope)) yield toRule(rule, scope, id);
      }
    },
    find: async ({ scope, sender }, context) => {
      const owner = await ownerNamed(scope, context);
      if (!owner) return undefined;
      const filter = { value: exactly(sender) };
      for await (const rule of rulesOf(scope).list(owner.id, { ...context.options, filter })) {
        if (isOf(rule, scope) && normalizeParty(rule.value) === sender) return toRule(rule, scope, owner.id);
      }
      return undefined;
    },
    create: async ({ scope, sender: value, action }, context) => {
      const { id } = await existingOwner(scope, context);
      await rulesOf(scope).add(id, [ruleOf({ value }, action)], context.options);
    },
    update: async ({ scope, raw: { rule, ownerId } }, { action }, { options }) => {
      if (action === undefined) return;
      const { id, value, expireAt, description, spfOn } = rule;
      await rulesOf(scope).replace(ownerId, id, ruleOf({ value, expireAt, description }, action, spfOn), options);
    },
    delete: ({ scope, raw: { rule, ownerId } }, _, { options }) => rulesOf(scope).delete(ownerId, rule.id, options),
  };
}

/** A domain's list may hold the rules of its users, too. */
function isOf({ owner }: FilterSender, scope: string): boolean {
  return normalizeParty(owner) === scope;
}

function toRule(rule: FilterSender, scope: string, ownerId: string): FilteredRule {
  const action = rule.type === 'ALLOW' ? 'allow' : rule.type === 'BLOCK' ? 'deny' : undefined;
  return { scope, sender: normalizeParty(rule.value), action, raw: { rule, ownerId } };
}

/** Anybody can write a sender's address: who is let through has to pass SPF, unless a rule says otherwise already. */
function ruleOf(
  fields: SenderRuleFields,
  action: SenderRuleInput['action'],
  spfOn: boolean | null = null,
): FilterSenderAdd {
  return action === 'allow' ? { ...fields, type: 'ALLOW', spfOn: spfOn ?? true } : { ...fields, type: 'BLOCK' };
}

function refuseGlobal(scope: string): void {
  if (scope !== 'global') return;
  const { product, kinds } = cleanmailCapabilities;
  const { reason } = kinds.senderRule.fields.global;
  throw new UnsupportedError({ product, capability: 'senderRule.global', reason });
}
