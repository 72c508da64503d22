import { indexOfBytes } from './mime/bytes.js';

/** The fields of a form: texts, and the bytes of its files. */
export function multipartFields(contentType: string, bytes: Uint8Array): Record<string, string | Uint8Array> {
  const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType);
  const name = boundary?.[1] ?? boundary?.[2];
  const fields: Record<string, string | Uint8Array> = {};
  if (name === undefined) return fields;
  const delimiter = new TextEncoder().encode(`--${name}`);
  let start = indexOfBytes(bytes, delimiter, 0);
  while (start >= 0) {
    const end = indexOfBytes(bytes, delimiter, start + delimiter.length);
    if (end < 0) break;
    addField(fields, bytes.subarray(start + delimiter.length + 2, end - 2));
    start = end;
  }
  return fields;
}

const blankLine = new TextEncoder().encode('\r\n\r\n');

function addField(fields: Record<string, string | Uint8Array>, part: Uint8Array): void {
  const headEnd = indexOfBytes(part, blankLine, 0);
  if (headEnd < 0) return;
  const head = new TextDecoder().decode(part.subarray(0, headEnd));
  const content = part.subarray(headEnd + blankLine.length);
  const name = /[ ;]name="([^"]*)"/i.exec(head)?.[1];
  if (name === undefined) return;
  fields[name] = /[ ;]filename="/i.test(head) ? new Uint8Array(content) : new TextDecoder().decode(content);
}
