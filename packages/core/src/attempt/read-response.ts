import { parseJson } from '../response/parse-json.js';
import {
  isSuccess,
  isTextual,
  type ParsedResponse,
  type ResponseBody,
  type ResponseParser,
} from '../response/parsed-response.js';
import type { IncomingResponse } from '../transport/exchange.js';
import type { Deadline } from './deadline.js';

/**
 * Reads an answer as far as its kind asks for. What is no success is read as JSON, or else as text.
 *
 * @param maxBytes How long what is read as JSON or text may be.
 * @param watch Put around a body that the caller will read.
 */
export async function readResponse(
  incoming: IncomingResponse,
  kind: ResponseParser,
  maxBytes: number,
  watch: (body: ReadableStream<Uint8Array>) => ReadableStream<Uint8Array>,
): Promise<ParsedResponse> {
  const contentType = incoming.header('content-type');
  const isReal = kind.isFile?.(contentType?.split(';')[0]?.trim().toLowerCase() ?? '') ?? true;
  const wanted = isSuccess(incoming.status) && isReal && !(kind.binary && isTextual(contentType));
  if (wanted && kind.take) {
    const body: ResponseBody = kind.streams
      ? { bytes: () => incoming.bytes(), stream: () => watch(incoming.stream()) }
      : incoming;
    return new ReadResponse(incoming, await kind.take(incoming, body), true);
  }
  const text = await incoming.text(maxBytes);
  if (wanted && kind.plain) return new ReadResponse(incoming, text, true, text);
  if (text.trim() === '') return new ReadResponse(incoming, undefined, true, text);
  try {
    return new ReadResponse(incoming, parseJson(text), true, text);
  } catch {
    return new ReadResponse(incoming, text, false, text);
  }
}

/** Headers and response are made where they are asked for. */
class ReadResponse implements ParsedResponse {
  readonly status: number;
  readonly text?: string;
  readonly #incoming: IncomingResponse;

  constructor(
    incoming: IncomingResponse,
    readonly body: unknown,
    readonly parsed: boolean,
    text?: string,
  ) {
    this.status = incoming.status;
    if (text !== undefined) this.text = text;
    this.#incoming = incoming;
  }

  get headers(): Headers {
    return this.#incoming.headers;
  }

  get response(): Response {
    return this.#incoming.response;
  }
}

/**
 * A body that is handed on: its errors are turned into the client's own, and the deadline is cleared when it ends,
 * breaks or is cancelled. Nothing is read ahead of the reader.
 *
 * @param idleTimeout Milliseconds for each wait for a part of it; no limit when left out.
 */
export function handOn(
  body: ReadableStream<Uint8Array>,
  deadline: Deadline,
  idleTimeout: number | undefined,
  toError: (error: unknown) => Error,
): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (idleTimeout !== undefined) deadline.startClock(idleTimeout);
        try {
          const { done, value } = await deadline.during(reader.read());
          deadline.stopClock();
          if (!done) return controller.enqueue(value);
          deadline.cancel();
          controller.close();
        } catch (error) {
          deadline.cancel();
          controller.error(toError(error));
        }
      },
      async cancel(reason) {
        await reader.cancel(reason).catch(() => {});
        deadline.cancel();
      },
    },
    { highWaterMark: 0 },
  );
}
