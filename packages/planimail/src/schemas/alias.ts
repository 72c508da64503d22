import { object, optional, type Schema } from '@mailhost/core/schema';
import { domainName, emailAddress } from './fields.js';

/** One more target of an alias. */
export interface AddAliasTarget {
  readonly alias: string;
  /** The address to deliver to; one at a time. */
  readonly resolves: string;
}

/** What to take away: one target, or without `resolves` the whole alias. */
export interface RemoveAlias {
  readonly alias: string;
  readonly resolves?: string | undefined;
}

/** A domain alias and the domain that it stands for. */
export interface CreateDomainAlias {
  readonly domain_alias: string;
  readonly domain: string;
}

/** What `aliases.add` sends. */
export const addAliasTarget: Schema<AddAliasTarget> = object<AddAliasTarget>({
  alias: emailAddress,
  resolves: emailAddress,
});

/** What `aliases.removeTarget` and `aliases.delete` send. */
export const removeAlias: Schema<RemoveAlias> = object<RemoveAlias>({
  alias: emailAddress,
  resolves: optional(emailAddress),
});

export const aliasOnly: Schema<{ readonly alias: string }> = object<{ readonly alias: string }>({
  alias: emailAddress,
});

/** What `domainAliases.create` sends. */
export const createDomainAlias: Schema<CreateDomainAlias> = object<CreateDomainAlias>({
  domain_alias: domainName,
  domain: domainName,
});

export const domainAliasOnly: Schema<{ readonly domain_alias: string }> = object<{ readonly domain_alias: string }>({
  domain_alias: domainName,
});
