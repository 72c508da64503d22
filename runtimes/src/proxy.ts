import { type IncomingMessage, request, type ServerResponse } from 'node:http';

/**
 * Passes a request on to another server, and its answer back while it arrives. Either side's end is the other's.
 *
 * @param below The path below which the caller finds that server: cookies that are for a path there are for that one
 * here.
 */
export function pass(incoming: IncomingMessage, outgoing: ServerResponse, origin: string, below = ''): void {
  const { host: _, ...headers } = incoming.headers;
  const onward = request(new URL(incoming.url ?? '/', origin), { method: incoming.method, headers }, (answer) => {
    const cookies = answer.headers['set-cookie']?.map((cookie) => cookie.replace('Path=/', `Path=${below}/`));
    outgoing.writeHead(answer.statusCode ?? 502, { ...answer.headers, ...(cookies && { 'set-cookie': cookies }) });
    outgoing.flushHeaders();
    answer.pipe(outgoing);
    answer.on('error', () => outgoing.destroy());
  });
  onward.on('error', () => outgoing.destroy());
  outgoing.on('close', () => onward.destroy());
  incoming.pipe(onward);
}
