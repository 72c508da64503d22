import type { Json, OpaqueBody } from './answer.js';
import { isJson } from './answer.js';

/** Reads a `text/event-stream` for some milliseconds, then closes it. An answer in JSON is a refusal and read whole. */
export async function readEvents(response: Response, milliseconds: number): Promise<Json | OpaqueBody> {
  const contentType = response.headers.get('content-type') ?? '';
  if (isJson(contentType)) return (await response.json()) as Json;
  const reader = response.body?.getReader();
  if (!reader) return { contentType, length: 0, events: [] };

  const timer = setTimeout(() => void reader.cancel().catch(() => undefined), milliseconds);
  const decoder = new TextDecoder();
  let text = '';
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.byteLength;
    text += decoder.decode(value, { stream: true });
  }
  clearTimeout(timer);
  return { contentType, length, events: parseEvents(text) };
}

/** The events of a stream's text: `data` parsed where it is JSON, with `id` and `event` where the event has them. */
export function parseEvents(text: string): Json[] {
  const events: Json[] = [];
  for (const block of text.split(/\r?\n\r?\n/)) {
    const fields: Record<string, string> = {};
    for (const line of block.split(/\r?\n/)) {
      const match = /^(data|id|event): ?(.*)$/.exec(line);
      const [, name, value = ''] = match ?? [];
      if (name) fields[name] = name in fields ? `${fields[name]}\n${value}` : value;
    }
    const { data, ...others } = fields;
    if (data !== undefined) events.push({ ...others, data: parsed(data) });
  }
  return events;
}

function parsed(data: string): Json {
  try {
    return JSON.parse(data) as Json;
  } catch {
    return data;
  }
}
