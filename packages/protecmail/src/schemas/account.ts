import { each, type InputObject, type ResponseFields, type ResponseSchema, words } from '@mailhost/core/schema';
import * as z from 'zod/mini';

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
export type AccountChanges = { readonly [Key in keyof AccountDetails]?: AccountDetails[Key] | undefined };

const text = z.string();
const change = z.optional(z.string(words));
const before = ['first_name', 'last_name', 'email', 'organisation', 'tva_intra', 'address', 'city'] as const;
const after = ['country', 'phone'] as const;

/** What `account.update` takes, and `account.replace` too. */
export const updateAccountSchema: InputObject<AccountChanges> = z.strictObject(
  { ...each(before, change), zip: change, ...each(after, change) },
  words,
);

/** What `account.get` answers. */
export const accountSchema: ResponseSchema<Account> = z.looseObject({
  nic: text,
  ...each(before, text),
  zip: z.optional(text),
  ...each(after, text),
} satisfies ResponseFields<Account>);

/** What `tokens.tanks` answers. */
export const tokenTanksSchema: ResponseSchema<TokenTanks> = z.looseObject({
  monthly: z.number(),
  perm: z.number(),
  total: z.number(),
} satisfies ResponseFields<TokenTanks>);
