// Generated from the spec by `pnpm generate`. Change spec/overlay or the generator instead.

import { type InputObject, words } from '@mailhost/core/schema';
import * as z from 'zod/mini';
import { text } from '../../fields.js';
import { loggedFields, loggedQuery } from '../../logged.js';
import type { WildduckOperation } from '../../operation.js';
import { asItIs } from '../../reads.js';
import type {
  CreateAllowedDomainRequest,
  CreateAllowedDomainResponse,
  CreateBlockedDomainRequest,
  CreateBlockedDomainResponse,
  DeleteDomainListingResponse,
  GetAllowedDomainsResponse,
  GetBlockedDomainsResponse,
} from '../models.js';

/** `getAllowedDomains` */
export const listAllowed: WildduckOperation<
  { readonly path: { readonly tag: string | number } },
  GetAllowedDomainsResponse
> = {
  id: 'domainAccess.listAllowed',
  method: 'GET',
  path: '/domainaccess/{tag}/allow',
  repeat: 'readonly',
  logged: 'query',
  query: loggedQuery,
};

/** The body of `createAllowedDomain`. */
export const createAllowedDomainSchema: InputObject<CreateAllowedDomainRequest> = z.strictObject(
  { domain: text, ...loggedFields },
  words,
);

/** `createAllowedDomain` */
export const allow: WildduckOperation<
  { readonly path: { readonly tag: string | number }; readonly body: CreateAllowedDomainRequest },
  CreateAllowedDomainResponse
> = {
  id: 'domainAccess.allow',
  method: 'POST',
  path: '/domainaccess/{tag}/allow',
  repeat: 'idempotent',
  logged: 'body',
  body: createAllowedDomainSchema,
  read: asItIs,
};

/** `getBlockedDomains` */
export const listBlocked: WildduckOperation<
  { readonly path: { readonly tag: string | number } },
  GetBlockedDomainsResponse
> = {
  id: 'domainAccess.listBlocked',
  method: 'GET',
  path: '/domainaccess/{tag}/block',
  repeat: 'readonly',
  logged: 'query',
  query: loggedQuery,
};

/** The body of `createBlockedDomain`. */
export const createBlockedDomainSchema: InputObject<CreateBlockedDomainRequest> = z.strictObject(
  { domain: text, ...loggedFields },
  words,
);

/** `createBlockedDomain` */
export const block: WildduckOperation<
  { readonly path: { readonly tag: string | number }; readonly body: CreateBlockedDomainRequest },
  CreateBlockedDomainResponse
> = {
  id: 'domainAccess.block',
  method: 'POST',
  path: '/domainaccess/{tag}/block',
  repeat: 'idempotent',
  logged: 'body',
  body: createBlockedDomainSchema,
  read: asItIs,
};

/** `deleteDomainListing` */
export const remove: WildduckOperation<
  { readonly path: { readonly domain: string | number } },
  DeleteDomainListingResponse
> = {
  id: 'domainAccess.delete',
  method: 'DELETE',
  path: '/domainaccess/{domain}',
  repeat: 'non-idempotent',
  logged: 'query',
  query: loggedQuery,
  read: asItIs,
};

export const all: readonly WildduckOperation[] = [listAllowed, allow, listBlocked, block, remove];
