import { seededRandom } from './faults.js';
import { type Listening, listen } from './listen.js';
import { type PlanimailAccount, type PlanimailDialect, planimailServer as planimailRules } from './planimail/server.js';
import { emptyState, type PlanimailState } from './planimail/state.js';
import { type ProtecmailDialect, protecmailServer as protecmailRules } from './protecmail/server.js';
import { type ProtecmailState, quarantineMails, sampleState } from './protecmail/state.js';
import { SandboxService } from './service.js';

/** Options of a sandbox. Everything has a default. */
export interface SandboxOptions {
  /** For faults that strike a share of the requests. Default 1. */
  readonly seed?: number;
  readonly planimail?: Partial<PlanimailDialect>;
  readonly protecmail?: Partial<ProtecmailDialect>;
}

/** Ports to listen on. Default 0: any that is free. */
export interface SandboxPorts {
  readonly planimail?: number;
  readonly protecmail?: number;
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
    );
    this.state = state;
  }

  /** Puts mails for an address into quarantine, the newest first. */
  quarantine(email: string, count: number): void {
    quarantineMails(this.state, email, count);
  }
}

/** Every product's server, without sockets: for msw, or to be called directly. */
export interface Sandbox {
  readonly planimail: PlanimailSandbox;
  readonly protecmail: ProtecmailSandbox;
}

/** A sandbox that listens on loopback. */
export interface RunningSandbox {
  readonly planimail: PlanimailSandbox & Pick<Listening, 'url'>;
  readonly protecmail: ProtecmailSandbox & Pick<Listening, 'url'>;
  /** Ends all connections and frees the ports. */
  close(): Promise<void>;
}

/** Makes a sandbox that does not listen. */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const random = seededRandom(options.seed ?? 1);
  return {
    planimail: new PlanimailSandbox(options.planimail ?? {}, random),
    protecmail: new ProtecmailSandbox(options.protecmail ?? {}, random),
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
  const { planimail, protecmail } = createSandbox(options);
  const planimailServer = await listen(planimail, prefixes.planimail, options.ports?.planimail ?? 0);
  const protecmailServer = await listen(protecmail, prefixes.protecmail, options.ports?.protecmail ?? 0).catch(
    async (error: unknown) => {
      await planimailServer.close();
      throw error;
    },
  );
  return {
    planimail: Object.assign(planimail, { url: planimailServer.url }),
    protecmail: Object.assign(protecmail, { url: protecmailServer.url }),
    close: async () => {
      await Promise.all([planimailServer.close(), protecmailServer.close()]);
    },
  };
}

/** What each product's base URL ends with. */
export const prefixes = { planimail: '/api/v1', protecmail: '/api/v1' } as const;
