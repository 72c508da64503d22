import type { SandboxAnswer, SandboxRequest } from '../http.js';
import { type ProductServer, SandboxService } from '../service.js';
import { domainOf } from './addresses.js';
import { loginPage } from './answers.js';
import { type IredadminDialect, standardDialect } from './dialect.js';
import { newDomain, newUser } from './new-records.js';
import { plainHash } from './passwords.js';
import type { IredadminDomain, IredadminUser } from './records.js';
import { iredadminServer } from './server.js';
import { emptyState, type IredadminState } from './state.js';

export type { IredadminDialect } from './dialect.js';
export type { IredadminState } from './state.js';

const firstAdmin = 'postmaster@example.com';
const firstPassword = 'iRedAdmin-sandbox-1';

/** The fake iRedAdmin-Pro. */
export class IredadminSandbox extends SandboxService implements ProductServer {
  readonly title = 'iRedAdmin-Pro';
  /** The one administrator of a new sandbox, who may do everything. */
  readonly username = firstAdmin;
  readonly password = firstPassword;
  readonly state: IredadminState;
  readonly #dialect: IredadminDialect;

  constructor(dialect: Partial<IredadminDialect> = {}, random: () => number) {
    const complete = { ...standardDialect, ...dialect };
    const state = emptyState(firstAdmin, plainHash(firstPassword), complete.now());
    super(iredadminServer(state, complete), random, 'http://iredadmin.test/iredadmin/api');
    this.state = state;
    this.#dialect = complete;
  }

  /** What `IredadminClient` takes to call this server. */
  get clientOptions(): { readonly baseUrl: string; readonly username: string; readonly password: string } {
    return { baseUrl: this.url, username: this.username, password: this.password };
  }

  get environment(): Readonly<Record<string, string>> {
    return { IREDADMIN_BASE_URL: this.url, IREDADMIN_USERNAME: this.username, IREDADMIN_PASSWORD: this.password };
  }

  /** The web interface has a page to log in beside the API, and nothing else. */
  protected override outside(request: SandboxRequest): SandboxAnswer {
    const { pathname } = new URL('login', request.baseUrl);
    return request.method === 'GET' && request.path === pathname ? loginPage : super.outside(request);
  }

  /** How many logins have succeeded. */
  get logins(): number {
    return this.state.logins;
  }

  /** Ends every session at once: their cookies are worth nothing any more. */
  expireSessions(): void {
    this.state.sessions.clear();
  }

  /** Puts a domain into the state, without a request, and gives it back. */
  addDomain(name: string, fields: Partial<IredadminDomain> = {}): IredadminDomain {
    const { backend, now } = this.#dialect;
    const domain = { ...newDomain(backend, name, now()), ...fields };
    this.state.domains.set(domain.name, domain);
    return domain;
  }

  /**
   * Puts a mail user into the state, without a request, and gives them back. A plain password is `{PLAIN}` and the
   * password. Throws when the address is of no domain that the sandbox has.
   */
  addUser(mail: string, fields: Partial<IredadminUser> = {}): IredadminUser {
    const domain = this.state.domains.get(domainOf(mail));
    if (!domain) throw new RangeError(`There is no domain of ${mail}.`);
    const user = { ...newUser(mail, domain, this.#dialect.now()), ...fields };
    this.state.users.set(user.mail, user);
    return user;
  }
}
