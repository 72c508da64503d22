// Generated from the spec by `pnpm generate`. Change spec/overlay or the generator instead.

import { boolean, integer, list as listOf, object, optional, type Schema, text } from '@mailhost/core/schema';
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

/** `getTLSCertificates` */
export const list: WildduckOperation<{ readonly query?: GetTLSCertificatesQuery }, GetTLSCertsResponse> = {
  id: 'certificates.list',
  method: 'GET',
  path: '/certs',
  repeat: 'readonly',
  logged: 'query',
  query: object({
    query: optional(text()),
    altNames: optional(boolean()),
    limit: optional(integer({ min: 1, max: 250 })),
    next: optional(text()),
    previous: optional(text()),
    ...loggedFields,
  }),
};

/** The body of `updateTLSCertificate`. */
export const updateTLSCertRequestSchema: Schema<UpdateTLSCertRequest> = object({
  servername: text(),
  privateKey: optional(text()),
  cert: optional(text()),
  ca: optional(listOf(text())),
  description: optional(text()),
  acme: optional(boolean()),
  ...loggedFields,
});

/** `updateTLSCertificate` */
export const set: WildduckOperation<{ readonly body: UpdateTLSCertRequest }, UpdateTLSCertResponse> = {
  id: 'certificates.set',
  method: 'POST',
  path: '/certs',
  repeat: 'idempotent',
  logged: 'body',
  body: updateTLSCertRequestSchema,
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
  resultless: true,
  removes: true,
};

export const all: readonly WildduckOperation[] = [list, set, resolve, get, remove];
