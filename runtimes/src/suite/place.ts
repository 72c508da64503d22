/** Where a suite runs, and what it finds there: plain data, handed in by the parent process. */
export interface Place {
  readonly runtime: string;
  /** What the runtime is expected to do. Where it is not, the suite checks that the refusal is clear. */
  readonly can: {
    /** Send a body with GET, and trust a certificate authority of one's own. */
    readonly useNodeTransport: boolean;
    /** Send a `Cookie` header, and read `Set-Cookie`. */
    readonly handleCookies: boolean;
    /** Follow redirects by the client's own rules. */
    readonly readRedirects: boolean;
    /** Upload a stream over HTTP/1.1. */
    readonly uploadStreams: boolean;
    /** Send a POST no more than once, also when a connection that was kept is reset. */
    readonly sendOnce: boolean;
    /** Keep a secret from those who use the program. */
    readonly keepSecrets: boolean;
    /** Tell that a connection was refused, and not made and then broken. */
    readonly tellRefusedConnections: boolean;
  };
  readonly planimail: { readonly baseUrl: string; readonly planimailId: string; readonly apiKey: string };
  readonly protecmail: { readonly baseUrl: string; readonly apiKey: string };
  readonly cleanmail: { readonly baseUrl: string; readonly token: string };
  readonly iredadmin: { readonly baseUrl: string; readonly username: string; readonly password: string };
  readonly wildduck: { readonly baseUrl: string; readonly accessToken: string };
  /** iRedAdmin-Pro on another origin than the page, where there is a page. */
  readonly iredadminElsewhere: string;
  /** The parent's own server: what the sandbox is told, and answers that it does not give. */
  readonly parent: string;
  /** Where nothing listens. */
  readonly nobody: string;
  /** An HTTPS server with a certificate of the authority in `authority`. */
  readonly secure: { readonly url: string; readonly authority: string };
}

export type Product = 'planimail' | 'protecmail' | 'cleanmail' | 'iredadmin' | 'wildduck';

/** What every client of the suite is made with: it would rather fail than wait, and say nothing. */
export const quiet = { dangerouslyAllowBrowser: true, retryBudget: false, retries: 0, logLevel: 'off' } as const;
