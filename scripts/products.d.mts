/** A call that only reads, and succeeds on a new server of the product. */
export interface ExampleCall {
  /** The client's method: `domains.list`. */
  readonly method: string;
  readonly arguments?: readonly unknown[];
  /** What it gives; of a list, how many items. */
  readonly result: unknown;
  /** It sends a body with GET, which `fetch` cannot. */
  readonly needsNode?: boolean;
}

/** A product that has a client here, with the record `mailhost` of its package.json. */
export interface Product {
  readonly name: string;
  readonly folder: URL;
  /** The class of its client. */
  readonly clientClass: string;
  /** What its package exports: `.`, `./operations`. */
  readonly subpaths: readonly string[];
  /** The product's name as people write it. */
  readonly title: string;
  /** What it is, in a few words that go on from "client for": `Protecmail, a mail filter`. */
  readonly kind: string;
  readonly baseUrl: string;
  /** How credentials travel, as OpenAPI has it. */
  readonly securitySchemes: Readonly<Record<string, object>>;
  readonly exampleCall: ExampleCall;
  /** The resource whose bundle the size tables show by itself, where single resources can be made. */
  readonly measuredResource?: string;
}

/** What is known of an operation of a built client, as its package's `operations` have it. */
export interface BuiltOperation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly repeat: string;
}

export declare function readProducts(): Product[];
export declare function capitalized(name: string): string;
export declare function importBuilt(product: Product, module: string): Promise<Readonly<Record<string, unknown>>>;
export declare function readOperations(product: Product): Promise<readonly BuiltOperation[]>;
