import type { ProductName, RunningSandbox } from '@mailhost/sandbox';

export type Product = ProductName;

/** What the client of each product takes to call its server. */
type ClientOptions = { readonly [Name in Product]: RunningSandbox[Name]['clientOptions'] };

/** Where a suite runs, and what it finds there: plain data, handed in by the parent process. */
export interface Place extends ClientOptions {
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
    /** Notice that a caller has left before there is something to send to it. */
    readonly noticeLeaving: boolean;
  };
  /** The gateway that the clients call; without one they call the products. */
  readonly gateway?: string;
  /** iRedAdmin-Pro on another origin than the page, where there is a page. */
  readonly iredadminElsewhere: string;
  /** The parent's own server: what the sandbox is told, and answers that it does not give. */
  readonly parent: string;
  /** Where nothing listens. */
  readonly nobody: string;
  /** An HTTPS server with a certificate of the authority in `authority`. */
  readonly secure: { readonly url: string; readonly authority: string };
}

const calm = { retryBudget: false, retries: 0, logLevel: 'off' } as const;

/** What every client of the suite is made with that has credentials: it would rather fail than wait, and say nothing. */
export const quiet = { dangerouslyAllowBrowser: true, ...calm } as const;

/** What a page shows the gateway, and the gateway asks for. */
export const signedIn = { Authorization: 'Bearer of-the-panel' } as const;

/** The options of a product's client: the gateway, where there is one, and else the product's credentials. */
export function optionsFor<Name extends Product>({ gateway, ...place }: Place, product: Name) {
  return gateway === undefined ? { ...place[product], ...quiet } : { gateway, headers: signedIn, ...calm };
}

/** What the client of any product takes to call its server. */
export function optionsOf(place: Place, product: string): { readonly baseUrl: string } {
  const options: unknown = Reflect.get(place, product);
  if (typeof options === 'object' && options !== null && 'baseUrl' in options && typeof options.baseUrl === 'string') {
    return { ...options, baseUrl: options.baseUrl };
  }
  throw new Error(`The place has no options for ${product}.`);
}
