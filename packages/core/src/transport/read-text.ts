import { DecodeError } from '../errors/call-errors.js';

/**
 * A body as a text, of at most so many bytes once it is decompressed. One that is longer ends the connection, and is a
 * `DecodeError` with the code `RESPONSE_TOO_LARGE`.
 */
export async function readText(response: Response, maxBytes: number): Promise<string> {
  const { headers, body, status } = response;
  const declared = headers.has('content-encoding') ? undefined : headers.get('content-length');
  // What says how long it is, and is cut off there by every runtime, needs no counting.
  if (!body || (declared && Number(declared) <= maxBytes)) return response.text();
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > maxBytes) {
      reader.cancel().catch(() => {});
      throw tooLarge(maxBytes, status);
    }
    text += decoder.decode(value, { stream: true });
  }
}

/** An answer has more bytes than are taken. */
export function tooLarge(maxBytes: number, status: number): DecodeError {
  const text = `the answer is larger than ${maxBytes} bytes (option maxResponseBytes).`;
  return new DecodeError(text, { code: 'RESPONSE_TOO_LARGE', status });
}
