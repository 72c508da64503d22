import {
  atMost,
  expected,
  type InputObject,
  type InputSchema,
  type ResponseFields,
  type ResponseSchema,
  withChecks,
  words,
} from '@mailhost/core/schema';
import * as z from 'zod/mini';
import type { AliasId } from './common.js';
import { answeredId } from './fields.js';
import { type ListQuery, listQuery } from './list-query.js';

/** Another name of a domain. (The vendor's type is called `Alias`; e-mail aliases are groups.) */
export interface DomainAlias {
  readonly id: AliasId;
  readonly name: string;
}

/** What domain aliases can be sorted by. */
export type DomainAliasSort = 'name' | 'id';

/** A domain alias, as it is answered. */
export const domainAliasSchema: ResponseSchema<DomainAlias> = z.looseObject({
  id: answeredId,
  name: z.string(),
} satisfies ResponseFields<DomainAlias>);

/** What `domains.aliases.list` takes. */
export const listDomainAliasesQuerySchema: InputObject<ListQuery<DomainAliasSort, unknown>> = listQuery({});

/** A domain name, in Unicode or Punycode. The server has the last word on which ones it takes. */
export const domainNameSchema: InputSchema<string> = withChecks(
  z.string(words),
  atMost(253),
  z.regex(/^(?!-)[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+$/u, expected('a domain name such as example.org')),
);

/** What `domains.aliases.add` takes: names, one at least. */
export const addDomainAliasesSchema: InputSchema<readonly string[]> = withChecks(
  z.array(domainNameSchema, words),
  z.minLength(1, words),
);

/** What `domains.aliases.set` takes: all names; nothing takes all of them away. */
export const setDomainAliasesSchema: InputSchema<readonly string[]> = z.array(domainNameSchema, words);
