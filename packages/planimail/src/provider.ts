import { ConflictError, type Failure, InvalidRequestError, NotFoundError, type Provider } from '@mailhost/core';
import { readSentence, sentenceOf } from './sentences.js';

/** What a sentence means where it is a failure, whatever the status that it comes with. */
function failureOf(msg: string | undefined, status: number): Failure | undefined {
  if (msg === undefined) return undefined;
  switch (readSentence(msg)?.kind) {
    case 'missing':
      return { error: NotFoundError, message: msg };
    case 'mailbox-in-the-way':
      return { error: ConflictError, message: msg };
    case 'invalid-phone':
      return {
        error: InvalidRequestError,
        message: msg,
        issues: [{ path: ['phone'], message: 'is in invalid format', in: 'body' }],
      };
    default:
      return status >= 400 ? { message: msg } : undefined;
  }
}

/** Planimail: no success flag, so that status and sentence together tell how a call went. */
export const planimail: Provider = {
  name: 'planimail',
  failure: ({ body, status }) => failureOf(sentenceOf(body), status),
  // Whatever stands before the server may answer in JSON too, but not in the server's words.
  isOwn({ body }) {
    const msg = sentenceOf(body);
    return msg !== undefined && readSentence(msg) !== undefined;
  },
  value({ body, parsed }) {
    if (parsed) return body;
    const msg = sentenceOf(body);
    return msg === undefined ? undefined : { msg };
  },
};
