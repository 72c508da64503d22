import { type ProductServer, SandboxService } from '../service.js';
import { type PlanimailDialect, planimailServer, standardDialect } from './server.js';
import { emptyState, type PlanimailState } from './state.js';

const account = { planimailId: 'sandbox', apiKey: 'planimail-sandbox-key' } as const;

/** The fake Planimail. */
export class PlanimailSandbox extends SandboxService implements ProductServer {
  readonly title = 'Planimail';
  readonly planimailId = account.planimailId;
  readonly apiKey = account.apiKey;
  readonly state: PlanimailState;

  constructor(dialect: Partial<PlanimailDialect> = {}, random: () => number) {
    const state = emptyState();
    super(planimailServer(state, account, { ...standardDialect, ...dialect }), random, 'http://planimail.test/api/v1');
    this.state = state;
  }

  /** What `PlanimailClient` takes to call this server. */
  get clientOptions(): { readonly baseUrl: string; readonly planimailId: string; readonly apiKey: string } {
    return { baseUrl: this.url, planimailId: this.planimailId, apiKey: this.apiKey };
  }

  get environment(): Readonly<Record<string, string>> {
    return { PLANIMAIL_BASE_URL: this.url, PLANIMAIL_ID: this.planimailId, PLANIMAIL_API_KEY: this.apiKey };
  }
}
