import { type Content, rawBody } from '@mailhost/core';
import { expected, type InputObject, withChecks, words } from '@mailhost/core/schema';
import * as z from 'zod/mini';
import type { LogOptions } from './connection.js';
import { content } from './content.js';
import { deepQuery } from './deep-query.js';
import { fields, number, optionalBoolean, optionalText } from './fields.js';
import type { UploadMessageRequest, UploadMessageResponse } from './generated/models.js';
import { create } from './generated/operations/messages.js';
import { loggedFields } from './logged.js';
import type { WildduckOperation } from './operation.js';
import { asItIs } from './reads.js';

/** What is said of a message that is uploaded as it is. */
export interface UploadMessageOptions extends UploadedMessage {
  /** Any fields; kept beside the message and given back. */
  readonly metaData?: Readonly<Record<string, unknown>> | undefined;
}

type UploadedMessage = Pick<UploadMessageRequest, 'date' | 'unseen' | 'flagged' | 'draft' | 'replacePrevious'>;

interface UploadArguments {
  readonly path: { readonly user: string; readonly mailbox: string };
  readonly query: object;
  readonly body: Content;
}

/** What `messages.upload` says of a message. */
const uploadMessageQuerySchema: InputObject<UploadMessageOptions & LogOptions> = z.strictObject(
  {
    date: optionalText,
    unseen: optionalBoolean,
    flagged: optionalBoolean,
    draft: optionalBoolean,
    metaData: z.optional(withChecks(fields, z.refine(isWritable, expected('fields that can be written as JSON')))),
    replacePrevious: z.optional(z.strictObject({ mailbox: optionalText, id: number }, words)),
    ...loggedFields,
  },
  words,
);

/** The spec's `uploadMessage` with the message itself as the body, and what is said of it in the query. */
export const upload: WildduckOperation<UploadArguments, UploadMessageResponse> = {
  id: 'messages.upload',
  method: 'POST',
  path: create.path,
  // Each call stores another message.
  repeat: 'non-idempotent',
  logged: 'query',
  query: uploadMessageQuerySchema,
  writeQuery: ({ metaData, ...about }: UploadMessageOptions) =>
    deepQuery({ ...about, metaData: metaData && JSON.stringify(metaData) }),
  body: content,
  read: asItIs,
  bodyKind: rawBody('message/rfc822'),
};

function isWritable(value: unknown): boolean {
  try {
    JSON.stringify(value);
    return true;
  } catch {
    return false;
  }
}
