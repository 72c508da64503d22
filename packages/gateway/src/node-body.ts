import type { IncomingMessage } from 'node:http';

/**
 * The body of a request, read no further ahead than Node itself does: its own `Readable.toWeb` counts parts and not bytes, and
 * takes thousands of them. A body that nobody wants any more is left where it is, so that an answer can still be sent.
 */
export function streamOf(incoming: IncomingMessage): ReadableStream<Uint8Array<ArrayBuffer>> {
  let wake = () => {};
  const waken = () => wake();
  const events = ['readable', 'end', 'error', 'close'] as const;
  for (const event of events) incoming.on(event, waken);
  const stop = () => {
    for (const event of events) incoming.off(event, waken);
  };
  return new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      async pull(controller) {
        for (;;) {
          const part: Buffer<ArrayBuffer> | null = incoming.read();
          if (part) return controller.enqueue(part);
          const { readableEnded, destroyed } = incoming;
          if (readableEnded || destroyed) stop();
          if (readableEnded) return controller.close();
          if (destroyed) return controller.error(new Error('the body broke off'));
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        }
      },
      cancel() {
        stop();
        wake();
      },
    },
    { highWaterMark: 0 },
  );
}
