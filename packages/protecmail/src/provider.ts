import { type Failure, isSuccess, type ParsedResponse, type Provider } from '@mailhost/core';

/** What every JSON answer of the API is wrapped in. */
interface Envelope {
  readonly request_id?: unknown;
  readonly success?: unknown;
  readonly msg?: unknown;
  readonly data?: unknown;
}

function envelopeOf({ body }: ParsedResponse): Envelope | undefined {
  return typeof body === 'object' && body !== null ? body : undefined;
}

/** The envelope's message. */
export function messageOf(answer: ParsedResponse): string | undefined {
  const msg = envelopeOf(answer)?.msg;
  return typeof msg === 'string' ? msg : undefined;
}

/** Protecmail: whatever the status, only an envelope with `success: true` is a success, and only `false` a refusal. */
export const protecmail: Provider = {
  name: 'protecmail',
  failure(answer): Failure | undefined {
    const envelope = answer.text === undefined ? undefined : envelopeOf(answer);
    if (!envelope || (isSuccess(answer.status) && envelope.success !== false)) return undefined;
    const message = messageOf(answer);
    return {
      ...(message !== undefined && { message }),
      ...(typeof envelope.request_id === 'string' && { requestId: envelope.request_id }),
    };
  },
  value: (answer) => (answer.parsed ? envelopeOf(answer)?.data : undefined),
  isOwn: (answer) => {
    const { request_id, success } = envelopeOf(answer) ?? {};
    return typeof request_id === 'string' && typeof success === 'boolean';
  },
  recognizes: (answer) => envelopeOf(answer)?.success === true,
};
