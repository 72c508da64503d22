import { baseUrls } from './base-urls.js';
import type { CleanmailMail } from './cleanmail/mail-records.js';
import { type CleanmailDelivery, deliver, seedMails } from './cleanmail/seed.js';
import { type CleanmailDialect, cleanmailServer as cleanmailRules } from './cleanmail/server.js';
import { type CleanmailState, emptyState as emptyCleanmailState, firstAdminId } from './cleanmail/state.js';
import { seededRandom } from './faults.js';
import { pathOf } from './in-process.js';
import { type IredadminDialect, IredadminSandbox } from './iredadmin/sandbox.js';
import { type Listening, listen } from './listen.js';
import { type PlanimailAccount, type PlanimailDialect, planimailServer as planimailRules } from './planimail/server.js';
import { emptyState, type PlanimailState } from './planimail/state.js';
import { type ProtecmailDialect, protecmailServer as protecmailRules } from './protecmail/server.js';
import { type ProtecmailState, quarantineMails, sampleState } from './protecmail/state.js';
import { SandboxService } from './service.js';
import { type WildduckDialect, WildduckSandbox } from './wildduck/sandbox.js';

/** Options of a sandbox. Everything has a default. */
export interface SandboxOptions {
  /** For faults that strike a share of the requests. Default 1. */
  readonly seed?: number;
  readonly planimail?: Partial<PlanimailDialect>;
  readonly protecmail?: Partial<ProtecmailDialect>;
  readonly cleanmail?: Partial<CleanmailDialect>;
  readonly iredadmin?: Partial<IredadminDialect>;
  readonly wildduck?: Partial<WildduckDialect>;
}

/** Ports to listen on. Default 0: any that is free. */
export interface SandboxPorts {
  readonly planimail?: number;
  readonly protecmail?: number;
  readonly cleanmail?: number;
  readonly iredadmin?: number;
  readonly wildduck?: number;
}

/** The fake Planimail. */
export class PlanimailSandbox extends SandboxService {
  readonly planimailId = 'sandbox';
  readonly apiKey = 'planimail-sandbox-key';
  readonly state: PlanimailState;

  constructor(dialect: Partial<PlanimailDialect>, random: () => number) {
    const account: PlanimailAccount = { planimailId: 'sandbox', apiKey: 'planimail-sandbox-key' };
    const state = emptyState();
    super(
      planimailRules(state, account, {
        listDomainsMethod: 'GET',
        getQuotaMethod: 'GET',
        setQuotaPath: 'user_set_quota',
        domainAliasField: 'domain_alias',
        quotaAvailable: 'total',
        ...dialect,
      }),
      random,
      baseUrls.planimail,
    );
    this.state = state;
  }
}

/** The fake Protecmail. */
export class ProtecmailSandbox extends SandboxService {
  readonly apiKey = 'protecmail-sandbox-key';
  readonly state: ProtecmailState;

  constructor(dialect: Partial<ProtecmailDialect>, random: () => number) {
    const state = sampleState();
    super(
      protecmailRules(state, 'protecmail-sandbox-key', {
        quarantineStart: 'record',
        tanksPath: 'tanks',
        failureStatus: 'fitting',
        ...dialect,
      }),
      random,
      baseUrls.protecmail,
    );
    this.state = state;
  }

  /** Puts mails for an address into quarantine, the newest first. */
  quarantine(email: string, count: number): void {
    quarantineMails(this.state, email, count);
  }
}

/** The fake Cleanmail. */
export class CleanmailSandbox extends SandboxService {
  readonly token = 'cleanmail-sandbox-token';
  /** The one administrator of a new sandbox, who can be given personal tokens. */
  readonly adminId = firstAdminId;
  readonly state: CleanmailState;
  readonly #now: () => number;

  constructor(dialect: Partial<CleanmailDialect>, random: () => number) {
    const { forbidden = [], now = Date.now } = dialect;
    const state = emptyCleanmailState(now());
    super(cleanmailRules(state, 'cleanmail-sandbox-token', { forbidden, now }), random, baseUrls.cleanmail);
    this.state = state;
    this.#now = now;
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

/** Every product's server, without sockets: to be called by the `fetch` of each, or for msw. */
export interface Sandbox {
  readonly planimail: PlanimailSandbox;
  readonly protecmail: ProtecmailSandbox;
  readonly cleanmail: CleanmailSandbox;
  readonly iredadmin: IredadminSandbox;
  readonly wildduck: WildduckSandbox;
}

/** A sandbox that listens on loopback. */
export interface RunningSandbox {
  readonly planimail: PlanimailSandbox & Pick<Listening, 'url'>;
  readonly protecmail: ProtecmailSandbox & Pick<Listening, 'url'>;
  readonly cleanmail: CleanmailSandbox & Pick<Listening, 'url'>;
  readonly iredadmin: IredadminSandbox & Pick<Listening, 'url'>;
  readonly wildduck: WildduckSandbox & Pick<Listening, 'url'>;
  /** Ends all connections and frees the ports. */
  close(): Promise<void>;
}

/** Makes a sandbox that does not listen. */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const random = seededRandom(options.seed ?? 1);
  return {
    planimail: new PlanimailSandbox(options.planimail ?? {}, random),
    protecmail: new ProtecmailSandbox(options.protecmail ?? {}, random),
    cleanmail: new CleanmailSandbox(options.cleanmail ?? {}, random),
    iredadmin: new IredadminSandbox(options.iredadmin ?? {}, random),
    wildduck: new WildduckSandbox(options.wildduck ?? {}, random),
  };
}

/**
 * Starts every product's server on loopback.
 *
 * @example
 * const sandbox = await startSandbox();
 * const { url: baseUrl, planimailId, apiKey } = sandbox.planimail;
 * const planimail = new PlanimailClient({ baseUrl, planimailId, apiKey });
 * // …
 * await sandbox.close();
 */
export async function startSandbox(
  options: SandboxOptions & { readonly ports?: SandboxPorts } = {},
): Promise<RunningSandbox> {
  const sandbox = createSandbox(options);
  const servers: Listening[] = [];
  const close = async () => {
    await Promise.all(servers.map((server) => server.close()));
  };
  const start = async <Product extends keyof Sandbox>(product: Product) => {
    const server = await listen(sandbox[product], pathOf(baseUrls[product]), options.ports?.[product] ?? 0);
    servers.push(server);
    return Object.assign(sandbox[product], { url: server.url });
  };
  try {
    return {
      planimail: await start('planimail'),
      protecmail: await start('protecmail'),
      cleanmail: await start('cleanmail'),
      iredadmin: await start('iredadmin'),
      wildduck: await start('wildduck'),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
