import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { json, mark, startGateway, startUpstream, until } from './harness.js';
import { file, octets, start as startStreaming } from './streaming.js';

/** Requests that stand in line on one connection, whose callers leave. */

const request = (path: string) => `GET ${path} HTTP/1.1\r\nHost: x\r\nX-Mailhost-Gateway: 1\r\nCookie: s=1\r\n\r\n`;
const domain = request('/api/mail/cleanmail/domains/5');

test.each([
  ['calls', 12],
  ['more calls than an emitter has listeners for', 30],
])('%s give back their places, and the product is not kept busy', async (_, count) => {
  const upstream = await startUpstream(() => {});
  const gateway = await startGateway(upstream.url, {
    authorize: () => ({ caller: 'ana' }),
    limits: { concurrency: count },
  });
  const warnings: Error[] = [];
  const warn = (warning: Error) => void warnings.push(warning);
  process.on('warning', warn);
  const socket = connect(gateway.port, '127.0.0.1');
  socket.write(domain.repeat(count));
  await until('all are at the product', () => upstream.received.length === count);
  const full = await fetch(`${gateway.address}/cleanmail/domains/5`, { headers: mark });
  expect(full.status).toBe(429);
  socket.resetAndDestroy();
  await until('the product has nothing more to do', () => upstream.underWay() === 0);
  upstream.handle = (_request, response) => json(response, 200, {});
  const all = Array.from({ length: count }, () => fetch(`${gateway.address}/cleanmail/domains/5`, { headers: mark }));
  expect(new Set((await Promise.all(all)).map(({ status }) => status))).toEqual(new Set([200]));
  process.off('warning', warn);
  expect(warnings).toEqual([]);
});

test('streams whose turn has not come end at the product', async () => {
  let open = 0;
  let asked = 0;
  const { gateway } = await startStreaming(
    (_, response) => {
      asked += 1;
      open += 1;
      response.on('close', () => {
        open -= 1;
      });
      response.writeHead(200, octets).write('part');
    },
    { limits: { concurrency: 4 } },
  );
  const socket = connect(gateway.port, '127.0.0.1');
  socket.write(request(file).repeat(4));
  await until('all are at the product', () => asked === 4);
  socket.resetAndDestroy();
  await until('none is open', () => open === 0);
  const again = await fetch(`${gateway.url}${file}`, { headers: mark });
  expect(again.status).toBe(200);
  await again.body?.cancel();
});

test('calls that wait for authorize leave as well, the one behind the other', async () => {
  let asked = 0;
  let hang = true;
  const signals: AbortSignal[] = [];
  const upstream = await startUpstream((_request, response) => json(response, 200, {}));
  const gateway = await startGateway(upstream.url, {
    authorize: ({ request }) => {
      asked += 1;
      signals.push(request.signal);
      return hang ? new Promise<boolean>(() => {}) : true;
    },
    limits: { concurrency: 2 },
  });
  const ask = async () => {
    const answer = await fetch(`${gateway.address}/cleanmail/domains/5`, { headers: { ...mark, cookie: 's=1' } });
    return answer.status;
  };
  const socket = connect(gateway.port, '127.0.0.1');
  socket.write(domain.repeat(2));
  await until('both wait', () => asked === 2);
  expect(await ask()).toBe(429);
  socket.resetAndDestroy();
  await until('both are told', () => signals.every(({ aborted }) => aborted));
  hang = false;
  expect(await Promise.all([ask(), ask()])).toEqual([200, 200]);
  expect(upstream.received).toHaveLength(2);
});

test('answers come in the order of the requests, and the connection goes on', async () => {
  const upstream = await startUpstream(({ url }, response) => json(response, 200, { id: url.slice(-1) }));
  const gateway = await startGateway(upstream.url);
  const socket = connect(gateway.port, '127.0.0.1');
  let answer = '';
  socket.on('data', (part) => {
    answer += part.toString();
  });
  const ids = () => [...answer.matchAll(/\{"id":"(\d)"\}/g)].map(([, id]) => Number(id));
  socket.write([1, 2, 3, 4].map((id) => request(`/api/mail/cleanmail/domains/${id}`)).join(''));
  await until('four are answered', () => ids().length === 4);
  socket.write(request('/api/mail/cleanmail/domains/5'));
  await until('the fifth is answered', () => ids().length === 5);
  expect(ids()).toEqual([1, 2, 3, 4, 5]);
  socket.destroy();
});
