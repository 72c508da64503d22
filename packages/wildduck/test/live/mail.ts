import { describe, expect, test } from 'vitest';
import { type Middleware, WildduckClient, type WildduckEvent } from '../../src/index.js';
import { breakingProxy } from './breaking-proxy.js';
import { failing, mail, newUser, type Target, until } from './target.js';

/** A client that tells when its first answer has begun. */
function noticing(client: WildduckClient) {
  let tell = (): void => undefined;
  const connected = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const notice: Middleware = async (request, next) => {
    const response = await next(request);
    tell();
    return response;
  };
  return { watcher: client.with({ middleware: [notice] }), connected };
}

/** Messages, storage, sending and events: on both servers. */
export function mailing(target: () => Target): void {
  const client = () => target().client;
  /** But line breaks that are not whole, and several lines without parts: the server changes both. */
  const everyByte = Buffer.concat([
    Buffer.from(mail('bytes')),
    Buffer.from(Array.from({ length: 256 }, (_, byte) => byte).filter((byte) => byte !== 10 && byte !== 13)),
  ]);

  describe('a message', () => {
    test.each<[string, () => Parameters<ReturnType<typeof client>['messages']['upload']>[2]]>([
      ['bytes', () => new Uint8Array(everyByte)],
      ['a Blob', () => new Blob([new Uint8Array(everyByte)])],
      ['a stream', () => new Blob([new Uint8Array(everyByte)]).stream()],
    ])('comes back byte by byte from %s', async (_, content) => {
      const { id, inbox } = await newUser(target());
      const { message } = await client().messages.upload(id, inbox, content());
      const source = await client().messages.source(id, inbox, message.id);
      expect(Buffer.from(source).equals(everyByte)).toBe(true);
      const stream = await client().messages.sourceStream(id, inbox, message.id);
      expect(Buffer.from(await new Response(stream).arrayBuffer()).equals(everyByte)).toBe(true);
    });

    test('of several megabytes comes back byte by byte', async () => {
      const { id, inbox } = await newUser(target());
      // In one part: to a message without parts the server adds a line break at its end.
      const lines = Array(60_000).fill('é'.repeat(36)).join('\r\n');
      const body = `--x\r\nContent-Type: text/plain\r\n\r\n${lines}\r\n--x--`;
      const large = Buffer.from(mail('large', body, { 'Content-Type': 'multipart/mixed; boundary=x' }), 'latin1');
      expect(large.length).toBeGreaterThan(2_000_000);
      const { message } = await client().messages.upload(id, inbox, new Uint8Array(large));
      expect(message.size).toBe(large.length);
      expect(Buffer.from(await client().messages.source(id, inbox, message.id)).equals(large)).toBe(true);
    });

    test('keeps its flags and fields', async () => {
      const { id, inbox } = await newUser(target());
      const options = { unseen: true, flagged: true, metaData: { case: 7 }, date: '2020-02-02T12:00:00.000Z' };
      const { message } = await client().messages.upload(id, inbox, mail('flags'), options);
      const read = await client().messages.get(id, inbox, message.id);
      expect(read).toMatchObject({ subject: 'flags', seen: false, flagged: true, metaData: { case: 7 } });
      expect(read.from).toMatchObject({ name: 'John', address: 'john@example.com' });
      expect(read.text?.trim()).toBe('Hello');
      expect((await client().messages.list(id, inbox, { unseen: true }).toArray()).map((one) => one.id)).toEqual([
        message.id,
      ]);
      await client().messages.get(id, inbox, message.id, { markAsSeen: true });
      expect((await client().messages.get(id, inbox, message.id)).seen).toBe(true);
    });

    test('is marked, moved and deleted, by itself and in a range', async () => {
      const { id, inbox } = await newUser(target());
      const trash = (await client().mailboxes.resolve(id, 'Trash')).id;
      for (const subject of ['a', 'b', 'c', 'd']) await client().messages.upload(id, inbox, mail(subject));
      expect(await client().messages.updateMany(id, inbox, { message: '1:*', flagged: true })).toMatchObject({
        updated: 4,
      });
      expect(await client().messages.updateMany(id, inbox, { message: '1,2', flagged: false })).toMatchObject({
        updated: 2,
      });
      const flagged = await client().messages.list(id, inbox).toArray();
      expect(
        flagged
          .filter((one) => one.flagged)
          .map((one) => one.id)
          .sort(),
      ).toEqual([3, 4]);
      const moved = await client().messages.update(id, inbox, 1, { moveTo: trash });
      expect(moved).toMatchObject({ mailbox: trash });
      const [[from, to] = []] = moved.id ?? [];
      expect(from).toBe(1);
      expect(await client().messages.get(id, trash, to ?? 0)).toMatchObject({ subject: 'a' });
      expect(await failing(client().messages.get(id, inbox, 1))).toBe('NotFoundError');
      await client().messages.delete(id, inbox, 2);
      expect(await failing(client().messages.delete(id, inbox, 2))).toBe('NotFoundError');
      await client().messages.deleteAll(id, inbox);
      expect(await client().messages.list(id, inbox).toArray()).toEqual([]);
    });

    test('is found by what is in it', async () => {
      const { id, inbox } = await newUser(target());
      for (const subject of ['apple', 'pear', 'plum']) await client().messages.upload(id, inbox, mail(subject));
      const subjects = async (query: object) =>
        (await client().messages.search(id, query).toArray()).map(({ subject }) => subject).sort();
      expect(await subjects({ subject: 'pear' })).toEqual(['pear']);
      expect(await subjects({ or: { subject: 'pear', from: 'nobody' } })).toEqual(['pear']);
      expect(await subjects({ mailbox: inbox, from: 'john' })).toEqual(['apple', 'pear', 'plum']);
      const applied = await client().messages.searchAndApply(id, { subject: 'plum', action: { flagged: true } });
      expect(applied.scheduled).toMatch(/^[0-9a-f]{24}$/);
    });

    test('has attachments', async () => {
      const { id, inbox } = await newUser(target());
      const content = Buffer.from([0, 1, 2, 253, 254, 255]);
      const { message } = await client().messages.create(id, inbox, {
        from: { name: 'Jane', address: 'jane@example.test' },
        to: [{ address: 'john@example.com' }],
        subject: 'with a file',
        text: 'See the file',
        html: '<p>See the file</p>',
        attachments: [
          {
            filename: 'a.bin',
            contentType: 'application/x-test',
            content: content.toString('base64'),
            encoding: 'base64',
          },
        ],
      });
      const read = await client().messages.get(id, inbox, message.id);
      expect(read.attachments).toMatchObject([{ filename: 'a.bin', contentType: 'application/x-test' }]);
      const attachment = read.attachments?.[0]?.id ?? '';
      expect(Buffer.from(await client().messages.attachment(id, inbox, message.id, attachment)).equals(content)).toBe(
        true,
      );
      const stream = await client().messages.attachmentStream(id, inbox, message.id, attachment);
      expect(Buffer.from(await new Response(stream).arrayBuffer()).equals(content)).toBe(true);
    });
  });

  describe('a thousand messages', () => {
    test('come page by page without loss or repeat, in both orders', async () => {
      const { id, inbox } = await newUser(target());
      const numbers = Array.from({ length: 1000 }, (_, index) => index + 1);
      while (numbers.length > 0) {
        await Promise.all(
          numbers.splice(0, 20).map((count) => client().messages.upload(id, inbox, `Subject: ${count}\r\n\r\n`)),
        );
      }
      const ids = (await client().messages.list(id, inbox, { limit: 250 }).toArray()).map((one) => one.id);
      expect(ids).toHaveLength(1000);
      expect(new Set(ids).size).toBe(1000);
      const ascending = (await client().messages.list(id, inbox, { limit: 97, order: 'asc' }).toArray()).map(
        (one) => one.id,
      );
      expect(ascending).toEqual([...ids].reverse());
      expect(await client().messages.list(id, inbox).toArray({ limit: 30 })).toHaveLength(30);
    });
  });

  describe('a draft', () => {
    test('is kept, sent, and then no draft any more', async () => {
      const { id, address } = await newUser(target());
      const drafts = (await client().mailboxes.resolve(id, 'Drafts')).id;
      const parts = { to: [{ address: 'john@example.com' }], subject: 'draft', text: 'soon', draft: true };
      const { message } = await client().messages.create(id, drafts, { ...parts, from: { address } });
      expect((await client().messages.get(id, drafts, message.id)).draft).toBe(true);
      const sent = await client().messages.submit(id, drafts, message.id);
      expect(sent.queueId).toMatch(/./);
      expect(await failing(client().messages.submit(id, drafts, message.id))).toBe('NotFoundError');
      const { message: other } = await client().messages.create(id, drafts, { ...parts, draft: false });
      expect(await failing(client().messages.submit(id, drafts, other.id))).toBe('InvalidRequestError');
    });

    test('without a recipient is not sent, and that is told', async () => {
      const { id } = await newUser(target());
      const drafts = (await client().mailboxes.resolve(id, 'Drafts')).id;
      const { message } = await client().messages.create(id, drafts, { subject: 'to nobody', draft: true });
      expect(await failing(client().messages.submit(id, drafts, message.id))).toBe('InvalidRequestError');
      expect(await failing(client().submission.submit('0123456789abcdef01234567', { text: 'x' }))).toBe(
        'NotFoundError',
      );
    });
  });

  describe('sending', () => {
    test('keeps a copy', async () => {
      const { id } = await newUser(target());
      const sent = await client().submission.submit(id, {
        to: [{ name: 'John', address: 'john@example.com' }],
        subject: 'Grüße',
        text: 'Hello',
      });
      expect(sent.message?.queueId).toMatch(/./);
      const copy = await client().messages.get(id, String(sent.message?.mailbox), Number(sent.message?.id));
      expect(copy).toMatchObject({ subject: 'Grüße', draft: false });
    });
  });

  describe('storage', () => {
    test('gives files back byte by byte', async () => {
      const { id } = await newUser(target());
      const bytes = new Uint8Array(Array.from({ length: 256 }, (_, byte) => byte));
      const { id: file } = await client().storage.upload(id, new File([bytes], 'bytes.png', { type: 'image/png' }), {
        cid: 'c1',
      });
      const [listed] = await client().storage.list(id).toArray();
      expect(listed).toMatchObject({ id: file, filename: 'bytes.png', contentType: 'image/png', size: 256 });
      expect(Buffer.from(await client().storage.download(id, file)).equals(Buffer.from(bytes))).toBe(true);
      expect(Buffer.from(await new Response(await client().storage.stream(id, file)).arrayBuffer()).length).toBe(256);
      await client().storage.create(id, { filename: 'a.txt', content: 'YWJj', encoding: 'base64' });
      expect((await client().storage.list(id, { query: 'a.txt' }).toArray()).map(({ size }) => size)).toEqual([3]);
      await client().storage.delete(id, file);
      expect(await failing(client().storage.download(id, file))).toBe('NotFoundError');
    });
  });

  describe('updates', () => {
    test('come as they happen, and go on after a break without loss or repeat', async () => {
      const { id, inbox } = await newUser(target());
      const controller = new AbortController();
      const events: WildduckEvent[] = [];
      const { watcher, connected } = noticing(client());
      const watching = (async () => {
        for await (const event of watcher.users.updates(id, { signal: controller.signal })) events.push(event);
      })().catch((error: Error) => error.name);
      await connected;
      await client().messages.upload(id, inbox, mail('first'));
      await client().messages.update(id, inbox, 1, { flagged: true });
      await until(
        async () => events,
        (all) => all.some(({ command }) => command === 'FETCH'),
      );
      const last = events.findLast((event) => 'id' in event && event.id);
      controller.abort();
      expect(await watching).toBe('AbortError');

      // Nobody listens.
      await client().messages.upload(id, inbox, mail('second'));
      await client().messages.delete(id, inbox, 1);
      const { id: mailbox } = await client().mailboxes.create(id, { path: 'New' });
      await client().mailboxes.update(id, mailbox, { path: 'Newer' });

      const lastEventId = last && 'id' in last ? last.id : undefined;
      const again: WildduckEvent[] = [];
      for await (const event of client().users.updates(id, { lastEventId })) {
        again.push(event);
        if (event.command === 'RENAME') break;
      }
      const seen = [...events, ...again].filter(({ command }) => command !== 'COUNTERS');
      expect(
        seen.map((event) => [event.command, 'uid' in event ? event.uid : 'path' in event ? event.path : '']),
      ).toEqual([
        ['EXISTS', 1],
        ['FETCH', 1],
        ['EXISTS', 2],
        ['EXPUNGE', 1],
        ['CREATE', 'New'],
        ['RENAME', 'Newer'],
      ]);
      const ids = seen.map((event) => ('id' in event ? event.id : undefined));
      expect(new Set(ids).size).toBe(ids.length);
    });

    test('survive connections that break while much happens, without loss or repeat', async () => {
      const { id, inbox } = await newUser(target());
      const proxy = await breakingProxy(target().baseUrl);
      const controller = new AbortController();
      try {
        const { accessToken } = target();
        const { watcher, connected } = noticing(
          new WildduckClient({ baseUrl: proxy.url, accessToken, logLevel: 'off' }),
        );
        const seen: number[] = [];
        let reconnects = 0;
        const onReconnect = () => {
          reconnects += 1;
        };
        const options = { signal: controller.signal, onReconnect };
        const watching = (async () => {
          for await (const event of watcher.users.updates(id, options))
            if (event.command === 'EXISTS') seen.push(event.uid);
        })().catch((error: Error) => error.name);
        await connected;
        for (let number = 1; number <= 60; number += 1) {
          await client().messages.upload(id, inbox, `Subject: ${number}\r\n\r\n`);
          if (number % 15 === 0) proxy.breakAll();
        }
        await until(
          async () => seen,
          (all) => all.length >= 60,
        );
        controller.abort();
        expect(await watching).toBe('AbortError');
        expect(reconnects).toBeGreaterThan(0);
        expect(seen).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
      } finally {
        proxy.close();
      }
    });
  });
}
