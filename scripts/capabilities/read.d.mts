/** What a product can do with a kind of things. */
export interface KindRow {
  readonly list?: unknown;
  readonly get?: unknown;
  readonly create?: unknown;
  readonly delete?: unknown;
  readonly release?: unknown;
}

/** What a product can do. */
export interface CapabilityTable {
  readonly title: string;
  readonly role: 'host' | 'filter';
  readonly kinds: Readonly<Record<string, KindRow>>;
}

export declare function readCapabilities(): Promise<{
  /** The kinds of things, and each as people call one of it. */
  readonly nouns: Readonly<Record<string, string>>;
  /** Hosts first. */
  readonly tables: readonly CapabilityTable[];
}>;
