import { fromLatin1 } from './mime/bytes.js';
import { entityOf } from './mime/entities.js';

/** The fields of a form: texts, and the bytes of its files. A form is made of parts as a mail is. */
export function multipartFields(contentType: string, bytes: Uint8Array): Record<string, string | Uint8Array> {
  const head = new TextEncoder().encode(`content-type: ${contentType}\r\n\r\n`);
  const parts = entityOf(new Uint8Array([...head, ...bytes])).children.map(({ disposition, body }) => {
    const { name = '', filename } = disposition?.parameters ?? {};
    const content = fromLatin1(body);
    return [name, filename === undefined ? new TextDecoder().decode(content) : content] as const;
  });
  return Object.fromEntries(parts);
}
