import { type ProductServer, SandboxService } from '../service.js';
import { quarantineMails, sampleState } from './seed.js';
import { type ProtecmailDialect, protecmailServer, standardDialect } from './server.js';
import type { ProtecmailState } from './state.js';

/** The fake Protecmail. */
export class ProtecmailSandbox extends SandboxService implements ProductServer {
  readonly title = 'Protecmail';
  readonly apiKey = 'protecmail-sandbox-key';
  readonly state: ProtecmailState;

  constructor(dialect: Partial<ProtecmailDialect> = {}, random: () => number) {
    const state = sampleState();
    const server = protecmailServer(state, 'protecmail-sandbox-key', { ...standardDialect, ...dialect });
    super(server, random, 'http://protecmail.test/api/v1');
    this.state = state;
  }

  /** What `ProtecmailClient` takes to call this server. */
  get clientOptions(): { readonly baseUrl: string; readonly apiKey: string } {
    return { baseUrl: this.url, apiKey: this.apiKey };
  }

  get environment(): Readonly<Record<string, string>> {
    return { PROTECMAIL_BASE_URL: this.url, PROTECMAIL_API_KEY: this.apiKey };
  }

  /** Puts mails for an address into quarantine, the newest first. */
  quarantine(email: string, count: number): void {
    quarantineMails(this.state, email, count);
  }
}
