import { baseUrls } from '../base-urls.js';
import { SandboxService } from '../service.js';
import { quarantineMails, sampleState } from './seed.js';
import { type ProtecmailDialect, protecmailServer, standardDialect } from './server.js';
import type { ProtecmailState } from './state.js';

/** The fake Protecmail. */
export class ProtecmailSandbox extends SandboxService {
  readonly apiKey = 'protecmail-sandbox-key';
  readonly state: ProtecmailState;

  constructor(dialect: Partial<ProtecmailDialect>, random: () => number) {
    const state = sampleState();
    const server = protecmailServer(state, 'protecmail-sandbox-key', { ...standardDialect, ...dialect });
    super(server, random, baseUrls.protecmail);
    this.state = state;
  }

  /** Puts mails for an address into quarantine, the newest first. */
  quarantine(email: string, count: number): void {
    quarantineMails(this.state, email, count);
  }
}
