// Generated from the spec by `pnpm generate`. Change spec/overlay or the generator instead.

import { integer, object, optional, type Schema, text } from '@mailhost/core/schema';
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

/** `getDomainAliases` */
export const list: WildduckOperation<{ readonly query?: GetDomainAliasesQuery }, GetDomainAliasesResponse> = {
  id: 'domainAliases.list',
  method: 'GET',
  path: '/domainaliases',
  repeat: 'readonly',
  logged: 'query',
  query: object({
    query: optional(text()),
    limit: optional(integer({ min: 1, max: 250 })),
    next: optional(text()),
    previous: optional(text()),
    ...loggedFields,
  }),
};

/** The body of `createDomainAlias`. */
export const createDomainAliasRequestSchema: Schema<CreateDomainAliasRequest> = object({
  alias: text(),
  domain: text(),
  ...loggedFields,
});

/** `createDomainAlias` */
export const create: WildduckOperation<{ readonly body: CreateDomainAliasRequest }, CreateDomainAliasResponse> = {
  id: 'domainAliases.create',
  method: 'POST',
  path: '/domainaliases',
  repeat: 'non-idempotent',
  logged: 'body',
  body: createDomainAliasRequestSchema,
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
  resultless: true,
  removes: true,
};

export const all: readonly WildduckOperation[] = [list, create, resolve, get, remove];
