import { type ProductServer, SandboxService } from '../service.js';
import { deliver, type WildduckDelivery } from './delivery.js';
import { standardDialect, type WildduckDialect } from './dialect.js';
import { Journal } from './journal.js';
import type { WildduckMessage } from './records.js';
import { wildduckServer } from './server.js';
import { WildduckState } from './state.js';

export type { WildduckDelivery } from './delivery.js';
export type { WildduckDialect } from './dialect.js';
export type { WildduckState } from './state.js';

const tokens = {
  root: 'wildduck-sandbox-root-token',
  audit: 'wildduck-sandbox-audit-token',
  export: 'wildduck-sandbox-export-token',
} as const;

/** The fake WildDuck. */
export class WildduckSandbox extends SandboxService implements ProductServer {
  readonly title = 'WildDuck';
  /** The root token, which may do everything but audits, exports and imports. */
  readonly accessToken = tokens.root;
  /** Tokens of the roles that audits, and exports with imports, are for. */
  readonly roleTokens: Readonly<Record<'audit' | 'export', string>> = { audit: tokens.audit, export: tokens.export };
  readonly state: WildduckState;
  readonly #journal: Journal;
  readonly #dialect: WildduckDialect;

  constructor(dialect: Partial<WildduckDialect> = {}, random: () => number) {
    const complete = { ...standardDialect, ...dialect };
    const state = new WildduckState();
    const journal = new Journal(state, complete);
    super(wildduckServer(state, journal, tokens, complete), random, 'http://wildduck.test');
    this.state = state;
    this.#journal = journal;
    this.#dialect = complete;
  }

  /** What `WildduckClient` takes to call this server. */
  get clientOptions(): { readonly baseUrl: string; readonly accessToken: string } {
    return { baseUrl: this.url, accessToken: this.accessToken };
  }

  get environment(): Readonly<Record<string, string>> {
    return { WILDDUCK_BASE_URL: this.url, WILDDUCK_ACCESS_TOKEN: this.accessToken };
  }

  /** How many event streams are open. */
  get openStreams(): number {
    return this.#journal.openStreams;
  }

  /** Ends all event streams, as a restart of the server does. The clients may come back. */
  endStreams(): void {
    this.#journal.endStreams();
  }

  /**
   * Puts a mail into the inbox of the user who has an address, without a request, as LMTP does, and gives it back as it
   * is stored. Throws when no user has the address.
   */
  deliver(to: string, mail: WildduckDelivery = {}): WildduckMessage {
    return deliver({ state: this.state, journal: this.#journal, now: this.#dialect.now() }, to, mail);
  }
}
