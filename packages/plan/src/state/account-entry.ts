import type { Pace } from '@mailhost/unified';

/** A product that an account can be of. */
export type ProductName = AccountEntry['product'];

/** An account as files have it: the product, its client's options of the same names, and how fast it is asked. */
export type AccountEntry = PlanimailEntry | CleanmailEntry | ProtecmailEntry | IredadminEntry | WildduckEntry;

/** What an account of each product can say. */
export interface AccountSettings {
  /** How fast it is asked. Default: the product's own table. */
  readonly pace?: { readonly [Name in keyof Pace]?: Pace[Name] | undefined } | undefined;
  /** For how many seconds a call waits for a server that is down. Default 300. */
  readonly outage?: { readonly maxWait?: number | undefined } | undefined;
}

/** An account of Planimail. */
export interface PlanimailEntry extends AccountSettings {
  readonly product: 'planimail';
  readonly planimailId: string;
  /** A reference: `env:NAME`, `file:PATH` or `cmd:PROGRAM`. */
  readonly apiKey: string;
  readonly baseUrl?: string | undefined;
  readonly unknownSentences?: 'error' | 'accept' | undefined;
}

/** An account of Cleanmail. */
export interface CleanmailEntry extends AccountSettings {
  readonly product: 'cleanmail';
  /** A reference: `env:NAME`, `file:PATH` or `cmd:PROGRAM`. */
  readonly token: string;
  readonly baseUrl?: string | undefined;
}

/** An account of Protecmail. */
export interface ProtecmailEntry extends AccountSettings {
  readonly product: 'protecmail';
  /** A reference: `env:NAME`, `file:PATH` or `cmd:PROGRAM`. */
  readonly apiKey: string;
  readonly baseUrl?: string | undefined;
}

/** An account of iRedAdmin-Pro. */
export interface IredadminEntry extends AccountSettings {
  readonly product: 'iredadmin';
  readonly baseUrl: string;
  /** An administrator's whole e-mail address. */
  readonly username: string;
  /** A reference: `env:NAME`, `file:PATH` or `cmd:PROGRAM`. */
  readonly password: string;
  readonly backend?: 'sql' | 'ldap' | undefined;
  readonly ldapQuotaUnit?: 'bytes' | 'MB' | undefined;
  /** Whether the parameter names of 2016 are used. Default `false`. */
  readonly olderNames?: boolean | undefined;
}

/** An account of WildDuck. */
export interface WildduckEntry extends AccountSettings {
  readonly product: 'wildduck';
  readonly baseUrl: string;
  /** A reference (`env:NAME`, `file:PATH` or `cmd:PROGRAM`), or `false` for a server that asks for none. */
  readonly accessToken: string | false;
}
