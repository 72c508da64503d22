// Generated from the spec by `pnpm generate`. Change spec/overlay or the generator instead.

import { bytesParser, type Content, rawBody } from '@mailhost/core';
import { type InputObject, words } from '@mailhost/core/schema';
import * as z from 'zod/mini';
import { content } from '../../content.js';
import { optionalTexts } from '../../fields.js';
import { loggedFields } from '../../logged.js';
import type { WildduckOperation } from '../../operation.js';
import { asItIs, hasResult } from '../../reads.js';
import type { CreateExportRequest, CreateImportResponse } from '../models.js';

/** The body of `createExport`. */
export const createExportSchema: InputObject<CreateExportRequest> = z.strictObject(
  { users: optionalTexts, tags: optionalTexts, ...loggedFields },
  words,
);

/** `createExport` */
export const exportData: WildduckOperation<{ readonly body?: CreateExportRequest }, Uint8Array> = {
  id: 'data.export',
  method: 'POST',
  path: '/data/export',
  repeat: 'readonly',
  logged: 'body',
  body: z.optional(createExportSchema),
  responseParser: bytesParser('*/*', { binary: true }),
};

/** `createImport` */
export const importData: WildduckOperation<{ readonly body: Content }, CreateImportResponse> = {
  id: 'data.import',
  method: 'POST',
  path: '/data/import',
  repeat: 'non-idempotent',
  body: content,
  bodyKind: rawBody('application/octet-stream'),
  read: asItIs,
  recognizes: hasResult,
};

export const all: readonly WildduckOperation[] = [exportData, importData];
