// Generated from the spec by `pnpm generate`. Change spec/overlay or the generator instead.

import { bytesParser } from '@mailhost/core';
import { type InputObject, words } from '@mailhost/core/schema';
import * as z from 'zod/mini';
import { optionalFields, optionalText, text, textOrFalse } from '../../fields.js';
import { loggedFields } from '../../logged.js';
import type { WildduckOperation } from '../../operation.js';
import { asItIs } from '../../reads.js';
import type { CreateAuditRequest, CreateAuditResponse, GetAuditResponse } from '../models.js';

/** The body of `createAudit`. */
export const createAuditSchema: InputObject<CreateAuditRequest> = z.strictObject(
  {
    user: text,
    start: z.optional(textOrFalse),
    end: z.optional(textOrFalse),
    expires: text,
    notes: optionalText,
    meta: optionalFields,
    ...loggedFields,
  },
  words,
);

/** `createAudit` */
export const create: WildduckOperation<{ readonly body: CreateAuditRequest }, CreateAuditResponse> = {
  id: 'audits.create',
  method: 'POST',
  path: '/audit',
  repeat: 'non-idempotent',
  logged: 'body',
  body: createAuditSchema,
  read: asItIs,
};

/** `getAudit` */
export const get: WildduckOperation<{ readonly path: { readonly audit: string | number } }, GetAuditResponse> = {
  id: 'audits.get',
  method: 'GET',
  path: '/audit/{audit}',
  repeat: 'readonly',
};

/** `getAuditEmails` */
export const exportData: WildduckOperation<{ readonly path: { readonly audit: string | number } }, Uint8Array> = {
  id: 'audits.export',
  method: 'GET',
  path: '/audit/{audit}/export.mbox',
  repeat: 'readonly',
  responseParser: bytesParser('*/*', { binary: true }),
};

export const all: readonly WildduckOperation[] = [create, get, exportData];
