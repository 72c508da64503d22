import type { SandboxRequest } from '../http.js';
import { Refusal } from './answers.js';
import { type Reader, readBody } from './bodies.js';
import type { CleanmailAdmin, CleanmailDomain, CleanmailPolicy, CleanmailUser } from './records.js';
import type { CleanmailState } from './state.js';

/** A request on its way through the server: with the values in its path, and the state that it works on. */
export class Call {
  readonly state: CleanmailState;
  readonly request: SandboxRequest;
  /** The time of the request. */
  readonly now: number;
  readonly #values: ReadonlyMap<string, string>;

  constructor(state: CleanmailState, request: SandboxRequest, now: number, values: ReadonlyMap<string, string>) {
    this.state = state;
    this.request = request;
    this.now = now;
    this.#values = values;
  }

  /** A value in the path, by its name in the route. */
  value(name: string): string {
    const value = this.#values.get(name);
    if (value === undefined) throw new TypeError(`The route has no {${name}}.`);
    return value;
  }

  body<T>(reader: Reader<T>): T {
    return readBody(this.request.body, reader);
  }

  query(name: string): string | undefined {
    return this.request.query.get(name) ?? undefined;
  }

  /** The same, where a value is a whole number of 0 or more. */
  count(name: string, standard: number): number {
    const value = this.query(name);
    if (value === undefined) return standard;
    if (!/^\d+$/.test(value)) throw new Refusal(400, `${name} is not a whole number of 0 or more`);
    return Number(value);
  }

  /** An absolute address on this server. */
  url(...segments: readonly string[]): string {
    return [this.request.baseUrl, ...segments.map(encodeURIComponent)].join('/');
  }

  /** The domain that the path names, or another by its id. */
  domain(id = this.value('domainId')): CleanmailDomain {
    const domain = known(this.state.domains.get(id), 'domain');
    if (domain.customerId !== this.state.customer.id) throw new Refusal(403, 'the domain belongs to another customer');
    return domain;
  }

  /** The domains that the token may see. */
  domains(): CleanmailDomain[] {
    return [...this.state.domains.values()].filter((domain) => domain.customerId === this.state.customer.id);
  }

  user(id = this.value('userId')): CleanmailUser {
    const user = known(this.state.users.get(id), 'user');
    this.domain(user.domainId);
    return user;
  }

  /** Where the path takes an id or an address. */
  userByIdOrEmail(): CleanmailUser {
    const idOrEmail = this.value('userIdOrEmail');
    return this.user((this.state.users.get(idOrEmail) ?? findUser(this.state, idOrEmail))?.id ?? idOrEmail);
  }

  policy(): CleanmailPolicy {
    const policy = known(this.state.policies.get(this.value('policyId')), 'policy');
    this.domain(policy.domainId);
    return policy;
  }

  admin(): CleanmailAdmin {
    return known(this.state.admins.get(this.value('adminId')), 'administrator');
  }
}

/** A record that was looked for, or the end of the request. */
export function known<T>(record: T | undefined, kind: string): T {
  if (record === undefined) throw new Refusal(404, `there is no such ${kind}`);
  return record;
}

export const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

export function findUser(state: CleanmailState, email: string): CleanmailUser | undefined {
  return [...state.users.values()].find((user) => same(user.email, email));
}

/** A domain by its name or one of its aliases. */
export function findDomain(state: CleanmailState, name: string): CleanmailDomain | undefined {
  return [...state.domains.values()].find((domain) => namesOf(domain).some((known) => same(known, name)));
}

/** A domain's name and its aliases. */
export const namesOf = (domain: CleanmailDomain): string[] => [domain.name, ...domain.aliases.map(({ name }) => name)];

/** Refuses an address outside a domain. */
export function checkDomainOf(email: string, domain: CleanmailDomain): void {
  const name = email.slice(email.lastIndexOf('@') + 1);
  if (!namesOf(domain).some((known) => same(known, name))) {
    throw new Refusal(400, `${email} is not an address of ${domain.name}`);
  }
}

/** Refuses an address that a user or a group has already. */
export function checkFree(state: CleanmailState, email: string): void {
  if (findUser(state, email) || [...state.groups.values()].some((group) => same(group.email, email))) {
    throw new Refusal(409, `${email} exists already`);
  }
}
