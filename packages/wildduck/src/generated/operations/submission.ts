// Generated from the spec by `pnpm generate`. Change spec/overlay or the generator instead.

import {
  anything,
  boolean,
  list as listOf,
  number,
  object,
  oneOf,
  optional,
  record,
  type Schema,
  text,
} from '@mailhost/core/schema';
import { storedDraft } from '../../adapted.js';
import { loggedFields } from '../../logged.js';
import type { WildduckOperation } from '../../operation.js';
import { submitted } from '../../reads.js';
import { addressOptionalNameCheck, headerCheck, messageReferenceCheck } from '../checks.js';
import type { SubmitMessageRequest, SubmitMessageResponse } from '../models.js';

/** The body of `submitMessage`. */
export const submitMessageRequestSchema: Schema<SubmitMessageRequest> = object({
  mailbox: optional(text()),
  from: optional(addressOptionalNameCheck),
  replyTo: optional(addressOptionalNameCheck),
  to: optional(listOf(addressOptionalNameCheck)),
  cc: optional(listOf(addressOptionalNameCheck)),
  bcc: optional(listOf(addressOptionalNameCheck)),
  headers: optional(listOf(headerCheck)),
  subject: optional(text()),
  text: optional(text()),
  html: optional(text()),
  attachments: optional(
    listOf(
      object({
        filename: optional(text()),
        contentType: optional(text()),
        encoding: optional(text()),
        contentTransferEncoding: optional(text()),
        contentDisposition: optional(oneOf(['inline', 'attachment'])),
        content: text(),
        cid: optional(text()),
      }),
    ),
  ),
  meta: optional(record(anything())),
  reference: optional(messageReferenceCheck),
  isDraft: optional(boolean()),
  draft: optional(object({ mailbox: text(), id: number() })),
  sendTime: optional(text()),
  uploadOnly: optional(boolean()),
  envelope: optional(
    object({
      from: optional(addressOptionalNameCheck),
      to: optional(listOf(object({ name: optional(text()), address: text() }))),
    }),
  ),
  ...loggedFields,
});

/** `submitMessage` */
export const submit: WildduckOperation<
  { readonly path: { readonly user: string | number }; readonly body?: SubmitMessageRequest },
  SubmitMessageResponse
> = {
  id: 'submission.submit',
  method: 'POST',
  path: '/users/{user}/submit',
  repeat: 'non-idempotent',
  logged: 'body',
  body: optional(submitMessageRequestSchema),
  read: submitted,
  adapt: storedDraft,
};

export const all: readonly WildduckOperation[] = [submit];
