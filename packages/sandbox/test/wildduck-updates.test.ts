import { setupServer } from 'msw/node';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createSandbox } from '../src/index.js';
import { sandboxHandlers } from '../src/msw.js';
import {
  invalid,
  mailboxId,
  messagesPath,
  newUser,
  refusal,
  type Served,
  serve,
  textIn,
  unknownId,
} from './wildduck-calls.js';

/** The event stream of a WildDuck server. */
let served: Served;
let user: string;
beforeEach(async () => {
  served = await serve();
  user = await newUser(served, 'ana');
});
afterEach(() => served.close());

interface Event {
  readonly id: string | undefined;
  readonly data: Record<string, unknown>;
}

/** A client of an event stream. */
class Listener {
  readonly response: Response;
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  readonly #abort: AbortController;
  #text = '';

  private constructor(response: Response, abort: AbortController) {
    if (!response.body) throw new TypeError('There is no stream.');
    this.response = response;
    this.#reader = response.body.getReader();
    this.#abort = abort;
  }

  static async open(url: string, token: string, headers: Record<string, string> = {}): Promise<Listener> {
    const abort = new AbortController();
    const response = await fetch(url, { headers: { 'x-access-token': token, ...headers }, signal: abort.signal });
    return new Listener(response, abort);
  }

  /** The next block: a comment or an event; `undefined` at the end. */
  async block(): Promise<string | undefined> {
    while (!this.#text.includes('\n\n')) {
      const { value, done } = await this.#reader.read();
      if (done) return undefined;
      this.#text += new TextDecoder().decode(value);
    }
    const end = this.#text.indexOf('\n\n');
    const block = this.#text.slice(0, end);
    this.#text = this.#text.slice(end + 2);
    return block;
  }

  /** The next events. */
  async events(count: number): Promise<Event[]> {
    const events: Event[] = [];
    while (events.length < count) {
      const block = await this.block();
      if (block === undefined) throw new TypeError('The stream has ended.');
      if (block.startsWith(':')) continue;
      const lines = block.split('\n');
      const data = lines.filter((line) => line.startsWith('data: ')).map((line) => line.slice(6));
      const id = lines.find((line) => line.startsWith('id: '))?.slice(4);
      events.push({ id, data: JSON.parse(data.join('\n')) });
    }
    return events;
  }

  close(): void {
    this.#abort.abort();
  }
}

const listening = (headers: Record<string, string> = {}, query = '') =>
  Listener.open(`${served.root.url}/users/${user}/updates${query}`, served.sandbox.accessToken, headers);

const mail = 'From: bob@example.org\r\nSubject: Hello\r\n\r\nHello there\r\n';

test('begins with a comment, and goes on with one when nothing happens', async () => {
  await served.close();
  served = await serve({ idleInterval: 20 });
  user = await newUser(served, 'ana');
  const listener = await listening();
  expect(listener.response.status).toBe(200);
  expect(listener.response.headers.get('content-type')).toBe('text/event-stream');
  expect(listener.response.headers.get('cache-control')).toBe('no-cache');
  expect(await listener.block()).toBe(': idling 1');
  expect(await listener.block()).toBe(': idling 2');
});

test('tells of a new message and of the numbers of its mailbox, under the same id', async () => {
  const inbox = await mailboxId(served, user, 'INBOX');
  const listener = await listening();
  expect(await listener.block()).toBe(': idling 1');
  served.sandbox.deliver('ana@example.test', { from: 'bob@example.org', subject: 'Hello', text: 'Hello there' });
  const block = await listener.block();
  expect(block).toMatch(/^data: \{\ndata: {3}"command": "EXISTS",\ndata: {3}"uid": 1,\n/);
  expect(block).toMatch(/\ndata: \}\nid: [0-9a-f]{24}$/);
  const id = /id: (.*)$/.exec(block ?? '')?.[1];
  expect(await listener.events(1)).toEqual([
    { id, data: { command: 'COUNTERS', mailbox: inbox, total: 1, unseen: 1 } },
  ]);
});

test('tells of everything that happens in mailboxes', async () => {
  const { root } = served;
  const path = await messagesPath(served, user);
  const inbox = await mailboxId(served, user, 'INBOX');
  const trash = await mailboxId(served, user, 'Trash');
  const listener = await listening();
  const told = async (count: number) => (await listener.events(count)).map(({ data }) => data);
  await root.upload(`${path}?unseen=true`, mail);
  const [exists] = await told(2);
  const { message, thread } = exists ?? {};
  expect(exists).toEqual({ command: 'EXISTS', uid: 1, message, idate: expect.any(String), thread, mailbox: inbox });
  await root.send('PUT', `${path}/1`, { flagged: true });
  expect(await told(1)).toEqual([{ command: 'FETCH', uid: 1, flags: ['\\Flagged'], thread, message, mailbox: inbox }]);
  await root.send('PUT', `${path}/1`, { seen: true });
  expect(await told(2)).toEqual([
    { command: 'FETCH', uid: 1, flags: ['\\Seen', '\\Flagged'], thread, message, mailbox: inbox },
    { command: 'COUNTERS', mailbox: inbox, total: 1, unseen: 0 },
  ]);
  await root.send('PUT', `${path}/1`, { moveTo: trash });
  const [expunge, moved, ...counters] = await told(4);
  expect(expunge).toEqual({ command: 'EXPUNGE', uid: 1, message, thread, mailbox: inbox });
  expect(moved).toMatchObject({ command: 'EXISTS', uid: 1, thread, mailbox: trash });
  expect(moved).not.toMatchObject({ message });
  expect(counters).toEqual([
    { command: 'COUNTERS', mailbox: inbox, total: 0, unseen: 0 },
    { command: 'COUNTERS', mailbox: trash, total: 1, unseen: 0 },
  ]);
  const mailbox = textIn(await root.send('POST', `/users/${user}/mailboxes`, { path: 'New' }), 'id');
  expect(await told(1)).toEqual([{ command: 'CREATE', mailbox, path: 'New' }]);
  await root.send('PUT', `/users/${user}/mailboxes/${mailbox}`, { path: 'Newer' });
  expect(await told(1)).toEqual([{ command: 'RENAME', path: 'Newer', mailbox }]);
  await root.send('DELETE', `/users/${user}/mailboxes/${mailbox}`);
  expect(await listener.events(2)).toEqual([
    { id: undefined, data: { command: 'DROP', mailbox } },
    { id: expect.any(String), data: { command: 'DELETE', mailbox } },
  ]);
});

