import type { ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import { settled } from '../../../test/support/held-timers.js';
import {
  type Authorize,
  allow,
  errorOf,
  listen,
  mark,
  pageClients,
  providersAt,
  silent,
  startGateway,
  until,
} from './harness.js';
import { file, octets, start, user } from './streaming.js';

/** Who leaves is gone on both sides, and leaves nothing behind. */

describe('a caller who leaves', () => {
  test('before the answer ends the call at the product, by the client’s signal', async () => {
    let asked = false;
    const { page, upstream } = await start(() => {
      asked = true;
    });
    const controller = new AbortController();
    const call = errorOf(page.cleanmail.domains.get('5', { signal: controller.signal }));
    await until('the product is asked', () => asked);
    controller.abort();
    expect((await call).name).toBe('AbortError');
    await until('the product has nothing more to do', () => upstream.underWay() === 0);
  });

  test('is no failure that the log warns of', async () => {
    const lines: string[] = [];
    const warn = (line: string) => lines.push(line);
    const upstream = await listen(() => {});
    const { cleanmail } = providersAt(upstream.url);
    const logger = { ...silent, warn, error: warn };
    const gateway = await startGateway('', { providers: { cleanmail: { ...cleanmail, logger } }, logger });
    const page = pageClients(gateway.address, { retries: 0 });
    const controller = new AbortController();
    const left = errorOf(page.cleanmail.domains.get('5', { signal: controller.signal }));
    await until('the product is asked', () => upstream.underWay() === 1);
    controller.abort();
    await left;
    await until('the product has nothing more to do', () => upstream.underWay() === 0);
    await settled();
    expect(lines).toEqual([]);
  });

  test('in the middle of a stream ends it at the product', async () => {
    let closed = false;
    const { page } = await start((_, response) => {
      response.on('close', () => {
        closed = true;
      });
      response.writeHead(200, octets);
      response.write('part');
    });
    const stream = await page.wildduck.storage.stream(user, user);
    const reader = stream.getReader();
    await reader.read();
    await reader.cancel();
    await until('the product knows', () => closed);
  });

  test('by the client’s timeout, too', async () => {
    const { gateway, upstream } = await start(() => {});
    const { cleanmail } = pageClients(gateway.address, { retries: 0, timeout: 100 });
    expect((await errorOf(cleanmail.domains.get('5'))).name).toBe('TimeoutError');
    await until('the product has nothing more to do', () => upstream.underWay() === 0);
  });

  test('by dropping the connection in the middle of a stream', async () => {
    let closed = false;
    const { gateway } = await start((_, response) => {
      response.on('close', () => {
        closed = true;
      });
      response.writeHead(200, octets);
      response.write('part');
    });
    const socket = connect(gateway.port, '127.0.0.1');
    socket.write(`GET ${file} HTTP/1.1\r\nHost: x\r\nX-Mailhost-Gateway: 1\r\n\r\n`);
    await new Promise((resolve) => socket.once('data', resolve));
    socket.resetAndDestroy();
    await until('the product knows', () => closed);
  });

  test('while authorize hangs: nothing is sent, and its place is free', async () => {
    let asked = 0;
    let hang = true;
    const authorize: Authorize = () => {
      asked += 1;
      return hang ? new Promise<boolean>(() => {}) : true;
    };
    let sent = 0;
    const { gateway } = await start(
      (_, response) => {
        sent += 1;
        response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
      },
      { authorize, limits: { concurrency: 1 } },
    );
    const socket = connect(gateway.port, '127.0.0.1');
    socket.write('GET /api/mail/cleanmail/domains/5 HTTP/1.1\r\nHost: x\r\nX-Mailhost-Gateway: 1\r\n\r\n');
    await until('authorize is asked', () => asked === 1);
    expect((await fetch(`${gateway.address}/cleanmail/domains/5`, { headers: mark })).status).toBe(429);
    socket.resetAndDestroy();
    hang = false;
    let status = 429;
    while (status === 429) ({ status } = await fetch(`${gateway.address}/cleanmail/domains/5`, { headers: mark }));
    expect(status).toBe(200);
    expect(sent).toBe(1);
  });

  test('of a gateway without node:http: by the signal of the Request, and by cancelling the answer’s body', async () => {
    let asked = 0;
    let closed = 0;
    let answers = false;
    const { gateway } = await start((_, response) => {
      asked += 1;
      response.on('close', () => {
        closed += 1;
      });
      if (answers) response.writeHead(200, octets).write('part');
    });
    const controller = new AbortController();
    const url = `http://panel.example${file}`;
    const call = gateway.handle(new Request(url, { headers: mark, signal: controller.signal }));
    await until('the product is asked', () => asked === 1);
    controller.abort();
    // Nobody is there to read it, but it must come.
    expect((await call).status).toBeGreaterThanOrEqual(400);
    await until('the product knows', () => closed === 1);
    answers = true;
    const answer = await gateway.handle(new Request(url, { headers: mark }));
    await answer.body?.cancel();
    await until('the product knows', () => closed === 2);
  });

  test('leaves no listener on a signal that many requests share', async () => {
    const { gateway } = await start((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
    const { signal } = new AbortController();
    const added: string[] = [];
    const removed: string[] = [];
    const add = signal.addEventListener.bind(signal);
    const remove = signal.removeEventListener.bind(signal);
    const request = () => {
      const made = new Request('http://panel.example/api/mail/cleanmail/domains/5', { headers: mark });
      Object.defineProperty(made, 'signal', { value: signal });
      return made;
    };
    signal.addEventListener = (...args: Parameters<typeof add>) => {
      added.push(args[0]);
      add(...args);
    };
    signal.removeEventListener = (...args: Parameters<typeof remove>) => {
      removed.push(args[0]);
      remove(...args);
    };
    for (let i = 0; i < 5; i += 1) await (await gateway.handle(request())).text();
    expect(added.length).toBeGreaterThan(0);
    expect(removed.length).toBeGreaterThanOrEqual(added.length);
  });
});

test('open streams count as calls, and an end of them gives the places back', async () => {
  const open: ServerResponse[] = [];
  const { gateway } = await start(
    (_, response) => {
      response.writeHead(200, octets).write('part');
      open.push(response);
    },
    { authorize: allow, limits: { concurrency: 2 } },
  );
  const ask = () => fetch(`${gateway.url}${file}`, { headers: mark });
  const [one, two] = [await ask(), await ask()];
  expect((await ask()).status).toBe(429);
  for (const response of open) response.end();
  expect(await one?.text()).toBe('part');
  await two?.text();
  const again = await ask();
  expect(again.status).toBe(200);
  await again.body?.cancel();
  const place = async (): Promise<Response> => {
    const given = await ask();
    return given.status === 429 ? place() : given;
  };
  const [three, four] = [await place(), await place()];
  expect([three.status, four.status]).toEqual([200, 200]);
  for (const answer of [three, four]) await answer.body?.cancel();
});
