import { type Failure, isSuccess, type ParsedResponse, type Provider } from '@mailhost/core';

/** What every answer of the API is wrapped in. */
interface Envelope {
  readonly ok?: unknown;
  readonly error?: unknown;
  readonly data?: unknown;
}

function envelopeOf({ body }: ParsedResponse): Envelope {
  return typeof body === 'object' && body !== null ? body : {};
}

/** Newmail: an envelope with `ok: true` is a success; one with `ok: false` is a refusal, whatever its status. */
export const newmail: Provider = {
  name: 'newmail',
  failure(answer): Failure | undefined {
    const { ok, error } = envelopeOf(answer);
    if (isSuccess(answer.status) && ok !== false) return undefined;
    return typeof error === 'string' ? { message: error } : {};
  },
  value: (answer) => envelopeOf(answer).data,
  isOwn: (answer) => typeof envelopeOf(answer).ok === 'boolean',
  recognizes: (answer) => envelopeOf(answer).ok === true,
};
