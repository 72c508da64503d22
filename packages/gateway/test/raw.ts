import { afterAll, beforeEach } from 'vitest';
import { type GatewayCall, rawExchange, startGateway, startUpstream, statusesIn } from './harness.js';

/** A gateway before a product's server, with another server that nothing may reach, for the tests of one file. */
export async function startRaw() {
  const seen: GatewayCall[] = [];
  const upstream = await startUpstream(undefined, afterAll);
  const elsewhere = await startUpstream(undefined, afterAll);
  const gateway = await startGateway(
    upstream.url,
    { authorize: async (call) => Boolean(seen.push(call)), open: { wildduck: ['GET /'] } },
    afterAll,
  );
  beforeEach(() => {
    for (const list of [seen, upstream.received, elsewhere.received]) list.length = 0;
  });

  const host = `Host: 127.0.0.1:${gateway.port}`;
  const head = (line: string, ...more: string[]) =>
    [line, host, 'X-Mailhost-Gateway: 1', 'Connection: close', ...more, '', ''].join('\r\n');

  /** Sends a target as it is: `fetch` would tidy it. */
  async function statusOf(target: string, ...headers: string[]): Promise<number> {
    const [status = 0] = statusesIn(await rawExchange(gateway.port, head(`GET ${target} HTTP/1.1`, ...headers)));
    return status;
  }

  return { seen, upstream, elsewhere, gateway, head, statusOf };
}
