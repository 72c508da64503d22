import { assertInput, type FieldIssue, ValidationError } from '@mailhost/core';
import { domainOf, normalizeAddress, normalizeDomain } from '@mailhost/unified';
import { configSchema } from './schema.js';
import type { DomainState, State } from './state.js';

/** A state, or what is wrong with it: its shape first, and then what one part says of another. */
export type CheckedState =
  | { readonly state: State; readonly issues: readonly [] }
  | { readonly state?: undefined; readonly issues: readonly FieldIssue[] };

/** Checks a value that may be a state. */
export function checkState(value: unknown): CheckedState {
  try {
    assertInput('state', configSchema, value);
  } catch (error) {
    if (error instanceof ValidationError) return { issues: error.issues ?? [] };
    throw error;
  }
  const parsed = configSchema.safeParse(value);
  if (!parsed.success) return { issues: [{ path: [], message: 'expected a state' }] };
  const state = { ...parsed.data, domains: parsed.data.domains ?? [] };
  const issues = [...domainIssues(state)];
  return issues.length > 0 ? { issues } : { state, issues: [] };
}

function* domainIssues({ domains }: State): Generator<FieldIssue> {
  yield* repeated(domains, ['domains'], 'name', ({ name }) => normalizeDomain(name));
  for (const [index, domain] of domains.entries()) yield* issuesIn(domain, ['domains', index]);
}

type Path = FieldIssue['path'];

function* issuesIn(domain: DomainState, at: Path): Generator<FieldIssue> {
  const { mailboxes = [], aliases = [], domainAliases = [], senderRules = [], admins = [] } = domain;
  const recipients = typeof domain.recipients === 'object' ? domain.recipients : [];
  if (domain.host === undefined && domain.filter === undefined) {
    yield issue(at, 'host', 'expected a host or a filter: the name of the account that the domain is on');
  }
  const needsHost = [
    ['mailboxes', mailboxes.length > 0],
    ['catchAll', domain.catchAll !== undefined],
  ] as const;
  for (const [field, isThere] of needsHost) {
    if (isThere && domain.host === undefined) yield issue(at, field, 'needs a host: name the account in host');
  }
  if (domain.recipients !== undefined && domain.filter === undefined) {
    yield issue(at, 'recipients', 'needs a filter: name the account in filter');
  }
  const lists = { mailboxes, aliases, recipients };
  for (const [field, objects] of Object.entries(lists)) {
    yield* repeated(objects, [...at, field], 'address', ({ address }) => normalizeAddress(address));
    for (const [index, { address }] of objects.entries()) {
      if (domainOf(address) === normalizeDomain(domain.name)) continue;
      yield issue([...at, field, index], 'address', `expected an address of ${domain.name}, in which it stands`);
    }
  }
  yield* repeated(domainAliases, [...at, 'domainAliases'], 'name', ({ name }) => normalizeDomain(name));
  yield* repeated(admins, [...at, 'admins'], 'address', ({ address }) => normalizeAddress(address));
  const ruleKey = ({ scope = domain.name, sender }: { scope?: string | undefined; sender: string }) =>
    `${scope.toLowerCase()} ${sender.toLowerCase()}`;
  yield* repeated(senderRules, [...at, 'senderRules'], 'sender', ruleKey);
  for (const [index, { absent, targets }] of aliases.entries()) {
    if (absent === undefined && targets === undefined)
      yield issue([...at, 'aliases', index], 'targets', 'is required: expected a list of addresses');
  }
  for (const [index, { absent, action }] of senderRules.entries()) {
    if (absent === undefined && action === undefined)
      yield issue([...at, 'senderRules', index], 'action', 'is required: expected "allow" or "deny"');
  }
  for (const [index, { password, passwordHash }] of mailboxes.entries()) {
    if (password !== undefined && passwordHash !== undefined)
      yield issue([...at, 'mailboxes', index], 'passwordHash', 'stands beside a password: leave one of them out');
  }
}

function issue(at: Path, field: string, message: string): FieldIssue {
  return { path: [...at, field], message };
}

function* repeated<Item>(
  items: readonly Item[],
  at: Path,
  field: string,
  keyOf: (item: Item) => string,
): Generator<FieldIssue> {
  const seen = new Map<string, number>();
  for (const [index, item] of items.entries()) {
    const key = keyOf(item);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, index);
    else yield issue([...at, index], field, `${key} stands here twice: it is number ${first + 1} of the list, too`);
  }
}
