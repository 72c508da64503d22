/** A product as the views see it. What it cannot do is a {@link Missing} in the place of the part. */
export interface Product {
  readonly name: ProductName;
  readonly label: string;
  /** What kind of product it is, and what follows from that for the panel. */
  readonly description: string;
  domains(signal: AbortSignal): Pages<Domain>;
  /** The domain that an id names, under the name that the product has for it. */
  domain(id: string, signal: AbortSignal): Promise<Domain>;
  readonly accounts: Accounts;
  readonly aliases: Aliases | Missing;
  readonly quarantine: Quarantine | Missing;
  readonly newMail: NewMail | Missing;
}

export const productNames = ['planimail', 'iredadmin', 'wildduck', 'cleanmail', 'protecmail'] as const;
export type ProductName = (typeof productNames)[number];

/** Says why a part is not there. */
export interface Missing {
  readonly missing: string;
}

export function isMissing(part: object): part is Missing {
  return 'missing' in part;
}

/** A list, fetched page by page as it is read. */
export type Pages<Item> = AsyncIterable<PageOf<Item>>;

export interface PageOf<Item> {
  readonly items: readonly Item[];
  readonly hasNext: boolean;
  /** How many there are in all, where that is known. */
  readonly total?: number | undefined;
}

export interface Domain {
  /** Names the domain in the product's other calls. */
  readonly id: string;
  readonly name: string;
  readonly enabled: boolean;
  readonly note?: string;
}

/** What has an address in a domain: mailboxes of a mail host, users or addresses of a filter. */
export interface Accounts {
  /** `mailbox`, `user` or `address`. */
  readonly one: string;
  readonly many: string;
  readonly note?: string;
  list(domain: Domain, signal: AbortSignal): Pages<Account>;
  /** The fields of the form for a new one, by the names that the product's issues use. */
  readonly fields: readonly Field[];
  create(domain: Domain, values: FormValues): Promise<unknown>;
  readonly suspend: Suspend | Missing;
  /** Says what goes with it. */
  readonly removalWarning: string;
  remove(domain: Domain, account: Account): Promise<unknown>;
  /** Why no account has a quota. */
  readonly withoutQuota?: string;
}

export interface Account {
  readonly id: string;
  readonly address: string;
  readonly name?: string | undefined;
  readonly suspended: boolean;
  readonly quota?: Quota | undefined;
}

/** In bytes; without `limit` there is none. */
export interface Quota {
  readonly used: number;
  readonly limit?: number | undefined;
}

export interface Suspend {
  set(account: Account, suspended: boolean): Promise<unknown>;
}

export interface Field {
  readonly name: string;
  readonly label: string;
  readonly type: 'text' | 'password' | 'number' | 'address';
  readonly hint?: string;
  readonly initial?: string;
  /** What browsers and password managers fill in. */
  readonly autocomplete?: string;
}

/** What was typed; an `address` field has its domain added. Empty fields are left out. */
export type FormValues = Readonly<Record<string, string>>;

export interface Aliases {
  readonly note?: string;
  list(domain: Domain, signal: AbortSignal): Pages<Alias>;
  readonly fields: readonly Field[];
  add(domain: Domain, values: FormValues): Promise<unknown>;
  remove(domain: Domain, alias: Alias): Promise<unknown>;
}

export interface Alias {
  readonly id: string;
  readonly address: string;
  /** Left out where the server does not tell. */
  readonly targets?: readonly string[] | undefined;
}

export interface Quarantine {
  readonly note?: string;
  list(domain: Domain, signal: AbortSignal): Pages<HeldMail>;
  release(mail: HeldMail): Promise<unknown>;
}

export interface HeldMail {
  readonly id: string;
  readonly recipient: string;
  readonly from: string;
  readonly subject: string;
  readonly date?: Date | undefined;
}

export interface NewMail {
  /** Mails of an account as they arrive, until the signal aborts. */
  watch(account: Account, signal: AbortSignal): AsyncIterable<ArrivedMail>;
}

export interface ArrivedMail {
  readonly id: string;
  readonly from: string;
  readonly subject: string;
  readonly arrived: Date;
}
