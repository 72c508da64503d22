/** A mailbox of the sandbox. Its quota and use are in MB. */
export interface PlanimailMailbox {
  password: string;
  quotamb: number;
  usedmb: number;
  name: string;
  surname: string;
  phone: string;
  alt_email: string;
}

/** Everything that a Planimail sandbox knows, open to tests. */
export interface PlanimailState {
  readonly domains: Set<string>;
  /** By address. */
  readonly mailboxes: Map<string, PlanimailMailbox>;
  /** Targets by alias. */
  readonly aliases: Map<string, string[]>;
  /** Domain by domain alias. */
  readonly domainAliases: Map<string, string>;
}

export function emptyState(): PlanimailState {
  return { domains: new Set(), mailboxes: new Map(), aliases: new Map(), domainAliases: new Map() };
}

export function newMailbox(): PlanimailMailbox {
  return { password: '', quotamb: 0, usedmb: 0, name: '', surname: '', phone: '', alt_email: '' };
}
