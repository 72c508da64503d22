import {
  type ApiPromise,
  bytesParser,
  type CallOptions,
  callOperation,
  emptyParser,
  multipartBody,
  operation,
  Resource,
  streamParser,
} from '@mailhost/core';
import { expected, type InputObject, withChecks, words } from '@mailhost/core/schema';
import * as z from 'zod/mini';
import type { CleanmailConnection } from '../connection.js';
import { type AttachmentFile, attachmentFileSchema } from '../schemas/mail.js';

/** A file to be uploaded, where there is no `File` of it. */
export interface NamedContent {
  readonly name: string;
  readonly content: Blob | Uint8Array<ArrayBuffer> | ArrayBuffer | string;
  /** Its content type. */
  readonly type?: string | undefined;
}

const aFile = expected('a File, or its name and content');

/** What is uploaded. It may be anything here, since `asFile` leaves what is none. */
const uploadSchema: InputObject<{ readonly file: unknown }> = z.strictObject(
  {
    file: withChecks(
      z.file(aFile),
      z.refine(({ name }) => name !== '', aFile),
    ),
  },
  words,
);

const upload = operation({
  id: 'emails.attachments.upload',
  method: 'POST',
  path: '/emails/attachments',
  // Each time it stores another file.
  repeat: 'non-idempotent',
  body: uploadSchema,
  bodyKind: multipartBody,
  response: attachmentFileSchema,
});

const stored = {
  id: 'emails.attachments.download',
  method: 'GET',
  path: '/emails/attachments/{uid}/{filename}',
  repeat: 'readonly',
  gateway: { addressed: true },
} as const;

const download = operation({ ...stored, responseParser: bytesParser() });
const stream = operation({ ...stored, id: 'emails.attachments.stream', responseParser: streamParser() });

const remove = operation({
  id: 'emails.attachments.delete',
  method: 'DELETE',
  path: '/emails/attachments/{uid}/{filename}',
  repeat: 'idempotent',
  responseParser: emptyParser,
});

/** @internal */
export const emailAttachmentOperations = [upload, download, remove] as const;

/** Files that are uploaded to be attached to a mail, which deletes them when it is sent. Vendor's document: 5.7.11. */
export class EmailAttachments extends Resource<CleanmailConnection> {
  /**
   * Uploads a file. Not repeated by itself, since each call stores another one. Vendor's document: 5.7.11.
   *
   * @example
   * const file = await cleanmail.emails.attachments.upload({ name: 'offer.txt', content: 'Dear Ana' });
   * const attachments = [{ name: file.name, uid: file.uid }];
   * await cleanmail.emails.send(user.id, { to: ['ana@example.org'], attachments });
   */
  upload(file: File | NamedContent, options?: CallOptions): ApiPromise<AttachmentFile> {
    return callOperation(this.client, upload, { body: { file: asFile(file) } }, options);
  }

  /** A file that was uploaded. Vendor's document: 5.7.4. */
  download(uid: string, filename: string, options?: CallOptions): ApiPromise<Uint8Array> {
    return callOperation(this.client, download, { path: { uid, filename } }, options);
  }

  /** The same as a stream, handed on while it arrives. Read it to its end, or cancel it. */
  stream(uid: string, filename: string, options?: CallOptions): ApiPromise<ReadableStream<Uint8Array>> {
    return callOperation(this.client, stream, { path: { uid, filename } }, options);
  }

  /** Deletes a file that was uploaded. Safe to repeat. Vendor's document: 5.7.1. */
  delete(uid: string, filename: string, options?: CallOptions): ApiPromise<void> {
    return callOperation(this.client, remove, { path: { uid, filename } }, options);
  }
}

/** A file; what is none is left as it is, for the check to refuse. */
function asFile(file: File | NamedContent): unknown {
  try {
    if (file instanceof File || typeof file?.name !== 'string' || !isContent(file.content)) return file;
    const { name, content, type = '' } = file;
    return new File([content], name, { type });
  } catch {
    return undefined;
  }
}

function isContent(value: unknown): boolean {
  return (
    typeof value === 'string' || value instanceof Blob || value instanceof Uint8Array || value instanceof ArrayBuffer
  );
}
