import { type ProductServer, SandboxService } from '../service.js';
import { type NewmailDialect, newmailServer, standardDialect } from './server.js';
import { emptyState, type NewmailState } from './state.js';

const apiKey = 'newmail-sandbox-key';

/** The fake Newmail. */
export class NewmailSandbox extends SandboxService implements ProductServer {
  readonly title = 'Newmail';
  readonly apiKey: string = apiKey;
  readonly state: NewmailState;

  constructor(dialect: Partial<NewmailDialect> = {}, random: () => number) {
    const state = emptyState();
    super(newmailServer(state, apiKey, { ...standardDialect, ...dialect }), random, 'http://newmail.test/v1');
    this.state = state;
  }

  /** What `NewmailClient` takes to call this server. */
  get clientOptions(): { readonly baseUrl: string; readonly apiKey: string } {
    return { baseUrl: this.url, apiKey: this.apiKey };
  }

  get environment(): Readonly<Record<string, string>> {
    return { NEWMAIL_BASE_URL: this.url, NEWMAIL_API_KEY: this.apiKey };
  }
}
