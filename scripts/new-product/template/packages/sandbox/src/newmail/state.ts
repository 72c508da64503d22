/** A domain in the sandbox, as it is on the wire. */
export interface NewmailDomain {
  readonly domain: string;
  readonly maxMailboxes: number;
}

/** Everything that a Newmail sandbox knows, open to tests. */
export interface NewmailState {
  /** By name. */
  readonly domains: Map<string, NewmailDomain>;
}

/** An account with nothing in it. */
export const emptyState = (): NewmailState => ({ domains: new Map() });
