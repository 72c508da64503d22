import { type IncomingMessage, request, type ServerResponse } from 'node:http';

/** Passes a request on to another server, and its answer back while it arrives. Either side's end is the other's. */
export function pass(incoming: IncomingMessage, outgoing: ServerResponse, origin: string): void {
  const { host: _, ...headers } = incoming.headers;
  const onward = request(new URL(incoming.url ?? '/', origin), { method: incoming.method, headers }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    outgoing.flushHeaders();
    answer.pipe(outgoing);
    answer.on('error', () => outgoing.destroy());
  });
  onward.on('error', () => outgoing.destroy());
  outgoing.on('close', () => onward.destroy());
  incoming.pipe(onward);
}
