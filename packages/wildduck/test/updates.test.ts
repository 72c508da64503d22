import type { ServerResponse } from 'node:http';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { eventually, holdTimers } from '../../../test/support/held-timers.js';
import type { WildduckEvent } from '../src/index.js';
import { type Received, serve } from './server.js';

const user = '64f0c0ffee64f0c0ffee0001';
const idOf = (seconds: number, count: number) =>
  seconds.toString(16).padStart(8, '0') + count.toString(16).padStart(16, '0');
const now = Math.floor(Date.now() / 1000);

/** A stream as the real server writes it: indented JSON over several lines, then the id. */
function written(count: number, id = idOf(now, count)): string {
  const json = JSON.stringify({ command: 'EXISTS', uid: count, mailbox: 'm', note: 'é…' }, null, 2);
  return `data: ${json.split('\n').join('\ndata: ')}\nid: ${id}\n\n`;
}

const begin = (response: ServerResponse) => {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' });
  response.write(': idling 1\n\n');
  return response;
};

/** A server with one answer for each connection; the last one stays. */
function connections(...each: ((response: ServerResponse, request: Received) => void)[]) {
  let count = 0;
  return (request: Received, response: ServerResponse) => {
    const connect = each[Math.min(count, each.length - 1)];
    count += 1;
    connect?.(response, request);
  };
}

async function take(events: AsyncIterable<WildduckEvent>, count: number): Promise<WildduckEvent[]> {
  const taken: WildduckEvent[] = [];
  for await (const event of events) {
    taken.push(event);
    if (taken.length === count) break;
  }
  return taken;
}

