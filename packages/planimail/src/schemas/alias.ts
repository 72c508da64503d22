import { type InputObject, words } from '@mailhost/core/schema';
import * as z from 'zod/mini';
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
export const addAliasTargetSchema: InputObject<AddAliasTarget> = z.strictObject(
  {
    alias: emailAddress,
    resolves: emailAddress,
  },
  words,
);

/** What `aliases.removeTarget` and `aliases.delete` send. */
export const removeAliasSchema: InputObject<RemoveAlias> = z.strictObject(
  {
    alias: emailAddress,
    resolves: z.optional(emailAddress),
  },
  words,
);

export const aliasOnlySchema: InputObject<{ readonly alias: string }> = z.strictObject(
  {
    alias: emailAddress,
  },
  words,
);

/** What `domainAliases.create` sends. */
export const createDomainAliasSchema: InputObject<CreateDomainAlias> = z.strictObject(
  {
    domain_alias: domainName,
    domain: domainName,
  },
  words,
);

export const domainAliasOnlySchema: InputObject<{ readonly domain_alias: string }> = z.strictObject(
  {
    domain_alias: domainName,
  },
  words,
);
