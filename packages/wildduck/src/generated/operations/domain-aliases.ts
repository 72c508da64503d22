// Generated from the spec by `pnpm generate`. Change spec/overlay or the generator instead.

import { type InputObject, words } from '@mailhost/core/schema';
import * as z from 'zod/mini';
import { optionalPageSize, optionalText, text } from '../../fields.js';
import { loggedFields, loggedQuery } from '../../logged.js';
import type { WildduckOperation } from '../../operation.js';
import { asItIs } from '../../reads.js';
import type {
  CreateDomainAliasRequest,
  CreateDomainAliasResponse,
  GetDomainAliasesQuery,
  GetDomainAliasesResponse,
  GetDomainAliasResponse,
  ResolveDomainAliasResponse,
} from '../models.js';

/** The query of `getDomainAliases`. */
export const listDomainAliasesQuerySchema: InputObject<GetDomainAliasesQuery> = z.strictObject(
  { query: optionalText, limit: optionalPageSize, next: optionalText, previous: optionalText, ...loggedFields },
  words,
);

/** `getDomainAliases` */
export const list: WildduckOperation<{ readonly query?: GetDomainAliasesQuery }, GetDomainAliasesResponse> = {
  id: 'domainAliases.list',
  method: 'GET',
  path: '/domainaliases',
  repeat: 'readonly',
  logged: 'query',
  query: listDomainAliasesQuerySchema,
};

/** The body of `createDomainAlias`. */
export const createDomainAliasSchema: InputObject<CreateDomainAliasRequest> = z.strictObject(
  { alias: text, domain: text, ...loggedFields },
  words,
);

/** `createDomainAlias` */
export const create: WildduckOperation<{ readonly body: CreateDomainAliasRequest }, CreateDomainAliasResponse> = {
  id: 'domainAliases.create',
  method: 'POST',
  path: '/domainaliases',
  repeat: 'non-idempotent',
  logged: 'body',
  body: createDomainAliasSchema,
  read: asItIs,
};

/** `resolveDomainAlias` */
export const resolve: WildduckOperation<
  { readonly path: { readonly alias: string | number } },
  ResolveDomainAliasResponse
> = {
  id: 'domainAliases.resolve',
  method: 'GET',
  path: '/domainaliases/resolve/{alias}',
  repeat: 'readonly',
  logged: 'query',
  query: loggedQuery,
};

/** `getDomainAlias` */
export const get: WildduckOperation<{ readonly path: { readonly alias: string | number } }, GetDomainAliasResponse> = {
  id: 'domainAliases.get',
  method: 'GET',
  path: '/domainaliases/{alias}',
  repeat: 'readonly',
  logged: 'query',
  query: loggedQuery,
};

/** `deleteDomainAlias` */
export const remove: WildduckOperation<{ readonly path: { readonly alias: string | number } }, void> = {
  id: 'domainAliases.delete',
  method: 'DELETE',
  path: '/domainaliases/{alias}',
  repeat: 'idempotent',
  logged: 'query',
  query: loggedQuery,
  notFoundMeansDone: true,
};

export const all: readonly WildduckOperation[] = [list, create, resolve, get, remove];
