// Generated from the spec by `pnpm generate`. Change spec/overlay or the generator instead.

import { type InputObject, words } from '@mailhost/core/schema';
import * as z from 'zod/mini';
import { storedDraft } from '../../adapted.js';
import { unsubmitted } from '../../failure-rules.js';
import { number, optionalBoolean, optionalFields, optionalText, text } from '../../fields.js';
import { loggedFields } from '../../logged.js';
import type { WildduckOperation } from '../../operation.js';
import { submitted } from '../../reads.js';
import { addressOptionalNameSchema, headerSchema, messageReferenceSchema } from '../components.js';
import type { SubmitMessageRequest, SubmitMessageResponse } from '../models.js';

/** The body of `submitMessage`. */
export const submitMessageSchema: InputObject<SubmitMessageRequest> = z.strictObject(
  {
    mailbox: optionalText,
    from: z.optional(addressOptionalNameSchema),
    replyTo: z.optional(addressOptionalNameSchema),
    to: z.optional(z.array(addressOptionalNameSchema, words)),
    cc: z.optional(z.array(addressOptionalNameSchema, words)),
    bcc: z.optional(z.array(addressOptionalNameSchema, words)),
    headers: z.optional(z.array(headerSchema, words)),
    subject: optionalText,
    text: optionalText,
    html: optionalText,
    attachments: z.optional(
      z.array(
        z.strictObject(
          {
            filename: optionalText,
            contentType: optionalText,
            encoding: optionalText,
            contentTransferEncoding: optionalText,
            contentDisposition: z.optional(z.enum(['inline', 'attachment'], words)),
            content: text,
            cid: optionalText,
          },
          words,
        ),
        words,
      ),
    ),
    meta: optionalFields,
    reference: z.optional(messageReferenceSchema),
    isDraft: optionalBoolean,
    draft: z.optional(z.strictObject({ mailbox: text, id: number }, words)),
    sendTime: optionalText,
    uploadOnly: optionalBoolean,
    envelope: z.optional(
      z.strictObject(
        {
          from: z.optional(addressOptionalNameSchema),
          to: z.optional(z.array(z.strictObject({ name: optionalText, address: text }, words), words)),
        },
        words,
      ),
    ),
    ...loggedFields,
  },
  words,
);

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
  body: z.optional(submitMessageSchema),
  read: submitted,
  adapt: storedDraft,
  failure: unsubmitted,
};

export const all: readonly WildduckOperation[] = [submit];