describe('coming back', () => {
  test.each([
    ['a header', (id: string) => listening({ 'last-event-id': id })],
    ['a parameter', (id: string) => listening({}, `?Last-Event-ID=${id}`)],
  ])('with the last id in %s, what was missed comes first', async (_, reopen) => {
    const path = await messagesPath(served, user);
    const listener = await listening();
    await served.root.upload(path, mail);
    const [first] = await listener.events(2);
    listener.close();
    await served.root.upload(path, mail);
    await served.root.upload(path, mail);
    const again = await reopen(first?.id ?? '');
    const events = await again.events(3);
    expect(events.map(({ data }) => [data['command'], data['uid'] ?? data['total']])).toEqual([
      ['EXISTS', 2],
      ['EXISTS', 3],
      ['COUNTERS', 3],
    ]);
    expect(events[2]?.id).toBe(events[1]?.id);
    await served.root.send('DELETE', `${path}/1`);
    expect((await again.events(1))[0]?.data).toMatchObject({ command: 'EXPUNGE', uid: 1 });
  });

  test('after the last event, there is only a comment', async () => {
    await served.root.upload(await messagesPath(served, user), mail);
    const listener = await listening({ 'last-event-id': 'f'.repeat(24) });
    expect(await listener.block()).toBe(': idling 1');
  });
});

describe('ends', () => {
  test('when all streams are ended, and can be opened again', async () => {
    const listener = await listening();
    await listener.block();
    expect(served.sandbox.openStreams).toBe(1);
    served.sandbox.endStreams();
    expect(await listener.block()).toBeUndefined();
    expect(served.sandbox.openStreams).toBe(0);
    expect(await (await listening()).block()).toBe(': idling 1');
  });

  test('when the client goes away', async () => {
    const listener = await listening();
    await listener.block();
    listener.close();
    await expect.poll(() => served.sandbox.openStreams).toBe(0);
  });

  test('when the sandbox closes', async () => {
    const listener = await listening();
    await listener.block();
    const ended = listener.block();
    await served.close();
    await expect(ended).rejects.toThrow();
    await expect.poll(() => served.sandbox.openStreams).toBe(0);
  });

  test('at once when its answer is cut off', async () => {
    served.sandbox.fail({ kind: 'truncate' }, { times: 1 });
    expect(await (await listening()).block()).toBeUndefined();
    expect(served.sandbox.openStreams).toBe(0);
  });
});

test('refuses what it does not understand', async () => {
  const { root } = served;
  expect(await root.get(`/users/${unknownId}/updates`)).toMatchObject(
    refusal(404, 'This user does not exist', 'UserNotFound'),
  );
  expect(await root.get(`/users/${user}/updates?foo=1`)).toMatchObject(invalid({ foo: '"foo" is not allowed' }));
  expect(await root.get(`/users/${user}/updates?Last-Event-ID=zz`)).toMatchObject({
    status: 400,
    body: { details: { 'Last-Event-ID': '"Last-Event-ID" must only contain hexadecimal characters' } },
  });
});

test('is streamed by msw too', async () => {
  const sandbox = createSandbox({ wildduck: { updateDelay: 5 } });
  const server = setupServer(...sandboxHandlers(sandbox, { wildduck: 'https://wildduck.example' }));
  server.listen({ onUnhandledRequest: 'error' });
  try {
    const created = await fetch('https://wildduck.example/users', {
      method: 'POST',
      headers: { 'x-access-token': sandbox.wildduck.accessToken, 'content-type': 'application/json' },
      body: JSON.stringify({ username: 'ana', password: 'secret' }),
    });
    const id = Object(await created.json()).id;
    const listener = await Listener.open(`https://wildduck.example/users/${id}/updates`, sandbox.wildduck.accessToken);
    expect(await listener.block()).toBe(': idling 1');
    sandbox.wildduck.deliver('ana@example.test');
    expect((await listener.events(2)).map(({ data }) => data['command'])).toEqual(['EXISTS', 'COUNTERS']);
    sandbox.wildduck.endStreams();
    expect(await listener.block()).toBeUndefined();
  } finally {
    server.close();
  }
});
