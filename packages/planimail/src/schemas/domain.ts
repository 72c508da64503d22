import { object, optional, type Schema } from '@mailhost/core/schema';
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
export const createDomain: Schema<CreateDomain> = object<CreateDomain>({
  domain: domainName,
  admin_password: password,
});

export const domainOnly: Schema<{ readonly domain: string }> = object<{ readonly domain: string }>({
  domain: domainName,
});

/** What `domains.list` takes. */
export const listDomains: Schema<ListDomains> = object<ListDomains>({ domain: optional(domainName) });
