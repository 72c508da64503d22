import { domainOf } from './addresses.js';
import { Refusal } from './answers.js';
import type { Call } from './call.js';
import type { IredadminDomain, IredadminUser } from './records.js';
import type { IredadminState } from './state.js';

/** What is counted: in a domain, and in all domains of an admin. */
const counted = {
  users: {
    limit: ({ maxUsers }: IredadminDomain) => maxUsers,
    code: 'EXCEED_LIMIT_USERS',
    addresses: ({ users }: IredadminState) => [...users.keys()],
  },
  aliases: {
    limit: ({ maxAliases }: IredadminDomain) => maxAliases,
    code: 'EXCEED_LIMIT_ALIASES',
    addresses: ({ aliases }: IredadminState) => [...aliases.keys()],
  },
  lists: {
    limit: ({ maxLists }: IredadminDomain) => maxLists,
    code: 'EXCEED_LIMIT_LISTS',
    addresses: ({ lists, fixedLists }: IredadminState) => [...lists.keys(), ...fixedLists.keys()],
  },
};

/** Whether there is more than a limit allows: 0 is none, and with -1 one is too many. */
const exceeds = (count: () => number, limit: number): boolean => limit !== 0 && count() > limit;

/** Refuses one account more than there may be. */
export function checkCount(call: Call, domain: IredadminDomain, kind: keyof typeof counted): void {
  const { limit, code, addresses } = counted[kind];
  const withOneMore = (names: ReadonlySet<string>) => () =>
    addresses(call.state).filter((mail) => names.has(domainOf(mail))).length + 1;
  if (exceeds(withOneMore(new Set([domain.name])), limit(domain))) throw new Refusal('EXCEEDED_DOMAIN_ACCOUNT_LIMIT');
  if (exceeds(withOneMore(managedNames(call)), limitsOf(call)?.[kind] ?? 0)) throw new Refusal(code);
}

/** Refuses one domain more than the admin may have. */
export function checkDomainCount(call: Call): void {
  const withOneMore = () => call.domains().length + 1;
  if (exceeds(withOneMore, limitsOf(call)?.domains ?? 0)) throw new Refusal('EXCEED_LIMIT_DOMAIN');
}

/** Refuses a mailbox that is larger than its domain or the admin may make it. */
export function checkQuota(
  call: Call,
  domain: IredadminDomain,
  { mail, quota }: Pick<IredadminUser, 'mail' | 'quota'>,
): void {
  const together = (names: ReadonlySet<string>) => () =>
    [...call.state.users.values()]
      .filter((user) => user.mail !== mail && names.has(domainOf(user.mail)))
      .reduce((sum, user) => sum + user.quota, quota);
  if (exceeds(() => quota, domain.maxUserQuota) || exceeds(together(new Set([domain.name])), domain.quota)) {
    throw new Refusal('EXCEEDED_DOMAIN_QUOTA_SIZE');
  }
  if (exceeds(together(managedNames(call)), limitsOf(call)?.quota ?? 0)) throw new Refusal('EXCEED_LIMIT_QUOTA');
}

const limitsOf = ({ admin }: Call) => (admin.isGlobal ? undefined : admin.limits);

const managedNames = (call: Call): ReadonlySet<string> => new Set(call.domains().map(({ name }) => name));
