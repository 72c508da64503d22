import * as z from 'zod/mini';
import { takes } from '../../routing.js';
import { known, Refusal } from '../../server.js';
import { created, empty, ok } from '../answers.js';
import { type Call, findDomain, findUser, type Routes, same } from '../call.js';
import * as field from '../fields.js';
import { list } from '../lists.js';
import type { CleanmailSenderRule } from '../records.js';
import { removeRules } from '../removal.js';
import { type CleanmailState, keep } from '../state.js';

const sentRule = z.strictObject({
  value: field.text,
  type: field.ruleType,
  expireAt: field.orNull(field.number),
  description: field.orNull(field.text),
  spfOn: field.orNull(field.flag),
});
const sentRuleOfOwner = z.extend(sentRule, { owner: field.text });

type SentRule = z.output<typeof sentRule>;
type Owner = Pick<CleanmailSenderRule, 'owner' | 'ownerId'>;

export const senderRuleRoutes: Routes = {
  'POST /wblist': takes(z.array(sentRuleOfOwner), (call, sent) =>
    created(
      add(
        call,
        sent.map((rule) => ({ ...rule, ...ownerNamed(call, rule.owner) })),
      ),
    ),
  ),
  ...routesOf('domains/:domainId', 'owner', (call) => ({ owner: 'domain', ownerId: call.domain().id })),
  ...routesOf('users/:userId', 'id', (call) => ({ owner: 'user', ownerId: call.user().id })),
};

/** The routes below a domain, and the same ones below a user. */
function routesOf(path: string, sort: string, ownerOf: (call: Call) => Owner): Routes {
  return {
    [`POST /${path}/wblist`]: takes(z.array(sentRule), (call, sent) => {
      const owner = ownerOf(call);
      const rules = add(
        call,
        sent.map((rule) => ({ ...rule, ...owner })),
      );
      return created(rules, call.url(`${owner.owner}s`, owner.ownerId, 'wblist'));
    }),
    [`GET /${path}/wblist`]: list<CleanmailSenderRule>(
      {
        sort,
        sortable: 'id owner value type createdDate expireAt description spfOn',
        filters: { type: ({ type }) => [type], value: ({ value }) => [value] },
        excel: true,
      },
      (call) => rulesOf(call.state, ownerOf(call)),
      (rule, { state }) => view(state, rule),
    ),
    [`PUT /${path}/wblist`]: takes(z.array(sentRule), (call, sent) => {
      const owner = ownerOf(call);
      return ok(
        add(
          call,
          sent.map((rule) => ({ ...rule, ...owner })),
          owner,
        ),
      );
    }),
    [`PUT /${path}/wblist/:wbItemId`]: takes(sentRule, (call, sent) => {
      const rule = ruleOf(call, ownerOf(call));
      checkRule(
        sent,
        rulesOf(call.state, rule).filter((other) => other !== rule),
      );
      return ok(view(call.state, keep(call.state.senderRules, { ...rule, ...settled(sent) })));
    }),
    [`DELETE /${path}/wblist/:wbItemId`]: (call) => {
      call.state.senderRules.delete(ruleOf(call, ownerOf(call)).id);
      return empty();
    },
  };
}

/** Adds all of these rules or, when one is refused, none. With `replaced`, they are all that this owner has then. */
function add(call: Call, sent: readonly (SentRule & Owner)[], replaced?: Owner) {
  const { state, now: createdDate } = call;
  for (const [index, rule] of sent.entries()) {
    const added = sent.slice(0, index).filter((other) => isOf(other, rule));
    checkRule(rule, [...(replaced ? [] : rulesOf(state, rule)), ...added]);
  }
  if (replaced) removeRules(state, replaced.owner, replaced.ownerId);
  return sent.map((rule) => view(state, keep(state.senderRules, { id: call.newId(), createdDate, ...settled(rule) })));
}

function checkRule({ value, type, spfOn }: SentRule, others: readonly { readonly value: string }[]): void {
  if (type === 'ALLOW' && spfOn === null) throw new Refusal(422, 'spfOn is missing, which ALLOW needs');
  if (others.some((other) => same(other.value, value))) throw new Refusal(409, `a rule for ${value} exists already`);
}

/** SPF counts for the allowlist alone. */
const settled = <Rule extends SentRule>(rule: Rule): Rule => ({
  ...rule,
  spfOn: rule.type === 'ALLOW' ? rule.spfOn : null,
});

/** A domain or a user, as the rules that name their owner do. */
function ownerNamed(call: Call, name: string): Owner {
  const user = findUser(call.state, name);
  const domain = user ? call.domain(user.domainId) : findDomain(call.state, name);
  if (!domain) throw new Refusal(422, `there is no domain or user ${name}`);
  return user ? { owner: 'user', ownerId: user.id } : { owner: 'domain', ownerId: call.domain(domain.id).id };
}

const isOf = (rule: Owner, { owner, ownerId }: Owner): boolean => rule.owner === owner && rule.ownerId === ownerId;

function rulesOf(state: CleanmailState, owner: Owner): CleanmailSenderRule[] {
  return [...state.senderRules.values()].filter((rule) => isOf(rule, owner));
}

function ruleOf(call: Call, owner: Owner): CleanmailSenderRule {
  const rule = call.found(call.state.senderRules, 'wbItemId', 'rule');
  return known(isOf(rule, owner) ? rule : undefined, 'there is no such rule');
}

function view(state: CleanmailState, { ownerId, ...rule }: CleanmailSenderRule) {
  const owner = rule.owner === 'user' ? state.users.get(ownerId)?.email : state.domains.get(ownerId)?.name;
  return { ...rule, owner: owner ?? null };
}
