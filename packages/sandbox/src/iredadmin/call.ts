import type { Routes as AnyRoutes, PathValues } from '../routing.js';
import { domainOf } from './addresses.js';
import { type Administrator, domainsManagedBy } from './administrators.js';
import { type IredadminResult, Refusal } from './answers.js';
import type { Backend, IredadminDialect } from './dialect.js';
import type { IredadminDomain } from './records.js';
import type { IredadminState } from './state.js';

export type Routes = AnyRoutes<Call, IredadminResult>;

/** A request of an admin on its way through the server. What it finds, the admin may administer. */
export class Call {
  constructor(
    readonly state: IredadminState,
    readonly dialect: IredadminDialect,
    readonly admin: Administrator,
    /** The time of the request. */
    readonly now: number,
    readonly values: PathValues,
  ) {}

  get backend(): Backend {
    return this.dialect.backend;
  }

  /** A value in the path, by its name in the route. */
  value(name: string): string {
    const value = this.values[name]?.toLowerCase();
    if (value === undefined) throw new TypeError(`The route has no :${name}.`);
    return value;
  }

  /** What `accountStatus` makes of an account: every value but a few disables it. */
  active(value: string | undefined): boolean | undefined {
    return value === undefined ? undefined : enabling[this.backend].includes(value);
  }

  requireGlobal(): void {
    if (!this.admin.isGlobal) throw new Refusal('PERMISSION_DENIED');
  }

  /** Refuses a domain that the admin does not administer. Whether it exists, only a global admin is told. */
  permit(domain: string): void {
    const { isGlobal, username } = this.admin;
    if (!isGlobal && !this.state.domains.get(domain)?.admins.includes(username)) {
      throw new Refusal('PERMISSION_DENIED');
    }
  }

  /** The domains that the admin administers. */
  domains(): IredadminDomain[] {
    const { isGlobal, username } = this.admin;
    const managed = new Set(isGlobal ? this.state.domains.keys() : domainsManagedBy(this.state, username));
    return [...this.state.domains.values()].filter(({ name }) => managed.has(name));
  }

  /** The domain that the path names, or another. */
  domain(name = this.value('domain')): IredadminDomain {
    this.permit(name);
    const domain = this.state.domains.get(name);
    if (!domain) throw new Refusal('INVALID_DOMAIN_NAME');
    return domain;
  }

  /** One of the accounts of a kind. */
  account<T>(accounts: ReadonlyMap<string, T>, mail = this.value('mail')): T {
    this.permit(domainOf(mail));
    const account = accounts.get(mail);
    if (!account) throw new Refusal('NO_SUCH_ACCOUNT');
    return account;
  }
}

const enabling: Readonly<Record<Backend, readonly string[]>> = {
  sql: ['enable', 'active', 'yes', '1'],
  ldap: ['enable', 'active', 'yes', '1', 'on'],
};

/** The same routes, for global admins alone. */
export function globalOnly(routes: Routes): Routes {
  const guarded = Object.entries(routes).map(([name, route]): [string, Routes[string]] => {
    const guard = (call: Call, run: () => IredadminResult | Promise<IredadminResult>) => {
      call.requireGlobal();
      return run();
    };
    return typeof route === 'function'
      ? [name, (call) => guard(call, () => route(call))]
      : [name, { ...route, run: (call, sent) => guard(call, () => route.run(call, sent)) }];
  });
  return Object.fromEntries(guarded);
}