describe('updates', () => {
  test('go on after the last event when the server ends the connection', async () => {
    const { client, received } = await serve(
      connections(
        (response) => void begin(response).end(written(1) + written(2)),
        (response) => void begin(response).write(written(3)),
      ),
    );
    const events = await take(client.users.updates(user, { sess: 's' }), 3);
    expect(events.map((event) => event.command === 'EXISTS' && event.uid)).toEqual([1, 2, 3]);
    expect(received.map(({ url }) => url.searchParams.get('Last-Event-ID'))).toEqual([null, idOf(now, 2)]);
    expect(received.map(({ url }) => url.searchParams.get('sess'))).toEqual(['s', 's']);
    // The token travels in a header, and no header goes out that a browser's preflight would refuse.
    expect(received[0]?.headers).toMatchObject({ 'x-access-token': 'a-token', accept: 'text/event-stream' });
    expect(received[0]?.headers['last-event-id']).toBeUndefined();
  });

  test('go on after a connection that breaks in the middle of an event, which is not lost', async () => {
    const { client } = await serve(
      connections(
        (response) => {
          begin(response).write(written(1) + written(2).slice(0, 40), () => response.destroy());
        },
        (response) => void begin(response).write(written(2)),
      ),
    );
    const events = await take(client.users.updates(user), 2);
    expect(events).toMatchObject([{ uid: 1 }, { uid: 2, id: idOf(now, 2), note: 'é…' }]);
  });

  test('that have not begun yet lose nothing between two connections', async () => {
    const { client, received } = await serve(
      connections(
        (response) => void begin(response).end(),
        (response) => void begin(response).write(written(1)),
      ),
    );
    await take(client.users.updates(user), 1);
    const from = Number.parseInt(received[1]?.url.searchParams.get('Last-Event-ID')?.slice(0, 8) ?? '', 16);
    expect(from).toBeGreaterThanOrEqual(now - 1);
    expect(from).toBeLessThanOrEqual(Date.now() / 1000);
  });

  test('notice a connection that has gone silent', async () => {
    const { client, received } = await serve(
      connections(
        (response) => void begin(response).write(written(1)),
        (response) => void begin(response).write(written(2)),
      ),
    );
    const reconnected = vi.fn();
    const timers = holdTimers((milliseconds) => milliseconds === 60_000);
    const events = client.users.updates(user, { idleTimeout: 60_000, onReconnect: reconnected });
    expect((await events.next()).value).toMatchObject({ uid: 1 });
    const second = events.next();
    await timers.held();
    timers.end();
    expect((await second).value).toMatchObject({ uid: 2 });
    await events.return();
    expect(received).toHaveLength(2);
    expect(reconnected.mock.calls[0]?.[0]).toMatchObject({ name: 'TimeoutError' });
  });

  test('stay on one connection while comments come', async () => {
    let write = (_: string) => {};
    const { client, received } = await serve((_, response) => {
      begin(response);
      write = (text) => void response.write(text);
    });
    const timers = holdTimers((milliseconds) => milliseconds === 60_000);
    const event = take(client.users.updates(user, { idleTimeout: 60_000 }), 1);
    await timers.held();
    for (const comment of [': idling 2\n\n', ': idling 3\n\n']) {
      const { count } = timers;
      write(comment);
      await eventually('the time begins anew', () => timers.count > count);
    }
    write(written(1));
    expect(await event).toMatchObject([{ uid: 1 }]);
    expect(received).toHaveLength(1);
  });

  test('survive a server that is down for a while', async () => {
    const down = (response: ServerResponse) => void response.writeHead(503).end();
    const { client, received } = await serve(
      connections(
        (response) => void begin(response).end(written(1)),
        down,
        down,
        (response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<html>'),
        (response) => void begin(response).write(`event: error\ndata: out of order\n\n`),
        (response) => void begin(response).write(written(2)),
      ),
      { retries: 0 },
    );
    vi.spyOn(Math, 'random').mockReturnValue(0.01);
    const names: unknown[] = [];
    const events = await take(client.users.updates(user, { onReconnect: (error) => names.push(error?.name) }), 2);
    vi.restoreAllMocks();
    expect(events).toMatchObject([{ uid: 1 }, { uid: 2 }]);
    expect(names).toEqual([undefined, 'ServerError', 'ServerError', 'DecodeError', 'ServerError']);
    expect(received).toHaveLength(6);
  });

  test('throw what is wrong with the first connection, and what does not pass', async () => {
    const { client } = await serve((_, response) => {
      response.writeHead(403, { 'content-type': 'application/json' }).end('{"code":"InvalidToken","message":"no"}');
    });
    await expect(take(client.users.updates(user), 1)).rejects.toMatchObject({ name: 'AuthenticationError' });
    const page = await serve(
      (_, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<html>'),
    );
    await expect(take(page.client.users.updates(user), 1)).rejects.toMatchObject({ name: 'DecodeError' });
    const nonsense = await serve((_, response) => void begin(response).write('data: nonsense\n\n'));
    await expect(take(nonsense.client.users.updates(user), 1)).rejects.toMatchObject({ name: 'DecodeError' });
  });

  test('give up after as many reconnects as were asked for', async () => {
    const { client, received } = await serve((_, response) => void begin(response).end());
    await expect(take(client.users.updates(user, { reconnects: 2 }), 1)).rejects.toMatchObject({
      name: 'ConnectionError',
    });
    expect(received).toHaveLength(3);
  });

  test('tell when the journal no longer reaches back', async () => {
    const { client } = await serve((_, response) => void begin(response).write(written(1)));
    const old = idOf(now - 4 * 3600, 0);
    const [missed, event] = await take(client.users.updates(user, { lastEventId: old }), 2);
    expect(missed).toEqual({ command: 'MISSED', since: new Date((now - 4 * 3600) * 1000) });
    expect(event).toMatchObject({ uid: 1 });
    const recent = await take(client.users.updates(user, { lastEventId: idOf(now - 2 * 3600, 0) }), 1);
    expect(recent).toMatchObject([{ command: 'EXISTS' }]);
  });

  test('stop at once on abort while connected, also in the middle of what came at once', async () => {
    const controller = new AbortController();
    const many = await serve((_, response) => void begin(response).write(written(1) + written(2) + written(3)));
    const events = many.client.users.updates(user, { signal: controller.signal });
    expect((await events.next()).value).toMatchObject({ uid: 1 });
    controller.abort();
    await expect(events.next()).rejects.toMatchObject({ name: 'AbortError' });
    expect(many.received).toHaveLength(1);
  });

  test.each(['the call', 'the client'])('stop at once on abort by the signal of %s, while waiting', async (whose) => {
    const controller = new AbortController();
    const { signal } = controller;
    const { client, received } = await serve(
      connections(
        (response) => void begin(response).end(written(1)),
        (response) => void response.writeHead(503, { 'retry-after': '50' }).end(),
      ),
      { retries: 0 },
    );
    // Only the abort ends the wait.
    const timers = holdTimers((milliseconds) => milliseconds >= 50_000 && milliseconds < 60_000);
    let waiting = 0;
    const onReconnect = (error?: Error) => {
      if (error) waiting += 1;
    };
    const own = whose === 'the call' ? { signal, onReconnect } : { onReconnect };
    const events = (whose === 'the call' ? client : client.with({ signal })).users.updates(user, own);
    await events.next();
    const next = events.next();
    const ended = expect(next).rejects.toMatchObject({ name: 'AbortError' });
    await eventually('it waits', () => waiting > 0 && timers.waits.length > 0);
    controller.abort();
    await ended;
    expect(timers.waits).toEqual([]);
    expect(received).toHaveLength(2);
  });

  test('do not wait for as long as a server may ask for', async () => {
    const { client } = await serve(
      connections(
        (response) => void begin(response).end(written(1)),
        (response) => void response.writeHead(503, { 'retry-after': '86400' }).end(),
      ),
      { retries: 0 },
    );
    await expect(take(client.users.updates(user), 2)).rejects.toMatchObject({
      name: 'ServerError',
      retryAfter: 86_400,
    });
  });

  test('that are left where they tell of a gap leave no connection behind', async () => {
    const { client, received } = await serve((_, response) => void begin(response).write(written(1)));
    const events = client.users.updates(user, { lastEventId: idOf(now - 4 * 3600, 0) });
    expect((await events.next()).value).toMatchObject({ command: 'MISSED' });
    await events.return();
    expect(received).toHaveLength(0);
  });

  test('that are left tell the server', async () => {
    let closed: (() => void) | undefined;
    const gone = new Promise<void>((resolve) => {
      closed = resolve;
    });
    const { client } = await serve((_, response) => {
      begin(response).write(written(1));
      response.on('close', () => closed?.());
    });
    await take(client.users.updates(user), 1);
    await gone;
  });

  test.each([
    ['1.46, which tells all of it once more', true],
    ['1.51, which does not', false],
  ])('come once after a resume, also from a server of %s', async (_, twice) => {
    const counters = (count: number) => `data: {"command":"COUNTERS","total":${count}}\nid: ${idOf(now, count)}\n\n`;
    const missed = written(2) + written(3);
    const { client, received } = await serve(
      connections(
        (response) => void begin(response).end(written(1)),
        (response) => {
          begin(response).write(missed + counters(3));
          response.write(`${twice ? missed : ''}${written(4)}${counters(4)}`);
          response.end(written(5) + counters(5));
        },
        (response) => {
          begin(response).write(written(6));
          response.write(`${twice ? written(6) : ''}${written(7)}`);
        },
      ),
    );
    const events = await take(client.users.updates(user, { lastEventId: idOf(now, 0) }), 10);
    const told = events.map((event) => (event.command === 'EXISTS' ? event.uid : event.command));
    expect(told).toEqual([1, 2, 3, 'COUNTERS', 4, 'COUNTERS', 5, 'COUNTERS', 6, 7]);
    const resumed = received.map(({ url }) => url.searchParams.get('Last-Event-ID'));
    expect(resumed).toEqual([0, 1, 5].map((count) => idOf(now, count)));
  });

  test('go on after the newest event when the connection breaks while a server of 1.46 tells all once more', async () => {
    const { client, received } = await serve(
      connections(
        (response) => void begin(response).end(written(1) + written(2) + written(1)),
        (response) => void begin(response).write(written(3)),
      ),
    );
    const events = await take(client.users.updates(user, { lastEventId: idOf(now, 0) }), 3);
    expect(events).toMatchObject([{ uid: 1 }, { uid: 2 }, { uid: 3 }]);
    expect(received[1]?.url.searchParams.get('Last-Event-ID')).toBe(idOf(now, 2));
  });

  test('come once from a server that does not heed after which event it was asked to go on', async () => {
    const counters = `data: {"command":"COUNTERS","mailbox":"m","total":2,"unseen":1}\nid: ${idOf(now, 2)}\n\n`;
    let count = 0;
    const { client } = await serve((_, response) => {
      count += 1;
      begin(response).end(written(1) + written(1) + written(2) + counters + (count > 2 ? written(3) : '') + written(2));
    });
    vi.spyOn(Math, 'random').mockReturnValue(0.01);
    const events = await take(client.users.updates(user, { reconnects: 3 }), 4);
    expect(events.map((event) => (event.command === 'EXISTS' ? event.uid : event.command))).toEqual([
      1,
      2,
      'COUNTERS',
      3,
    ]);
    expect(count).toBe(3);
  });

  test('that a server only repeats are as many connections that brought nothing', async () => {
    const { client, received } = await serve((_, response) => void begin(response).end(written(1) + written(2)));
    vi.spyOn(Math, 'random').mockReturnValue(0.01);
    const events = client.users.updates(user, { reconnects: 2 });
    const taken: WildduckEvent[] = [];
    const loop = async () => {
      for await (const event of events) taken.push(event);
    };
    await expect(loop()).rejects.toMatchObject({ name: 'ConnectionError' });
    expect(taken).toMatchObject([{ uid: 1 }, { uid: 2 }]);
    expect(received).toHaveLength(3);
  });

  test('up to the one that the caller has seen do not come again', async () => {
    const { client } = await serve((_, response) => void begin(response).write(written(1) + written(2) + written(3)));
    const [event] = await take(client.users.updates(user, { lastEventId: idOf(now, 2) }), 1);
    expect(event).toMatchObject({ uid: 3 });
  });

  test('come once however many there are, and what is remembered of them does not grow', async () => {
    const many = 10_000;
    const all = Array.from({ length: many }, (_, index) => `data: {"command":"EXISTS"}\nid: ${idOf(now, index)}\n\n`);
    let count = 0;
    const { client } = await serve((_, response) => {
      count += 1;
      begin(response).end(all.join('') + (count > 1 ? written(many) : ''));
    });
    vi.spyOn(Math, 'random').mockReturnValue(0.01);
    const events = await take(client.users.updates(user), many + 1);
    expect(new Set(events.map((event) => Reflect.get(event, 'id'))).size).toBe(many + 1);
    expect(events.at(-1)).toMatchObject({ uid: many });
    expect(count).toBe(2);
  });

  test('with an event that does not end are a DecodeError once 1 MiB of it has come, and the connection ends', async () => {
    let sent = 0;
    let closed: (() => void) | undefined;
    const gone = new Promise<void>((resolve) => {
      closed = resolve;
    });
    const { client, received } = await serve((_, response) => {
      begin(response).write(written(1));
      response.write('data: ');
      const pour = (): void => {
        if (response.destroyed) return;
        sent += 65_536;
        if (response.write('x'.repeat(65_536))) setImmediate(pour);
        else response.once('drain', pour);
      };
      response.on('close', () => closed?.());
      pour();
    });
    const events = client.users.updates(user);
    expect((await events.next()).value).toMatchObject({ uid: 1 });
    const error: unknown = await events.next().catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'DecodeError', operation: 'users.updates' });
    expect(String(error)).toContain('1048576 bytes');
    await gone;
    expect(sent).toBeLessThan(64 * 2 ** 20);
    // The same event would come again.
    expect(received).toHaveLength(1);
  });

  test('with an error of the server hide the secrets in it', async () => {
    const { client } = await serve(
      (request, response) =>
        void begin(response).end(
          `event: error\ndata: no ${request.headers['x-access-token']} at ?accessToken=other\n\n`,
        ),
      { accessToken: () => 'a-secret-token' },
    );
    const errors: unknown[] = [];
    const events = client.users.updates(user, { reconnects: 1, onReconnect: (error) => errors.push(error) });
    errors.push(await events.next().catch((thrown: unknown) => thrown));
    expect(errors).toMatchObject([{ name: 'ServerError' }, { name: 'ServerError' }]);
    for (const error of errors) {
      expect(String(error)).toContain('no [redacted] at');
      expect(inspect(error) + JSON.stringify(error)).not.toMatch(/a-secret-token|other/);
    }
  });

  test('that are no stream of events end the answer, so that the process can end', async () => {
    let closed: (() => void) | undefined;
    const gone = new Promise<void>((resolve) => {
      closed = resolve;
    });
    const { client } = await serve((_, response) => {
      // It never ends of its own accord.
      response.writeHead(200, { 'content-type': 'application/json' }).write('{"success":');
      response.on('close', () => closed?.());
    });
    const events = client.users.updates(user);
    await expect(events.next()).rejects.toMatchObject({ name: 'DecodeError', operation: 'users.updates' });
    await gone;
  });

  test('are the same however the bytes are cut', async () => {
    const text = `: idling 1\n\n${[1, 2, 3].map((count) => written(count)).join('')}`;
    const bytes = Buffer.from(text);
    let cuts: number[] = [];
    const { client } = await serve(async (_, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      const edges = [0, ...[...new Set(cuts)].sort((a, b) => a - b), bytes.length];
      for (const [index, from] of edges.slice(0, -1).entries()) {
        response.write(bytes.subarray(from, edges[index + 1]));
        await new Promise((written) => setImmediate(written));
      }
    });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: bytes.length - 1 }), { maxLength: 20 }), async (where) => {
        cuts = where;
        const events = await take(client.users.updates(user), 3);
        expect(
          events.map(({ command, ...rest }) => [command, Reflect.get(rest, 'uid'), Reflect.get(rest, 'note')]),
        ).toEqual([1, 2, 3].map((count) => ['EXISTS', count, 'é…']));
      }),
      { numRuns: 60 },
    );
  });
});
