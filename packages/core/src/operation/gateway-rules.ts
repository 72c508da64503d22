/** What a gateway has to know of an operation beyond its request and its answer, to relay it. */
export interface GatewayRules {
  /** The gateway does it by itself: done for one caller, it would change what all share, such as the session. */
  readonly own?: true;
  /** Headers of a single call that the product's API has. */
  readonly headers?: readonly string[];
  /** A file that it takes in the place of data. */
  readonly upload?: GatewayUpload;
  /** The content type of a file in which its answer can be had too, where `Accept` asks for it. */
  readonly file?: string;
  /** Whole addresses that the server gave may lead to it. */
  readonly addressed?: true;
  /** Path parameters whose values may hold slashes. */
  readonly slashes?: readonly string[];
  /** Further paths, where the vendor gives more than one and the client finds out which the server has. */
  readonly paths?: readonly string[];
  /** Declared names of fields, by those that they may have on the wire. */
  readonly renamed?: Readonly<Record<string, string>>;
}

/** How a file travels to an operation whose declared body is data. */
export interface GatewayUpload {
  readonly contentType: string;
  /** What may be said of it in the query. */
  readonly query: readonly string[];
}
