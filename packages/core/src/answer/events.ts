import { createParser } from 'eventsource-parser';
import type { AnswerKind } from './answer.js';

/** One event of a `text/event-stream`. */
export interface ServerSentEvent {
  /** The event's name, where it has one. */
  readonly event?: string;
  readonly data: string;
  /** The id to resume from after this event. */
  readonly id?: string;
}

/** Server-sent events, as they arrive. Ending the loop ends the connection. */
export const eventsAnswer: AnswerKind<AsyncIterable<ServerSentEvent>> = {
  accept: 'text/event-stream',
  streams: 'open',
  take: async (_, body) => readEvents(body),
};

/** The events of a byte stream, whatever its chunks. A half event at the end is dropped, as the standard says. */
export async function* readEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<ServerSentEvent, void, void> {
  const ready: ServerSentEvent[] = [];
  const parser = createParser({
    onEvent: ({ event, data, id }) =>
      ready.push({ data, ...(event !== undefined && { event }), ...(id !== undefined && { id }) }),
  });
  const decoder = new TextDecoder();
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      parser.feed(decoder.decode(value, { stream: true }));
      yield* ready.splice(0);
    }
  } finally {
    // Also reached when the loop over the events ends early: the server is told.
    await reader.cancel().catch(() => {});
  }
}
