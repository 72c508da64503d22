import { expected } from '@mailhost/core/schema';
import type { IredadminClient, ListColor, Scope } from '@mailhost/iredadmin';
import { accountAddressSchema, listedAddressesSchema } from '@mailhost/iredadmin/schemas';
import * as z from 'zod/mini';
import type { DriverContext, KindDriver } from '../../account/driver.js';
import { mapped } from '../../engine/details.js';
import { normalizeAddress, normalizeDomain } from '../../model/address.js';
import type { SenderRuleInput, SenderRuleKey } from '../../model/inputs.js';
import type { SenderRule } from '../../model/items.js';
import type { ScopeFilter } from '../../model/paths.js';
import type { IredadminOutputs } from './types.js';

type Action = SenderRuleInput['action'];
type IredadminSenderRule = SenderRule<IredadminOutputs>;

const colors = { allow: 'whitelist', deny: 'blacklist' } as const satisfies Record<Action, ListColor>;
const actions = ['allow', 'deny'] as const;

const inputSchema = z.object({
  scope: z
    .string()
    .check(
      z.refine(
        (scope) => !scope.includes('@') || z.safeParse(accountAddressSchema, scope).success,
        expected('an address of a mailbox, without +, = and / before the @'),
      ),
    ),
  sender: z
    .string()
    .check(
      z.refine(
        (sender) => z.safeParse(listedAddressesSchema, { addresses: [entryOf(sender)] }).success,
        expected(
          'an address, a domain, .example.org for one with those below it, an IP address or network, or . for everybody',
        ),
      ),
    ),
});

/** The lists for mail that comes in. */
export function senderRuleDriver({
  wblist,
}: IredadminClient): KindDriver<IredadminSenderRule, SenderRuleInput, SenderRuleKey, ScopeFilter> {
  const list = (scope: string, action: Action, { options }: DriverContext) =>
    mapped(wblist.list(scopeOf(scope), 'inbound', colors[action], options), (raw) => toRule(scope, action, raw));
  const add = ({ scope, sender }: SenderRuleKey, action: Action, { options }: DriverContext) =>
    wblist.add(scopeOf(scope), 'inbound', colors[action], [entryOf(sender)], options);
  const remove = ({ scope, sender }: SenderRuleKey, action: Action, { options }: DriverContext) =>
    wblist.remove(scopeOf(scope), 'inbound', colors[action], [entryOf(sender)], options);
  return {
    inputSchema,
    list: async function* ({ scope }, context) {
      for (const action of actions) yield* list(normalizedScope(scope), action, context);
    },
    find: async ({ scope, sender }, context) => {
      const found = await Promise.all(actions.map((action) => firstOf(list(scope, action, context), sender)));
      return found.find((rule) => rule !== undefined);
    },
    create: (rule, context) => add(rule, rule.action, context),
    update: async (rule, { action = rule.action }, context) => {
      context.warn({
        code: 'several-calls',
        field: 'action',
        message: 'it leaves one list, and then enters the other.',
      });
      // A server may keep a sender once for each scope: the new entry would be dropped while the old one is there.
      await remove(rule, rule.action, context);
      await add(rule, action, context);
    },
    delete: (rule, _, context) => remove(rule, rule.action, context),
  };
}

async function firstOf(rules: AsyncIterable<IredadminSenderRule>, sender: string) {
  for await (const rule of rules) if (rule.sender === sender) return rule;
  return undefined;
}

const toRule = (scope: string, action: Action, raw: string): IredadminSenderRule => ({
  scope,
  sender: senderOf(raw),
  action,
  raw,
});

function normalizedScope(scope: string): string {
  return scope.includes('@') ? normalizeAddress(scope) : normalizeDomain(scope);
}

function scopeOf(scope: string): Scope {
  if (scope === 'global') return { global: true };
  return scope.includes('@') ? { user: scope } : { domain: scope };
}

/** A sender as the lists write it: `@example.org`, `@.example.org` with those below it, `@.` for everybody. */
function entryOf(sender: string): string {
  const isAddress = sender.includes('@') || sender.includes(':') || (/^[\d./]+$/.test(sender) && /\d/.test(sender));
  return isAddress ? sender : `@${sender}`;
}

function senderOf(entry: string): string {
  return entry.startsWith('@') ? normalizeDomain(entry.slice(1)) : normalizeAddress(entry);
}
