import { type ProductServer, SandboxService } from '../service.js';
import type { CleanmailMail } from './mail-records.js';
import { type CleanmailDelivery, deliver, emptyState, firstAdminId, seedMails } from './seed.js';
import { type CleanmailDialect, cleanmailServer } from './server.js';
import type { CleanmailState } from './state.js';

/** The fake Cleanmail. */
export class CleanmailSandbox extends SandboxService implements ProductServer {
  readonly title = 'Cleanmail';
  readonly token = 'cleanmail-sandbox-token';
  /** The one administrator of a new sandbox, who can be given personal tokens. */
  readonly adminId = firstAdminId;
  readonly state: CleanmailState;
  readonly #now: () => number;

  constructor(dialect: Partial<CleanmailDialect> = {}, random: () => number) {
    const { forbidden = [], now = Date.now } = dialect;
    const state = emptyState(now());
    super(
      cleanmailServer(state, 'cleanmail-sandbox-token', { forbidden, now }),
      random,
      'http://cleanmail.test/api/v3',
    );
    this.state = state;
    this.#now = now;
  }

  /** What `CleanmailClient` takes to call this server. */
  get clientOptions(): { readonly baseUrl: string; readonly token: string } {
    return { baseUrl: this.url, token: this.token };
  }

  get environment(): Readonly<Record<string, string>> {
    return { CLEANMAIL_BASE_URL: this.url, CLEANMAIL_TOKEN: this.token };
  }

  /**
   * Puts mails into a folder of a user, which is made if it is not there, and gives them back as they are stored. What
   * a mail leaves out is made up. Throws when no user has the address.
   */
  deliver(email: string, folder: string, mails: readonly CleanmailDelivery[]): CleanmailMail[] {
    return deliver(this.state, email, folder, mails, this.#now());
  }

  /**
   * Gives a user six mails in the folders `INBOX`, `INBOX/Archives 2026`, `Éléments envoyés` and `Quarantine`: with and
   * without attachments, and one infected, in `Quarantine`. Throws when no user has the address.
   */
  seedMails(email: string): void {
    seedMails(this.state, email, this.#now());
  }
}
