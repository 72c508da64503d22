import { type Answer, type AnswerKind, isTextual } from '../answer/answer.js';
import { parseJson } from '../answer/parse-json.js';
import { readText } from '../answer/read-text.js';
import type { Deadline } from './deadline.js';

/**
 * Reads an answer as far as its kind asks for. What is no success is read as JSON, or else as text.
 *
 * @param maxBytes How long what is read as JSON or text may be.
 * @param watch Put around a body that the caller will read.
 */
export async function readAnswer(
  response: Response,
  kind: AnswerKind,
  maxBytes: number,
  watch: (body: ReadableStream<Uint8Array>) => ReadableStream<Uint8Array>,
): Promise<Answer> {
  const { status, headers } = response;
  const head = { status, headers, response };
  const contentType = headers.get('content-type');
  const isReal = kind.isFile?.(contentType?.split(';')[0]?.trim().toLowerCase() ?? '') ?? true;
  const wanted = response.ok && isReal && !(kind.binary && isTextual(contentType));
  if (wanted && kind.take) {
    const body = response.body ?? new ReadableStream<Uint8Array>({ start: (controller) => controller.close() });
    return { ...head, body: await kind.take(response, kind.streams ? watch(body) : body), parsed: true };
  }
  const text = await readText(response, maxBytes);
  if (wanted && kind.plain) return { ...head, body: text, text, parsed: true };
  if (text.trim() === '') return { ...head, body: undefined, text, parsed: true };
  try {
    return { ...head, body: parseJson(text), text, parsed: true };
  } catch {
    return { ...head, body: text, text, parsed: false };
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
