import { createHash, randomBytes } from 'node:crypto';
import { request as httpRequest, type ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import { mark, type pageClients, providersAt, sleep, startGateway, until } from './harness.js';
import { file, octets, start, user } from './streaming.js';

/** What passes while it arrives: nothing is kept back, nothing is read ahead, and who leaves is gone on both sides. */

/** Writes as fast as it may, and counts what the other side took. */
function pour(response: ServerResponse, total: number): { written: number } {
  const part = Buffer.alloc(65_536, 7);
  const count = { written: 0 };
  const more = () => {
    while (count.written < total) {
      count.written += part.length;
      if (!response.write(part)) return void response.once('drain', more);
    }
    response.end();
  };
  more();
  return count;
}

describe('an answer', () => {
  test.each<[string, (page: ReturnType<typeof pageClients>) => PromiseLike<ReadableStream<Uint8Array>>, string]>([
    ['a PDF of Protecmail', (it) => it.protecmail.invoices.stream(5), 'application/pdf'],
    [
      'an attachment of Cleanmail',
      (it) => it.cleanmail.emails.attachments.stream('u', 'f'),
      'application/octet-stream',
    ],
    [
      'a message source of WildDuck',
      (it) => it.wildduck.messages.sourceStream(user, user, 1, { size: 9 }),
      'message/rfc822',
    ],
    ['a file of WildDuck', (it) => it.wildduck.storage.stream(user, user), 'application/octet-stream'],
  ])('%s: its first part is here before its last is sent', async (_, open, type) => {
    let finish = () => {};
    const { page } = await start((_request, response) => {
      response.writeHead(200, { 'content-type': type });
      response.write('first');
      finish = () => response.end('last');
    });
    const reader = (await open(page)).getReader();
    expect(Buffer.from((await reader.read()).value ?? []).toString()).toBe('first');
    finish();
    expect(Buffer.from((await reader.read()).value ?? []).toString()).toBe('last');
    expect((await reader.read()).done).toBe(true);
  });

  test('of events: each arrives when it is sent', async () => {
    const id = (count: number) => `${Math.floor(Date.now() / 1000).toString(16)}${String(count).padStart(16, '0')}`;
    const event = (count: number) => `data: {"command":"EXISTS","uid":${count}}\nid: ${id(count)}\n\n`;
    let send = (_text: string) => {};
    let asked = '';
    const { page, upstream } = await start((request, response) => {
      asked = String(request.headers.accept);
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(': idling\n\n');
      send = (text) => void response.write(text);
    });
    const events = page.wildduck.users.updates(user);
    const first = events.next();
    await until('the stream is open', () => asked !== '');
    send(event(1));
    expect((await first).value).toMatchObject({ command: 'EXISTS', uid: 1 });
    const second = events.next();
    await sleep(30);
    send(event(2));
    expect((await second).value).toMatchObject({ uid: 2 });
    expect(asked).toBe('text/event-stream');
    await events.return();
    await until('the product has nothing more to do', () => upstream.underWay() === 0);
  });

  test('that nobody reads keeps the product from writing ahead', async () => {
    let count = { written: 0 };
    const total = 64 * 1024 * 1024;
    const { gateway, upstream } = await start((_, response) => {
      response.writeHead(200, octets);
      count = pour(response, total);
    });
    const socket = connect(gateway.port, '127.0.0.1');
    socket.pause();
    socket.write(`GET ${file} HTTP/1.1\r\nHost: x\r\nX-Mailhost-Gateway: 1\r\n\r\n`);
    await until('it has begun', () => count.written > 0);
    let last = -1;
    while (last !== count.written) {
      last = count.written;
      await sleep(150);
    }
    // What stands in the buffers of four sockets on this machine, and in none of the gateway's own.
    expect(count.written).toBeLessThan(16 * 1024 * 1024);
    socket.destroy();
    await until('the product has nothing more to do', () => upstream.underWay() === 0);
  });

  test('is read no further ahead than a few hundred kilobytes by the gateway itself', async () => {
    let pulled = 0;
    const fetch = async () =>
      new Response(
        new ReadableStream<Uint8Array>(
          {
            pull(controller) {
              pulled += 65_536;
              controller.enqueue(new Uint8Array(65_536));
            },
          },
          { highWaterMark: 0 },
        ),
        { headers: octets },
      );
    const { wildduck } = providersAt('http://127.0.0.1:9');
    const { handle } = await startGateway('', { providers: { wildduck: { ...wildduck, fetch } } });
    const answer = await handle(new Request(`http://panel.example${file}`, { headers: mark }));
    const reader = answer.body?.getReader();
    await reader?.read();
    await sleep(50);
    expect(pulled).toBeLessThanOrEqual(400_000);
    for (let i = 0; i < 9; i += 1) await reader?.read();
    await sleep(20);
    expect(pulled).toBeLessThanOrEqual(10 * 65_536 + 400_000);
    await reader?.cancel();
  });

  test('of 20 MB arrives whole', async () => {
    const content = randomBytes(20 * 1024 * 1024);
    const { page } = await start((_, response) => void response.writeHead(200, octets).end(content));
    const hash = createHash('sha256');
    for await (const part of await page.wildduck.storage.stream(user, user)) hash.update(part);
    expect(hash.digest('hex')).toBe(createHash('sha256').update(content).digest('hex'));
  });

  test('that breaks in the middle breaks for the page as well, and does not look whole', async () => {
    const { page } = await start((_, response) => {
      response.writeHead(200, { ...octets, 'content-length': '1000' });
      response.write('half');
      setTimeout(() => response.destroy(), 30);
    });
    await expect(page.wildduck.storage.download(user, user)).rejects.toMatchObject({ name: 'ConnectionError' });
    const stream = await page.wildduck.storage.stream(user, user);
    await expect(new Response(stream).text()).rejects.toThrow();
  });
});

describe('an upload', () => {
  /** The page's side of an upload whose parts a test decides on: `fetch` in Node sends no part before the answer. */
  function upload(port: number) {
    const headers = { ...mark, 'content-type': 'application/binary' };
    const path = `/api/mail/wildduck/users/${user}/storage?filename=a`;
    const outgoing = httpRequest({ host: '127.0.0.1', port, method: 'POST', path, headers });
    const answer = new Promise<number>((resolve) => {
      outgoing.on('response', (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      });
      outgoing.on('error', () => resolve(0));
    });
    return { outgoing, answer };
  }

  test('reaches the product part by part', async () => {
    const parts: string[] = [];
    const { gateway } = await start((request, response) => {
      request.on('data', (part) => parts.push(String(part)));
      request.on('end', () => response.writeHead(200, { 'content-type': 'application/json' }).end('{"success":true}'));
    });
    const { outgoing, answer } = upload(gateway.port);
    outgoing.write('first');
    await until('the first part is there', () => parts.join('') === 'first');
    outgoing.write('second');
    await until('the second part is there', () => parts.join('') === 'firstsecond');
    outgoing.end();
    expect(await answer).toBe(200);
  });

  test('that the product does not read keeps the page from writing ahead', async () => {
    let seen = false;
    const { gateway } = await start(
      (request) => {
        seen = true;
        request.pause();
      },
      { limits: { upload: 200 * 1024 * 1024 } },
    );
    const { outgoing } = upload(gateway.port);
    const part = Buffer.alloc(65_536, 7);
    let written = 0;
    const more = () => {
      while (written < 64 * 1024 * 1024) {
        written += part.length;
        if (!outgoing.write(part)) return void outgoing.once('drain', more);
      }
    };
    more();
    await until('it has begun', () => seen);
    let last = -1;
    while (last !== written) {
      last = written;
      await sleep(150);
    }
    expect(written).toBeLessThan(16 * 1024 * 1024);
    outgoing.destroy();
  });

  test('that breaks off is not whole for the product', async () => {
    let whole = false;
    let broken = false;
    const { gateway } = await start((request) => {
      request.on('data', () => {});
      request.on('end', () => {
        whole = true;
      });
      request.on('error', () => {
        broken = true;
      });
    });
    const { outgoing } = upload(gateway.port);
    outgoing.write('half of it');
    await sleep(80);
    outgoing.destroy();
    await until('the product knows', () => broken);
    expect(whole).toBe(false);
  });

  test('that the product refuses before its end: the page gets that answer', async () => {
    const { gateway } = await start((_, response) => {
      response.writeHead(413, { 'content-type': 'application/json', connection: 'close' });
      response.end('{"error":"too large","code":"OverQuotaError"}');
    });
    const { outgoing, answer } = upload(gateway.port);
    outgoing.write(Buffer.alloc(100_000));
    const status = await answer;
    outgoing.destroy();
    expect([413, 502]).toContain(status);
  });
});
