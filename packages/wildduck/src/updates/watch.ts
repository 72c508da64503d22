import {
  backoffDelay,
  ConfigurationError,
  ConnectionError,
  callOperation,
  DecodeError,
  eventsParser,
  type MailhostError,
  parseJson,
  RateLimitError,
  readEvents,
  ServerError,
  type ServerSentEvent,
  TimeoutError,
  wait,
} from '@mailhost/core';
import type { WildduckCallOptions, WildduckConnection } from '../connection.js';
import { updates } from '../generated/operations/users.js';
import type { WildduckEvent } from './events.js';
import { SeenEvents } from './seen-events.js';

/** Options of a stream of events. */
export interface UpdatesOptions extends Omit<WildduckCallOptions, 'validate' | 'timeout' | 'totalTimeout'> {
  /**
   * The `id` of the last event that was seen: the stream begins with what came after it. Default: with what comes next.
   */
  readonly lastEventId?: string | undefined;
  /**
   * Milliseconds without anything from the server after which a connection is given up as dead. Default 45 000; the
   * server sends a comment every 15 000.
   */
  readonly idleTimeout?: number | undefined;
  /**
   * How often to connect anew in a row, without an event that is new, before the error is thrown. Default: without end.
   */
  readonly reconnects?: number | undefined;
  /** Called before each new connection; with the error that ended the last one, or none where the server closed it. */
  readonly onReconnect?: ((error: MailhostError | undefined) => void) | undefined;
}

/** How far back the server's journal reaches, in milliseconds: 3 hours. */
const journalReach = 3 * 3600 * 1000;
/** A connection that was up for so long, in milliseconds, was a good one. */
const goodConnection = 10_000;
/** The longest wait that a server may ask for, in milliseconds. */
const longestWait = 60_000;

/** The events of a user, from one connection after another. */
export async function* watchUpdates(
  connection: WildduckConnection,
  user: string,
  options: UpdatesOptions | undefined,
): AsyncGenerator<WildduckEvent, void, void> {
  const {
    lastEventId,
    idleTimeout = 45_000,
    reconnects = Number.POSITIVE_INFINITY,
    onReconnect,
    ...rest
  } = optionsOf(options);
  const signal = anyOf(connection.signal, rest.signal);
  const callOptions = { ...rest, timeout: idleTimeout };
  let redact = (text: string) => text;
  const client = connection.tellingSecrets((known) => {
    redact = known;
  });
  let last = lastEventId;
  /** Until then nothing was missed. */
  let complete = lastEventId === undefined ? Date.now() : timeOf(lastEventId);
  let connected: number | undefined;
  let failures = 0;
  const seen = new SeenEvents(lastEventId);
  const watched = watchedBy(() => {
    complete = Date.now();
    if (connected !== undefined && complete - connected > goodConnection) failures = 0;
  });
  for (;;) {
    let ended: MailhostError | undefined;
    if (Date.now() - complete > journalReach) {
      yield { command: 'MISSED', since: new Date(complete) };
      complete = Date.now();
    }
    try {
      const args = { path: { user }, query: { 'Last-Event-ID': last } };
      const { data, response } = await callOperation(client, watched, args, callOptions).withResponse();
      connected = Date.now();
      last ??= idBefore(response);
      for await (const event of readable(data, redact)) {
        // Several may have come at once.
        if (signal?.aborted) break;
        if (seen.has(event)) continue;
        failures = 0;
        last = idOf(event) ?? last;
        yield event;
      }
    } catch (error) {
      if (connected === undefined || !isPassing(error)) throw error;
      ended = error;
    }
    // The next call says so.
    if (signal?.aborted) continue;
    const asked = (ended?.retryAfter ?? 0) * 1000;
    if (failures >= reconnects || asked > longestWait) {
      throw ended ?? new ConnectionError(`${name}: the server ends each connection.`, names);
    }
    failures += 1;
    onReconnect?.(ended);
    await wait(Math.max(backoffDelay(failures), asked), signal).catch(() => {});
  }
}

function anyOf(...signals: readonly (AbortSignal | undefined)[]): AbortSignal | undefined {
  const given = signals.filter((signal) => signal !== undefined);
  return given.length > 1 ? AbortSignal.any(given) : given[0];
}

const names = { provider: 'wildduck', operation: updates.id };
const name = `${names.provider} ${names.operation}`;

/** A copy of the options, which may be anything that cannot be read. */
function optionsOf(options: UpdatesOptions = {}): UpdatesOptions {
  try {
    return { ...options };
  } catch {
    throw new ConfigurationError(`${name}: the options cannot be read.`, names);
  }
}

/** The operation, telling of each part that comes. */
function watchedBy(onPart: () => void): typeof updates {
  return {
    ...updates,
    responseParser: {
      ...eventsParser,
      // Each wait for a part is timed.
      streams: 'timed',
      take: async ({ headers }, body) => {
        if (headers.get('content-type')?.startsWith('text/event-stream'))
          return readEvents(tapped(body.stream(), onPart));
        await body.stream().cancel();
        throw new DecodeError('the answer is not a stream of events.');
      },
    },
  };
}

/** Errors of events that cannot be read, however often the server is asked for them. */
const unreadable = new WeakSet<object>();

/** The events of the journal. Throws where one cannot be read, and where the server says that it failed. */
async function* readable(
  events: AsyncIterable<ServerSentEvent>,
  redact: (text: string) => string,
): AsyncGenerator<WildduckEvent, void, void> {
  try {
    for await (const { event, data, id } of events) {
      if (event === 'error') throw new ServerError(`${name}: the server failed: ${redact(data)}`, names);
      yield { ...(id !== undefined && { id }), ...objectIn(data) };
    }
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error;
    const named = new DecodeError(`${name}: ${error.message}`, names);
    unreadable.add(named);
    throw named;
  }
}

function objectIn(data: string): WildduckEvent {
  try {
    const value: unknown = parseJson(data);
    // What it holds is the server's affair, as with an answer that is not checked.
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as WildduckEvent;
  } catch {
    // Said below.
  }
  throw new DecodeError('an event is not JSON.');
}

function idOf(event: WildduckEvent): string | undefined {
  return 'id' in event && typeof event.id === 'string' ? event.id : undefined;
}

/** Failures after which a new connection may do better. */
function isPassing(error: unknown): error is MailhostError {
  if (!(error instanceof Error) || unreadable.has(error)) return false;
  return [ConnectionError, TimeoutError, ServerError, RateLimitError, DecodeError].some(
    (Class) => error instanceof Class,
  );
}

/** The time in an event's id, which begins with seconds since 1970 in hexadecimal digits. */
function timeOf(id: string): number {
  return Number.parseInt(id.slice(0, 8), 16) * 1000;
}

/**
 * An id for a stream of which no event has come yet, so that none is lost between two connections. By the server's
 * clock; where a browser hides that, by a minute before the local one.
 */
function idBefore(response: Response): string {
  const served = Date.parse(response.headers.get('date') ?? '');
  const time = Number.isNaN(served) ? Date.now() - 60_000 : served;
  return (
    Math.floor(time / 1000)
      .toString(16)
      .padStart(8, '0') + '0'.repeat(16)
  );
}

/** The same stream, telling of each part that passes. */
function tapped(body: ReadableStream<Uint8Array>, onPart: () => void): ReadableStream<Uint8Array> {
  return body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(part, controller) {
        onPart();
        controller.enqueue(part);
      },
    }),
  );
}
