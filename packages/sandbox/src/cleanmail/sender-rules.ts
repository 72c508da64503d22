import { created, empty, ok, Refusal } from './answers.js';
import { flag, listOf, number, objectOf, oneOf, type ReadWith, text } from './bodies.js';
import { type Call, findDomain, findUser, known, same } from './call.js';
import { nextId } from './generated.js';
import { list } from './lists.js';
import type { CleanmailSenderRule } from './records.js';
import { removeRules } from './removal.js';
import type { Routes } from './router.js';
import { type CleanmailState, wholeSeconds } from './state.js';
import { ruleTypes } from './values.js';

const fields = { value: text, type: oneOf(ruleTypes), expireAt: number, description: text, spfOn: flag };
const sentRule = objectOf(fields, ['value', 'type']);
const sentRuleOfOwner = objectOf({ ...fields, owner: text }, ['value', 'type', 'owner']);

type SentRule = ReadWith<typeof fields, 'value' | 'type'>;
type Owner = Pick<CleanmailSenderRule, 'owner' | 'ownerId'>;

export const senderRuleRoutes: Routes = {
  'POST /wblist': (call) => {
    const sent = call.body(listOf(sentRuleOfOwner));
    return created(
      add(
        call,
        sent.map((rule) => [ownerNamed(call, rule.owner), rule] as const),
      ),
    );
  },
  ...routesOf('domains/{domainId}', 'owner', (call) => ({ owner: 'domain', ownerId: call.domain().id })),
  ...routesOf('users/{userId}', 'id', (call) => ({ owner: 'user', ownerId: call.user().id })),
};

/** The routes below a domain, and the same ones below a user. */
function routesOf(path: string, sort: string, ownerOf: (call: Call) => Owner): Routes {
  return {
    [`POST /${path}/wblist`]: (call) => {
      const owner = ownerOf(call);
      const rules = add(
        call,
        call.body(listOf(sentRule)).map((rule) => [owner, rule] as const),
      );
      return created(rules, call.url(`${owner.owner}s`, owner.ownerId, 'wblist'));
    },
    [`GET /${path}/wblist`]: (call) =>
      list(call, rulesOf(call.state, ownerOf(call)), { sort, filters, excel: true }, (rule) => view(call.state, rule)),
    [`PUT /${path}/wblist`]: (call) => {
      const owner = ownerOf(call);
      return ok(
        add(
          call,
          call.body(listOf(sentRule)).map((rule) => [owner, rule] as const),
          owner,
        ),
      );
    },
    [`PUT /${path}/wblist/{wbItemId}`]: (call) => {
      const rule = ruleOf(call, ownerOf(call));
      const sent = call.body(sentRule);
      checkRule(
        sent,
        rulesOf(call.state, rule).filter((other) => other !== rule),
      );
      return ok(store(call.state, { ...rule, ...completed(sent) }));
    },
    [`DELETE /${path}/wblist/{wbItemId}`]: (call) => {
      call.state.senderRules.delete(ruleOf(call, ownerOf(call)).id);
      return empty();
    },
  };
}

const filters: Readonly<Record<string, (rule: CleanmailSenderRule) => readonly string[]>> = {
  type: ({ type }) => [type],
  value: ({ value }) => [value],
};

/** Adds all of these rules or, when one is refused, none. With `replaced`, they are all that this owner has then. */
function add(call: Call, sent: readonly (readonly [Owner, SentRule])[], replaced?: Owner) {
  const { state, now } = call;
  const accepted: (Owner & SentRule)[] = [];
  for (const [owner, rule] of sent) {
    const others = [...(replaced ? [] : rulesOf(state, owner)), ...accepted.filter((other) => isOf(other, owner))];
    checkRule(rule, others);
    accepted.push({ ...rule, ...owner });
  }
  if (replaced) removeRules(state, replaced.owner, replaced.ownerId);
  return accepted.map(({ owner, ownerId, ...rule }) =>
    store(state, { id: nextId(state), owner, ownerId, createdDate: now, ...completed(rule) }),
  );
}

/** Stores a rule and gives it as it is answered, to the millisecond. */
function store(state: CleanmailState, rule: CleanmailSenderRule) {
  const { createdDate, expireAt } = rule;
  state.senderRules.set(rule.id, {
    ...rule,
    createdDate: wholeSeconds(createdDate),
    expireAt: expireAt === null ? null : wholeSeconds(expireAt),
  });
  return view(state, rule);
}

function checkRule({ value, type, spfOn }: SentRule, others: readonly { readonly value: string }[]): void {
  if (type === 'ALLOW' && spfOn === undefined) throw new Refusal(422, 'spfOn is missing, which ALLOW needs');
  if (others.some((other) => same(other.value, value))) throw new Refusal(409, `a rule for ${value} exists already`);
}

/** What a rule is apart from its place; SPF counts for the allowlist alone. */
function completed({ value, type, expireAt, description, spfOn }: SentRule) {
  return {
    value,
    type,
    expireAt: expireAt ?? null,
    description: description ?? null,
    spfOn: type === 'ALLOW' ? (spfOn ?? null) : null,
  };
}

/** A domain or a user, as the rules that name their owner do. */
function ownerNamed(call: Call, name: string): Owner {
  const user = findUser(call.state, name);
  if (user) return { owner: 'user', ownerId: call.user(user.id).id };
  const domain = findDomain(call.state, name);
  if (domain) return { owner: 'domain', ownerId: call.domain(domain.id).id };
  throw new Refusal(422, `there is no domain or user ${name}`);
}

const isOf = (rule: Owner, { owner, ownerId }: Owner): boolean => rule.owner === owner && rule.ownerId === ownerId;

function rulesOf(state: CleanmailState, owner: Owner): CleanmailSenderRule[] {
  return [...state.senderRules.values()].filter((rule) => isOf(rule, owner));
}

function ruleOf(call: Call, owner: Owner): CleanmailSenderRule {
  const id = call.value('wbItemId');
  return known(
    rulesOf(call.state, owner).find((rule) => rule.id === id),
    'rule',
  );
}

function view(state: CleanmailState, { ownerId, ...rule }: CleanmailSenderRule) {
  const owner = rule.owner === 'user' ? state.users.get(ownerId)?.email : state.domains.get(ownerId)?.name;
  return { ...rule, owner: owner ?? null };
}
