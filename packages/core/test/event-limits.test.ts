import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readEvents } from '../src/index.js';

const maxEventBytes = 10;

/** A stream of a text in parts of a size, and whether it was cancelled. */
function streamOf(text: string, size: number) {
  const bytes = new TextEncoder().encode(text);
  const state = { cancelled: false, at: 0 };
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      controller.enqueue(bytes.subarray(state.at, state.at + size));
      state.at += size;
      if (state.at >= bytes.length) controller.close();
    },
    cancel() {
      state.cancelled = true;
    },
  });
  return { body, state };
}

async function read(text: string, size: number) {
  const { body, state } = streamOf(text, size);
  const seen: string[] = [];
  try {
    for await (const { data } of readEvents(body, { maxEventBytes })) seen.push(data);
  } catch (error) {
    return { seen, error, state };
  }
  return { seen, error: undefined, state };
}

describe('an event of a stream', () => {
  const long = 'data: 12345';
  test.each([
    ['a line that does not end', `data: 1\n\n${long}`],
    ['a comment that does not end', `data: 1\n\n:${'x'.repeat(10)}`],
    ['lines of one event', 'data: 1\n\ndata: 1\ndata: 2'],
    ['lines that end with CR LF', 'data: 1\r\n\r\ndata: 1\r\ndata: 2'],
  ])('that is too long by %s ends the stream after those before it', async (_, text) => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: text.length + 20 }), async (size) => {
        const { seen, error, state } = await read(`${text}${'\n'.repeat(20)}`, size);
        expect(seen).toEqual(['1']);
        expect(error).toMatchObject({ name: 'DecodeError' });
        expect(String(error)).toContain('10 bytes');
        // What was not closed by then was cancelled.
        expect(state.cancelled || state.at >= text.length + 20).toBe(true);
      }),
    );
  });

  test('may be as long as the limit, and however many there are, with comments between their lines', async () => {
    const text = `${': idling\n'.repeat(50)}${'data: 1234\n\n'.repeat(50)}${'data: 1\r\n: idling\r\n\r\n'.repeat(50)}`;
    for (const size of [1, 7, 64, 4096]) {
      const { seen, error } = await read(text, size);
      expect(error).toBeUndefined();
      expect(seen).toEqual([...Array(50).fill('1234'), ...Array(50).fill('1')]);
    }
  });

  test('has 1 MiB where no limit is given', async () => {
    const event = `data: ${'x'.repeat(2 ** 20 - 6)}`;
    const read = async (text: string) => {
      for await (const { data } of readEvents(streamOf(text, 65_536).body)) return data.length;
      return undefined;
    };
    expect(await read(`${event}\n\n`)).toBe(2 ** 20 - 6);
    await expect(read(`${event}x\n\n`)).rejects.toMatchObject({ name: 'DecodeError' });
  });
});
