import { type InputObject, words } from '@mailhost/core/schema';
import * as z from 'zod/mini';
import { domainName, password } from './fields.js';

/** What creates a domain, or resets the password of its `admin@` account. */
export interface CreateDomain {
  readonly domain: string;
  /** The password of the account `admin@{domain}`. */
  readonly admin_password: string;
}

/** What `domains.list` can send. The vendor's text names no parameter; its example sends a domain. */
export interface ListDomains {
  readonly domain?: string | undefined;
}

/** What `domains.create` takes. */
export const createDomainSchema: InputObject<CreateDomain> = z.strictObject(
  {
    domain: domainName,
    admin_password: password,
  },
  words,
);

export const domainOnlySchema: InputObject<{ readonly domain: string }> = z.strictObject(
  {
    domain: domainName,
  },
  words,
);

/** What `domains.list` takes. */
export const listDomainsSchema: InputObject<ListDomains> = z.strictObject({ domain: z.optional(domainName) }, words);
