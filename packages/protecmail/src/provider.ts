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
export function messageOf(response: ParsedResponse): string | undefined {
  const msg = envelopeOf(response)?.msg;
  return typeof msg === 'string' ? msg : undefined;
}

/** Protecmail: whatever the status, only an envelope with `success: true` is a success, and only `false` a refusal. */
export const protecmail: Provider = {
  name: 'protecmail',
  failure(response): Failure | undefined {
    const envelope = response.text === undefined ? undefined : envelopeOf(response);
    if (!envelope || (isSuccess(response.status) && envelope.success !== false)) return undefined;
    const message = messageOf(response);
    return {
      ...(message !== undefined && { message }),
      ...(typeof envelope.request_id === 'string' && { requestId: envelope.request_id }),
    };
  },
  value: (response) => (response.parsed ? envelopeOf(response)?.data : undefined),
  isOwn: (response) => {
    const { request_id, success } = envelopeOf(response) ?? {};
    return typeof request_id === 'string' && typeof success === 'boolean';
  },
  recognizes: (response) => envelopeOf(response)?.success === true,
};
