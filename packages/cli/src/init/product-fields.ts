import type { ProductName } from '@mailhost/plan';

/** What has to be known to write an account of a product. */
export interface ProductFields {
  /** The option that names who calls, and how it is asked for. */
  readonly user?: { readonly option: string; readonly question: string } | undefined;
  /** The option that the secret is given by, and what it is called. */
  readonly secret: { readonly option: string; readonly noun: string };
  /** An address like the one that has to be given; without it, the vendor's own is the default. */
  readonly exampleUrl?: string | undefined;
}

/** What each product's account has. */
export const productFields: Readonly<Record<ProductName, ProductFields>> = {
  planimail: {
    user: { option: 'planimailId', question: "The account's id with the vendor" },
    secret: { option: 'apiKey', noun: 'API key' },
  },
  iredadmin: {
    user: { option: 'username', question: "An administrator's whole e-mail address" },
    secret: { option: 'password', noun: 'password' },
    exampleUrl: 'https://mail.example.org/iredadmin/api',
  },
  wildduck: { secret: { option: 'accessToken', noun: 'access token' }, exampleUrl: 'https://mail.example.org/api' },
  cleanmail: { secret: { option: 'token', noun: 'token' } },
  protecmail: { secret: { option: 'apiKey', noun: 'API key' } },
};
