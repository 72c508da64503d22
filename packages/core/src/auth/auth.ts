/** What an auth strategy may use: a way to the server that carries no credentials and is not retried. */
export interface AuthContext {
  /** Below the client's base URL. The request ends by itself after the client's timeout. */
  readonly send: (request: AuthRequest) => Promise<AuthAnswer>;
}

export interface AuthRequest {
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface AuthAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** The body's text, read to its end. */
  readonly text: string;
}

/**
 * How a client proves who it is. One object serves all calls of a client and of the clients derived from it.
 */
export interface Auth {
  /**
   * Puts the credentials on a request. May wait, for a login or a token; calls made meanwhile share that wait.
   * The result tells {@link Auth.refused} which credentials these were.
   */
  apply(headers: Headers, context: AuthContext): unknown;
  /** Looks at an answer's head: a session takes its cookies from here. */
  observe?(response: Response): void;
  /**
   * The server refused these credentials. `true` when others can be had, so that the call is worth one repeat:
   * it was refused, so it was not carried out.
   */
  refused?(credentials: unknown): boolean;
  /** Every secret that the strategy holds now, for redaction. */
  secrets(): Iterable<string>;
}

/** For APIs that need no credentials, and for calls through something that adds them. */
export const noAuth: Auth = { apply() {}, secrets: () => [] };
