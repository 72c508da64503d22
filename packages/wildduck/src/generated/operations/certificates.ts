// Generated from the spec by `pnpm generate`. Change spec/overlay or the generator instead.

import { type InputObject, words } from '@mailhost/core/schema';
import * as z from 'zod/mini';
import { optionalBoolean, optionalPageSize, optionalText, optionalTexts, text } from '../../fields.js';
import { loggedFields, loggedQuery } from '../../logged.js';
import type { WildduckOperation } from '../../operation.js';
import { asItIs } from '../../reads.js';
import type {
  GetTLSCertificatesQuery,
  GetTLSCertResponse,
  GetTLSCertsResponse,
  ResolveIdResponse,
  UpdateTLSCertRequest,
  UpdateTLSCertResponse,
} from '../models.js';

/** The query of `getTLSCertificates`. */
export const listTLSCertificatesQuerySchema: InputObject<GetTLSCertificatesQuery> = z.strictObject(
  {
    query: optionalText,
    altNames: optionalBoolean,
    limit: optionalPageSize,
    next: optionalText,
    previous: optionalText,
    ...loggedFields,
  },
  words,
);

/** `getTLSCertificates` */
export const list: WildduckOperation<{ readonly query?: GetTLSCertificatesQuery }, GetTLSCertsResponse> = {
  id: 'certificates.list',
  method: 'GET',
  path: '/certs',
  repeat: 'readonly',
  logged: 'query',
  query: listTLSCertificatesQuerySchema,
};

/** The body of `updateTLSCertificate`. */
export const updateTLSCertSchema: InputObject<UpdateTLSCertRequest> = z.strictObject(
  {
    servername: text,
    privateKey: optionalText,
    cert: optionalText,
    ca: optionalTexts,
    description: optionalText,
    acme: optionalBoolean,
    ...loggedFields,
  },
  words,
);

/** `updateTLSCertificate` */
export const set: WildduckOperation<{ readonly body: UpdateTLSCertRequest }, UpdateTLSCertResponse> = {
  id: 'certificates.set',
  method: 'POST',
  path: '/certs',
  repeat: 'idempotent',
  logged: 'body',
  body: updateTLSCertSchema,
  read: asItIs,
};

/** `resolveTLSCertificate` */
export const resolve: WildduckOperation<
  { readonly path: { readonly servername: string | number } },
  ResolveIdResponse
> = {
  id: 'certificates.resolve',
  method: 'GET',
  path: '/certs/resolve/{servername}',
  repeat: 'readonly',
  logged: 'query',
  query: loggedQuery,
};

/** `getTLSCertificate` */
export const get: WildduckOperation<{ readonly path: { readonly cert: string | number } }, GetTLSCertResponse> = {
  id: 'certificates.get',
  method: 'GET',
  path: '/certs/{cert}',
  repeat: 'readonly',
  logged: 'query',
  query: loggedQuery,
};

/** `deleteTLSCert` */
export const remove: WildduckOperation<{ readonly path: { readonly cert: string | number } }, void> = {
  id: 'certificates.delete',
  method: 'DELETE',
  path: '/certs/{cert}',
  repeat: 'idempotent',
  logged: 'query',
  query: loggedQuery,
  notFoundMeansDone: true,
};

export const all: readonly WildduckOperation[] = [list, set, resolve, get, remove];
