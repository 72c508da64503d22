import { createHash } from 'node:crypto';
import { decodeWords } from 'postal-mime';
import { addressesIn, type MailAddress } from './addresses.js';
import { decodedText } from './bytes.js';
import { decodeTransfer } from './encodings.js';
import { type Entity, entityOf } from './entities.js';
import { type Header, headerValue } from './headers.js';
import { htmlOf, textOf } from './html.js';

export interface Attachment {
  /** `ATT00001`. */
  readonly id: string;
  readonly filename: string;
  readonly contentType: string;
  readonly disposition: string;
  /** The header of that name, as it was written. */
  readonly dispositionHeader: string | undefined;
  readonly transferEncoding: string;
  readonly cid: string | undefined;
  /** Whether it belongs to the HTML. */
  readonly related: boolean;
  readonly content: Uint8Array<ArrayBuffer>;
  /** As long as it is in the message. */
  readonly size: number;
  readonly hash: string;
  readonly contentHash: string;
}

/** What a message says. */
export interface ParsedMessage {
  readonly headers: readonly Header[];
  readonly from: MailAddress;
  readonly replyTo: readonly MailAddress[];
  readonly to: readonly MailAddress[];
  readonly cc: readonly MailAddress[];
  readonly bcc: readonly MailAddress[];
  readonly subject: string;
  readonly messageId: string | undefined;
  readonly inReplyTo: string | undefined;
  /** The messages that it refers to. */
  readonly references: readonly string[];
  /** When it was written, as it says; `undefined` when it does not. */
  readonly date: number | undefined;
  readonly contentType: { readonly value: string; readonly parameters: Readonly<Record<string, string>> };
  readonly text: string;
  readonly html: readonly string[];
  /** Its beginning in one line; `undefined` when there is no text. */
  readonly intro: string | undefined;
  readonly attachments: readonly Attachment[];
}

export function parseMessage(source: Uint8Array): ParsedMessage {
  const root = entityOf(source);
  const { headers } = root;
  const people = (name: string) =>
    headers.filter((header) => header.name === name).flatMap(({ value }) => addressesIn(value));
  const inReplyTo = identifiersIn(headerValue(headers, 'in-reply-to'))[0];
  const references = identifiersIn(headerValue(headers, 'references'));
  const time = Date.parse(headerValue(headers, 'date') ?? '');
  return {
    headers,
    from: people('from')[0] ?? people('sender')[0] ?? { name: '', address: '' },
    replyTo: people('reply-to'),
    to: people('to'),
    cc: people('cc'),
    bcc: people('bcc'),
    subject: decodeWords(headerValue(headers, 'subject') ?? ''),
    messageId: identifiersIn(headerValue(headers, 'message-id'))[0],
    inReplyTo,
    references: references.length === 0 && inReplyTo !== undefined ? [inReplyTo] : references,
    date: Number.isNaN(time) ? undefined : time,
    contentType: root.type,
    ...contentOf(root),
  };
}

const identifiersIn = (value = ''): string[] => value.match(/<[^<>\s]+>/g) ?? [];

type Content = Pick<ParsedMessage, 'text' | 'html' | 'intro' | 'attachments'>;

function contentOf(root: Entity): Content {
  const found: Found = { texts: [], htmls: [], attachments: [] };
  collect(root, '', found);
  const html = found.htmls.map((part) => linked(part, found.attachments));
  const plain = found.texts
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join('\n');
  const text = plain === '' ? html.map((part) => textOf(part)).join('\n') : plain;
  return {
    text,
    html: html.length > 0 || plain === '' ? html : found.texts.map((part) => htmlOf(part.text)),
    intro: introOf(html.length > 0 ? html.map((part) => textOf(part, { withLinks: false })).join(' ') : plain),
    attachments: found.attachments,
  };
}

interface Found {
  readonly texts: { readonly text: string }[];
  readonly htmls: string[];
  readonly attachments: Attachment[];
}

function collect(entity: Entity, parent: string, found: Found): void {
  const { type, disposition, children } = entity;
  if (children.length > 0) {
    for (const child of children) collect(child, type.value, found);
  } else if (
    disposition?.value !== 'attachment' &&
    ['text/plain', 'text/html'].includes(type.value) &&
    !isNamed(entity)
  ) {
    const text = decodedText(decodeTransfer(entity.body, entity.encoding), type.parameters['charset']?.toLowerCase());
    const lines = text.replace(/\r\n/g, '\n').trimEnd();
    if (type.value === 'text/html') found.htmls.push(lines);
    else found.texts.push({ text: lines });
  } else if (!type.value.startsWith('multipart/')) {
    found.attachments.push(attachmentOf(entity, parent, found.attachments.length + 1));
  }
}

/** A text with a file's name is a file, unless it says that it is part of the text. */
const isNamed = ({ disposition, type }: Entity): boolean =>
  disposition?.parameters['filename'] !== undefined ||
  (disposition === undefined && type.parameters['name'] !== undefined);

function attachmentOf(entity: Entity, parent: string, number: number): Attachment {
  const { headers, type, disposition, encoding, body } = entity;
  const content = decodeTransfer(body, encoding);
  const id = `ATT${String(number).padStart(5, '0')}`;
  return {
    id,
    filename: disposition?.parameters['filename'] ?? type.parameters['name'] ?? `${id.toLowerCase()}.bin`,
    contentType: type.value,
    disposition: disposition?.value ?? 'attachment',
    dispositionHeader: headerValue(headers, 'content-disposition'),
    transferEncoding: encoding === '' ? '7bit' : encoding,
    cid: headerValue(headers, 'content-id'),
    related: parent === 'multipart/related',
    content,
    size: body.length,
    hash: createHash('sha256').update(body, 'latin1').digest('hex'),
    contentHash: createHash('sha256').update(content).digest('base64'),
  };
}

/** HTML with links to its attachments instead of content ids. */
const linked = (html: string, attachments: readonly Attachment[]): string =>
  html.replace(/cid:([^'"\s]+)/gi, (link, cid: string) => {
    const attachment = attachments.find((candidate) => candidate.cid === `<${cid}>`);
    return attachment ? `attachment:${attachment.id}` : link;
  });

const longestIntro = 128;

function introOf(text: string): string | undefined {
  if (text === '') return undefined;
  const line = text
    .split('\n')
    .filter((part) => !/^\s*>|^(.)\1+$/.test(part))
    .map((part) => part.replace(/^--\s*$/, ''))
    .join(' ')
    .replace(/(^|\s)(\S)\2{9,}(?=\s)/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= longestIntro) return line;
  const cut = line.slice(0, longestIntro);
  const lastBlank = cut.lastIndexOf(' ');
  return `${lastBlank > 0 ? cut.slice(0, lastBlank) : cut}…`;
}
