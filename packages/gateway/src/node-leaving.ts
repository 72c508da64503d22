import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Whoever waits for the end of a connection. However many requests stand in line on it, it carries one listener of
 * ours.
 */
const waiting = new WeakMap<Socket, Set<() => void>>();

/**
 * Tells when a caller has gone. Node says it of the response whose turn it is; of those that stand in line behind it,
 * only the connection tells.
 *
 * @returns Ends the waiting.
 */
export function whenGone(incoming: IncomingMessage, outgoing: ServerResponse, gone: () => void): () => void {
  outgoing.on('close', gone);
  // In HTTP/2 nothing stands in line, and the connection is not a request's own.
  if (incoming.httpVersionMajor > 1) return () => outgoing.off('close', gone);
  const { socket } = incoming;
  const callbacks = waiting.get(socket) ?? listenTo(socket);
  callbacks.add(gone);
  if (socket.destroyed) gone();
  return () => {
    outgoing.off('close', gone);
    callbacks.delete(gone);
  };
}

function listenTo(socket: Socket): Set<() => void> {
  const callbacks = new Set<() => void>();
  waiting.set(socket, callbacks);
  socket.once('close', () => {
    for (const callback of callbacks) callback();
  });
  return callbacks;
}
