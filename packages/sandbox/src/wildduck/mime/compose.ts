import type { MailAddress } from './addresses.js';
import { writtenAddress } from './addresses.js';
import { quotedPrintable, wrappedBase64 } from './encodings.js';
import { encodedWords, isAscii, isMostlyAscii } from './words.js';

export interface ComposedAttachment {
  readonly filename: string;
  readonly contentType: string;
  readonly disposition: string | undefined;
  readonly cid: string | undefined;
  readonly content: Uint8Array;
}

/** What a message is made of. */
interface Composition {
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly from: MailAddress | undefined;
  readonly to: readonly MailAddress[];
  readonly cc: readonly MailAddress[];
  readonly bcc: readonly MailAddress[];
  readonly replyTo: MailAddress | undefined;
  readonly inReplyTo: string | undefined;
  readonly references: readonly string[];
  readonly subject: string | undefined;
  readonly date: number;
  readonly messageId: string;
  readonly text: string | undefined;
  readonly html: string | undefined;
  readonly attachments: readonly ComposedAttachment[];
  /** 16 hexadecimal digits that no part has. */
  readonly boundary: string;
}

/** A message as it is stored. */
export function composed(message: Composition): Uint8Array<ArrayBuffer> {
  const { from, to, cc, bcc, replyTo, inReplyTo, references, subject, date, messageId } = message;
  const people = (list: readonly MailAddress[]) => list.map(writtenAddress).join(', ');
  const head: readonly (readonly [string, string | undefined])[] = [
    ['In-Reply-To', inReplyTo],
    ['References', references.join(' ')],
    ...message.headers.map(({ name, value }): [string, string] => [name, encodedWords(value)]),
    ['From', from && writtenAddress(from)],
    ['To', people(to)],
    ['Cc', people(cc)],
    ['Bcc', people(bcc)],
    ['Reply-To', replyTo && writtenAddress(replyTo)],
    ['Subject', subject && encodedWords(subject)],
    ['Date', new Date(date).toUTCString().replace('GMT', '+0000')],
    ['Message-ID', messageId],
  ];
  const lines = head.flatMap(([name, value]) => (value ? [`${name}: ${value}`] : []));
  const content = contentOf(message);
  const [type = '', ...rest] = content.head;
  const text = [...lines, ...rest, 'MIME-Version: 1.0', written({ head: [type], body: content.body })].join('\r\n');
  return new Uint8Array(Buffer.from(text));
}

interface Part {
  readonly head: readonly string[];
  readonly body: string;
}

function contentOf(message: Composition): Part {
  const boundary = (number: number) => `--_NmP-${message.boundary}-Part_${number}`;
  const attachments = message.attachments.map(attached);
  const text = textOf(message, boundary(attachments.length > 0 ? 2 : 1));
  const parts = text ? [text, ...attachments] : attachments;
  const [first, ...others] = parts;
  if (!first) return { head: ['Content-Type: text/plain'], body: '' };
  if (others.length > 0) return multipart('mixed', boundary(1), parts);
  return first.body.endsWith('\r\n') ? first : { ...first, body: `${first.body}\r\n` };
}

function textOf({ text, html }: Composition, boundary: string): Part | undefined {
  const plain = text === undefined ? [] : [textPart('plain', text)];
  const parts = html === undefined ? plain : [...plain, textPart('html', html)];
  return parts.length > 1 ? multipart('alternative', boundary, parts) : parts[0];
}

function textPart(kind: 'plain' | 'html', text: string): Part {
  const simple = isAscii(text) && text.split('\n').every((line) => line.length <= 76);
  const encoding = isMostlyAscii(text) ? 'quoted-printable' : 'base64';
  const lines = text.replace(/\r?\n/g, '\r\n');
  const encoded = encoding === 'base64' ? wrappedBase64(new TextEncoder().encode(lines)) : quotedPrintable(text);
  return {
    head: [`Content-Type: text/${kind}; charset=utf-8`, `Content-Transfer-Encoding: ${simple ? '7bit' : encoding}`],
    body: simple ? lines : encoded,
  };
}

function attached({ filename, contentType, disposition, cid, content }: ComposedAttachment): Part {
  const named = (name: string) => `; ${name}=${writtenFilename(filename)}`;
  return {
    head: [
      `Content-Type: ${contentType}${named('name')}`,
      ...(cid === undefined ? [] : [`Content-ID: <${cid}>`]),
      'Content-Transfer-Encoding: base64',
      `Content-Disposition: ${disposition ?? (cid === undefined ? 'attachment' : 'inline')}${named('filename')}`,
    ],
    body: wrappedBase64(content),
  };
}

const writtenFilename = (name: string): string => {
  if (/^[\w.-]+$/.test(name)) return name;
  return `"${encodedWords(name).replace(/["\\]/g, '\\$&')}"`;
};

function multipart(kind: string, boundary: string, parts: readonly Part[]): Part {
  const type = `Content-Type: multipart/${kind}; boundary="${boundary}"`;
  const body = parts.map((part) => `--${boundary}\r\n${written(part)}\r\n`).join('');
  return {
    head: [type.length > 76 ? `Content-Type: multipart/${kind};\r\n boundary="${boundary}"` : type],
    body: `${body}--${boundary}--\r\n`,
  };
}

const written = ({ head, body }: Part): string => `${head.join('\r\n')}\r\n\r\n${body}`;
