import { isoDate } from './answers.js';
import { defined, picked } from './fields.js';
import type { JsonObject } from './json.js';
import type { ParsedMessage } from './mime/message.js';
import type { WildduckMessage } from './records.js';
import type { WildduckState } from './state.js';
import type { Values } from './values.js';

/** What a list tells of its messages besides. */
interface ListWants {
  readonly headers?: boolean;
  readonly metaData?: boolean;
  readonly threadCounters?: boolean;
  /** Among which messages those of a thread are counted. Default: those in mailboxes. */
  readonly among?: readonly WildduckMessage[];
}

/** The same, as parameters say it. */
export const listWants = (values: Values): ListWants => ({
  headers: values.flag('includeHeaders') === true,
  metaData: values.flag('metaData') === true,
  threadCounters: values.flag('threadCounters') === true,
});

/** What a message is in a list. */
export function listedMessage(state: WildduckState, message: WildduckMessage, wants: ListWants = {}): JsonObject {
  const { parsed } = message;
  return defined({
    id: message.uid,
    ...picked(message, 'mailbox', 'thread', 'messageId', 'size', ...flagNames),
    ...picked(parsed, 'from', 'to', 'cc', 'bcc', 'subject', 'intro', 'references'),
    threadMessageCount: wants.threadCounters
      ? threadCount(wants.among ?? [...state.messages.values()], message)
      : undefined,
    date: isoDate(message.date),
    idate: isoDate(message.received),
    attachments: parsed.attachments.length > 0,
    attachmentsList: parsed.attachments.map(shownAttachment),
    headers: wants.headers ? shownHeaders(parsed) : undefined,
    metaData: wants.metaData ? message.metaData : undefined,
    contentType: shownContentType(parsed),
  });
}

const threadCount = (messages: readonly WildduckMessage[], { user, thread }: WildduckMessage): number =>
  messages.filter((message) => message.user === user && message.thread === thread).length;

/** What a message is on its own. */
export function shownMessage(state: WildduckState, message: WildduckMessage): JsonObject {
  const { parsed, envelope } = message;
  const some = <T>(list: readonly T[]) => (list.length > 0 ? list : undefined);
  return defined({
    id: message.uid,
    ...picked(message, 'mailbox', 'thread', 'user', 'messageId', 'size', 'metaData', 'reference', ...flagNames),
    ...picked(parsed, 'from', 'subject', 'text', 'references'),
    envelope: {
      from: envelope.from,
      rcpt: envelope.recipients.map((address) => ({ value: address, formatted: address })),
    },
    replyTo: some(parsed.replyTo),
    to: some(parsed.to),
    cc: some(parsed.cc),
    bcc: some(parsed.bcc),
    date: isoDate(message.date),
    idate: isoDate(message.received),
    expires: message.expires === undefined ? undefined : isoDate(message.expires),
    html: some(parsed.html),
    attachments: parsed.attachments.map(shownAttachment),
    files: some(shownFiles(state, message)),
    contentType: shownContentType(parsed),
    outbound: some(message.outbound.map(shownOutbound)),
  });
}

const flagNames = ['seen', 'deleted', 'flagged', 'draft', 'answered', 'forwarded'] as const;

const shownAttachment = (attachment: ParsedMessage['attachments'][number]): JsonObject => ({
  ...picked(attachment, 'hash', 'id', 'filename', 'contentType', 'disposition', 'transferEncoding', 'related', 'size'),
  cid: attachment.cid ?? null,
  sizeKb: Math.ceil(attachment.size / 1024),
  fileContentHash: attachment.contentHash,
});

const shownFiles = (state: WildduckState, { files }: WildduckMessage): JsonObject[] =>
  files.flatMap((id) => {
    const file = state.files.get(id);
    if (!file) return [];
    const { filename, contentType, content, cid } = file;
    return [{ id, filename, contentType, size: content.length, cid: cid ?? null }];
  });

const shownContentType = ({ contentType: { value, parameters } }: ParsedMessage): JsonObject => ({
  value,
  ...(Object.keys(parameters).length > 0 && { params: parameters }),
});

const shownOutbound = ({ queueId, recipients, queued }: WildduckMessage['outbound'][number]): JsonObject => ({
  queueId,
  entries: recipients.map((recipient, index) => ({
    seq: String(index + 1).padStart(3, '0'),
    recipient,
    sendingZone: 'default',
    queued: isoDate(queued),
  })),
});

/** Headers by their names, the last line first, those with people or parameters taken apart. */
function shownHeaders(parsed: ParsedMessage): JsonObject {
  const { value, parameters: params } = parsed.contentType;
  const [type, subtype] = value.split('/');
  const contentType = { value, type, subtype, params };
  const known: JsonObject = {
    from: [parsed.from],
    to: parsed.to,
    cc: parsed.cc,
    bcc: parsed.bcc,
    'reply-to': parsed.replyTo,
    'content-type': { ...contentType, hasParams: Object.keys(params).length > 0 },
  };
  const shown: Record<string, unknown> = {};
  for (const header of [...parsed.headers].reverse()) shown[header.name] ??= known[header.name] ?? header.value;
  // It has one even when there is no such line.
  shown['content-type'] ??= contentType;
  return shown;
}
