import type { AddressInfo } from 'node:net';
import { connect, createServer, type Socket } from 'node:net';

/** A way to a server that can be broken while it is used. */
export interface BreakingProxy {
  readonly url: string;
  /** Breaks every connection that is open. New ones are made as before. */
  breakAll(): void;
  close(): void;
}

export async function breakingProxy(target: string): Promise<BreakingProxy> {
  const { hostname, port } = new URL(target);
  const open = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname);
    for (const socket of [client, upstream]) {
      open.add(socket);
      socket.on('close', () => open.delete(socket)).on('error', () => {});
    }
    client.pipe(upstream);
    upstream.pipe(client);
  });
  const breakAll = () => {
    for (const socket of open) socket.resetAndDestroy();
  };
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const close = () => {
    server.close();
    breakAll();
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, breakAll, close };
}
