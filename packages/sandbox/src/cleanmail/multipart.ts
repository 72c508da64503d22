import { Refusal } from './answers.js';
import type { CleanmailFile } from './mail-records.js';

/** The file in a field of a `multipart/form-data` body, its bytes as they were sent. */
export function fileIn(body: Uint8Array, contentType: string, field: string): CleanmailFile | undefined {
  const boundary = /^multipart\/form-data;.*\bboundary="?([^";]+)"?/i.exec(contentType)?.[1];
  if (boundary === undefined) throw new Refusal(400, 'the body is not multipart/form-data');
  for (const part of partsOf(body, boundary)) {
    const end = indexOf(part, '\r\n\r\n');
    const head = new TextDecoder().decode(part.subarray(0, Math.max(end, 0)));
    const name = parameter(head, 'filename');
    if (end === -1 || parameter(head, 'name') !== field || name === undefined) continue;
    return {
      name,
      contentType: /^content-type: *(.+)$/im.exec(head)?.[1]?.trim() ?? 'application/octet-stream',
      bytes: Uint8Array.from(part.subarray(end + 4)),
    };
  }
  return undefined;
}

/** What stands between the boundaries. The line break before a boundary is part of it. */
function* partsOf(body: Uint8Array, boundary: string): Generator<Uint8Array> {
  let start = indexOf(body, `--${boundary}`);
  while (start !== -1) {
    start = body.indexOf(0x0a, start + boundary.length + 2) + 1;
    const end = start === 0 ? -1 : indexOf(body, `\r\n--${boundary}`, start);
    if (end === -1) return;
    yield body.subarray(start, end);
    start = end + 2;
  }
}

/** A parameter of the part's `Content-Disposition`. Quotes and line breaks in it are percent-encoded. */
function parameter(head: string, name: keyof typeof parameters): string | undefined {
  const disposition = /^content-disposition: *(.+)$/im.exec(head)?.[1] ?? '';
  const value = parameters[name].exec(disposition)?.[1];
  return value?.replace(/%(22|0D|0A)/gi, decodeURIComponent);
}

const parameters = { name: /[; ]name="([^"]*)"/i, filename: /[; ]filename="([^"]*)"/i };

function indexOf(bytes: Uint8Array, text: string, from = 0): number {
  const wanted = new TextEncoder().encode(text);
  const [first = 0] = wanted;
  let index = bytes.indexOf(first, from);
  while (index !== -1 && !wanted.every((byte, offset) => bytes[index + offset] === byte)) {
    index = bytes.indexOf(first, index + 1);
  }
  return index;
}
