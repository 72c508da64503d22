import { type Changes, looseObject, number, object, optional, partial, type Schema, text } from '@mailhost/core/schema';

/** What can be written of the account's owner. */
export interface AccountDetails {
  readonly first_name: string;
  readonly last_name: string;
  readonly email: string;
  readonly organisation: string;
  /** VAT number. */
  readonly tva_intra: string;
  readonly address: string;
  readonly city: string;
  /** Postal code: in the vendor's samples, though not in its list of fields. */
  readonly zip?: string | undefined;
  /** Two letters, for example `FR`. */
  readonly country: string;
  readonly phone: string;
}

/** The account's owner, as it is read. */
export interface Account extends AccountDetails {
  /** The account's own id, which cannot be changed. */
  readonly nic: string;
}

/** What is left of the filtering tokens. */
export interface TokenTanks {
  /** Left of this month's tokens. */
  readonly monthly: number;
  /** Left of earlier months' and of bought tokens. */
  readonly perm: number;
  /** Both together. */
  readonly total: number;
}

/** Some of the account's fields. With `account.update`, what is left out stays; the vendor requires none of them. */
export type AccountChanges = Changes<AccountDetails>;

const details = {
  first_name: text(),
  last_name: text(),
  email: text(),
  organisation: text(),
  tva_intra: text(),
  address: text(),
  city: text(),
  zip: optional(text()),
  country: text(),
  phone: text(),
};

/** What `account.update` takes, and `account.replace` too. */
export const accountChanges: Schema<AccountChanges> = object<AccountChanges>(partial<AccountDetails>(details));

/** What `account.get` answers. */
export const account: Schema<Account> = looseObject<Account>({ nic: text(), ...details });

/** What `tokens.tanks` answers. */
export const tokenTanks: Schema<TokenTanks> = looseObject<TokenTanks>({
  monthly: number(),
  perm: number(),
  total: number(),
});
