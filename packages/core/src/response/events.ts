import { createParser } from 'eventsource-parser';
import { DecodeError } from '../errors/call-errors.js';
import { EventMeter } from './event-meter.js';
import type { ResponseParser } from './parsed-response.js';

/** One event of a `text/event-stream`. */
export interface ServerSentEvent {
  /** The event's name, where it has one. */
  readonly event?: string;
  readonly data: string;
  /** The id to resume from after this event. */
  readonly id?: string;
}

/** Limits of a stream of events. */
export interface EventLimits {
  /** The longest event, and the longest line, in bytes. Default 1 MiB. */
  readonly maxEventBytes?: number;
}

/**
 * Server-sent events, as they arrive. Ending the loop ends the connection. An event of more than 1 MiB is a
 * `DecodeError` in the loop, and ends the connection too.
 */
export const eventsParser: ResponseParser<AsyncIterable<ServerSentEvent>> = {
  accept: 'text/event-stream',
  streams: 'open',
  take: async (_, body) => readEvents(body.stream()),
};

/**
 * The events of a byte stream, whatever its chunks. A half event at the end is dropped, as the standard says. Throws
 * `DecodeError` when an event is longer than the limit, after the events before it; no more of it is kept than that.
 */
export async function* readEvents(
  body: ReadableStream<Uint8Array>,
  { maxEventBytes = 2 ** 20 }: EventLimits = {},
): AsyncGenerator<ServerSentEvent, void, void> {
  const ready: ServerSentEvent[] = [];
  const parser = createParser({
    onEvent: ({ event, data, id }) =>
      ready.push({ data, ...(event !== undefined && { event }), ...(id !== undefined && { id }) }),
  });
  const decoder = new TextDecoder();
  const meter = new EventMeter(maxEventBytes);
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      const fitting = meter.fitting(value);
      parser.feed(decoder.decode(value.subarray(0, fitting), { stream: true }));
      yield* ready.splice(0);
      if (fitting < value.length) {
        throw new DecodeError(`an event is longer than ${maxEventBytes} bytes, so the connection was ended.`);
      }
    }
  } finally {
    // Also reached when the loop over the events ends early: the server is told.
    await reader.cancel().catch(() => {});
  }
}
