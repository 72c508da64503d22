import type { SandboxAnswer, SandboxRequest } from '../http.js';
import type { Routes as AnyRoutes, PathValues } from '../routing.js';
import { known, Refusal } from '../server.js';
import type { CleanmailAdmin, CleanmailDomain, CleanmailUser } from './records.js';
import { type CleanmailState, nextId, nextSecret } from './state.js';

export type Routes = AnyRoutes<Call, SandboxAnswer>;

/** A request on its way through the server: with the values in its path, and the state that it works on. */
export class Call {
  constructor(
    readonly state: CleanmailState,
    readonly request: SandboxRequest,
    /** The time of the request. */
    readonly now: number,
    readonly values: PathValues,
  ) {}

  /** A value in the path, by its name in the route. */
  value(name: string): string {
    const value = this.values[name];
    if (value === undefined) throw new TypeError(`The route has no :${name}.`);
    return value;
  }

  /** An absolute address on this server. */
  url(...segments: readonly string[]): string {
    return [this.request.baseUrl, ...segments.map(encodeURIComponent)].join('/');
  }

  newId(): string {
    return nextId(this.state);
  }

  newSecret(length: number, letters?: string): string {
    return nextSecret(this.state, length, letters);
  }

  /** A record that the path names, whatever it belongs to. */
  found<T>(records: ReadonlyMap<string, T>, name: string, kind: string): T {
    return known(records.get(this.value(name)), `there is no such ${kind}`);
  }

  /** A record that the path names, and whose domain the token may see. */
  owned<T extends { readonly domainId: string }>(records: ReadonlyMap<string, T>, name: string, kind: string): T {
    const record = this.found(records, name, kind);
    this.domain(record.domainId);
    return record;
  }

  /** The domain that the path names, or another by its id. */
  domain(id = this.value('domainId')): CleanmailDomain {
    const domain = known(this.state.domains.get(id), 'there is no such domain');
    if (domain.customerId !== this.state.customer.id) throw new Refusal(403, 'the domain belongs to another customer');
    return domain;
  }

  /** The domains that the token may see. */
  domains(): CleanmailDomain[] {
    return [...this.state.domains.values()].filter(({ customerId }) => customerId === this.state.customer.id);
  }

  user(): CleanmailUser {
    return this.owned(this.state.users, 'userId', 'user');
  }

  /** Where the path takes an id or an address. */
  userByIdOrEmail(): CleanmailUser {
    const idOrEmail = this.value('userIdOrEmail');
    const user = this.state.users.get(idOrEmail) ?? findUser(this.state, idOrEmail);
    this.domain(known(user, 'there is no such user').domainId);
    return known(user, 'there is no such user');
  }

  admin(): CleanmailAdmin {
    return this.found(this.state.admins, 'adminId', 'administrator');
  }
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

/** Refuses an address that is outside a domain, or that a user or a group has already. `current` may stay. */
export function checkAddress(state: CleanmailState, email: string, domain: CleanmailDomain, current = ''): void {
  const name = email.slice(email.lastIndexOf('@') + 1);
  if (!namesOf(domain).some((known) => same(known, name))) {
    throw new Refusal(400, `${email} is not an address of ${domain.name}`);
  }
  const isTaken = [...state.users.values(), ...state.groups.values()].some((other) => same(other.email, email));
  if (isTaken && !same(email, current)) throw new Refusal(409, `${email} exists already`);
}
