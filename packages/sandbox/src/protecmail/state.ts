/** A mail in the sandbox's quarantine, as it is on the wire. */
export interface ProtecmailQuarantined {
  readonly date: string;
  readonly email: string;
  readonly domain: string;
  readonly mailfrom: string;
  readonly subject: string;
  readonly ident: string;
}

/** Everything that a Protecmail sandbox knows, open to tests. */
export interface ProtecmailState {
  user: Readonly<Record<string, unknown>>;
  readonly invoices: { readonly ref: number; readonly date: string; readonly total: number }[];
  tokens: { readonly monthly: number; readonly perm: number };
  dailyAverage: number;
  /** Settings by domain. */
  readonly domains: Map<string, Readonly<Record<string, unknown>>>;
  /** Local parts by domain. */
  readonly addresses: Map<string, string[]>;
  readonly quarantine: ProtecmailQuarantined[];
  /** The idents of the mails that were sent on, once for each time. */
  readonly resent: string[];
}
