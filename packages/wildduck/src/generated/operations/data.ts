// Generated from the spec by `pnpm generate`. Change spec/overlay or the generator instead.

import { bytesAnswer, type Content, rawBody } from '@mailhost/core';
import { list as listOf, object, optional, type Schema, text } from '@mailhost/core/schema';
import { content } from '../../content.js';
import { loggedFields } from '../../logged.js';
import type { WildduckOperation } from '../../operation.js';
import { asItIs } from '../../reads.js';
import type { CreateExportRequest, CreateImportResponse } from '../models.js';

/** The body of `createExport`. */
export const createExportRequestSchema: Schema<CreateExportRequest> = object({
  users: optional(listOf(text())),
  tags: optional(listOf(text())),
  ...loggedFields,
});

/** `createExport` */
export const exportData: WildduckOperation<{ readonly body?: CreateExportRequest }, Uint8Array> = {
  id: 'data.export',
  method: 'POST',
  path: '/data/export',
  repeat: 'readonly',
  logged: 'body',
  body: optional(createExportRequestSchema),
  answerKind: bytesAnswer('*/*', { binary: true }),
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
};

export const all: readonly WildduckOperation[] = [exportData, importData];
