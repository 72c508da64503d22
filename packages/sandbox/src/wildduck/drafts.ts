import { userDomain } from './addresses.js';
import type { Call } from './call.js';
import { defined } from './fields.js';
import { nextHex, nextUuid } from './generated.js';
import type { JsonObject } from './json.js';
import type { MailAddress } from './mime/addresses.js';
import { type ComposedAttachment, composed } from './mime/compose.js';
import { textOf } from './mime/html.js';
import { extensionOf, typeOfFile } from './mime/types.js';
import type { WildduckMessage } from './records.js';
import type { WildduckUser } from './user-records.js';
import type { Values } from './values.js';

/** A message that a request describes. */
export interface Draft {
  readonly source: Uint8Array<ArrayBuffer>;
  /** Everybody who gets it. */
  readonly recipients: readonly string[];
  readonly from: MailAddress;
  readonly people: readonly MailAddress[];
  /** The message that it answers or forwards. */
  readonly referenced: WildduckMessage | undefined;
  /** How, as it was said. */
  readonly reference: JsonObject | undefined;
}

/** Makes a message from the parameters of an upload or a submission. */
export function draftOf(
  call: Call,
  user: WildduckUser,
  from: MailAddress,
  { date, withBcc }: { readonly date: number; readonly withBcc: boolean },
): Draft {
  const { state, values } = call;
  const reference = values.values('reference');
  const referenced = reference && call.findMessage(reference.text('mailbox') ?? '', reference.number('id') ?? 0);
  const reply = referenced && reference ? replyTo(referenced, reference, user) : blankReply;
  const named = peopleIn(values, 'to');
  const to = named.length > 0 ? named : reply.to;
  const cc = values.has('cc') || named.length > 0 ? peopleIn(values, 'cc') : reply.cc;
  const bcc = peopleIn(values, 'bcc');
  const html = values.text('html');
  const boundary = nextHex(state, 16);
  const source = composed({
    headers: values
      .objects('headers')
      .map((header) => ({ name: header.text('key') ?? '', value: header.text('value') ?? '' })),
    from,
    to,
    cc,
    bcc: withBcc ? bcc : [],
    replyTo: values.has('replyTo') ? personIn(values.values('replyTo')) : undefined,
    inReplyTo: reply.inReplyTo,
    references: reply.references,
    subject: values.text('subject') ?? reply.subject,
    date,
    messageId: `<${nextUuid(state)}@${from.address.split('@')[1] ?? userDomain(user, call.dialect.emailDomain)}>`,
    text: values.text('text') ?? (html === undefined ? undefined : textOf(html)),
    html,
    attachments: [...reply.attachments, ...filesIn(call), ...attachmentsIn(values)],
    boundary,
  });
  const recipients = [...new Set([...to, ...cc, ...bcc].map(({ address }) => address))];
  const { action, mailbox, id } = reference?.raw ?? {};
  const people = [...to, ...cc, ...bcc];
  return { source, recipients, from, people, referenced, reference: referenced && { action, mailbox, id } };
}

const personIn = (values: Values | undefined): MailAddress => ({
  name: values?.text('name') ?? '',
  address: values?.text('address') ?? '',
});

const peopleIn = (values: Values, name: string): MailAddress[] =>
  values
    .objects(name)
    .map(personIn)
    .filter(({ address }) => address !== '');

/** Who the parameters say that a message is from; the user when they do not. */
export function senderIn(values: Values, user: WildduckUser): MailAddress {
  const from = values.values('from');
  return from ? personIn(from) : { name: user.name ?? '', address: user.address };
}

interface Reply {
  readonly to: readonly MailAddress[];
  readonly cc: readonly MailAddress[];
  readonly subject: string | undefined;
  readonly inReplyTo: string | undefined;
  readonly references: readonly string[];
  readonly attachments: readonly ComposedAttachment[];
}

const blankReply: Reply = { to: [], cc: [], subject: undefined, inReplyTo: undefined, references: [], attachments: [] };

/** What an answer to a message takes over from it. */
function replyTo({ parsed, messageId }: WildduckMessage, reference: Values, user: WildduckUser): Reply {
  const action = reference.text('action');
  const isForward = action === 'forward';
  const others = (people: readonly MailAddress[]) =>
    people.filter(({ address }) => address !== '' && address.toLowerCase() !== user.address);
  const isMarked = /^\s*(re|fwd?)\s*:/i.test(parsed.subject);
  const toOthers = others(parsed.to);
  const toSender = others(parsed.replyTo.length > 0 ? parsed.replyTo : [parsed.from]);
  const kept = reference.texts('attachments');
  const all = reference.flag('attachments') === true;
  return {
    to: recipientsOfReply(action, toSender, toOthers),
    cc: action === 'replyAll' ? others(parsed.cc) : [],
    subject: isMarked ? parsed.subject : `${isForward ? 'Fwd' : 'Re'}: ${parsed.subject}`.trim(),
    inReplyTo: isForward ? undefined : messageId,
    references: [messageId, ...parsed.references.filter((identifier) => identifier !== messageId)].slice(0, 50),
    attachments: parsed.attachments
      .filter(({ id }) => all || kept?.includes(id))
      .map(({ filename, contentType, disposition, cid, content }) => ({
        filename,
        contentType,
        disposition,
        cid: cid?.replace(/^<|>$/g, ''),
        content,
      })),
  };
}

/** An answer to all goes to the other recipients; the sender gets it only when there are none. */
function recipientsOfReply(
  action: string | undefined,
  toSender: readonly MailAddress[],
  toOthers: readonly MailAddress[],
): readonly MailAddress[] {
  if (action === 'forward') return [];
  return action === 'replyAll' && toOthers.length > 0 ? toOthers : toSender;
}

/** Files of the storage that the parameters name; those that are not there are left out. */
function filesIn({ state, values, userId }: Call): ComposedAttachment[] {
  return (values.texts('files') ?? []).flatMap((id) => {
    const file = state.files.get(id);
    if (file?.user !== userId) return [];
    const { filename, contentType, cid, content } = file;
    return [{ filename, contentType, disposition: undefined, cid, content }];
  });
}

const attachmentsIn = (values: Values): ComposedAttachment[] =>
  values.objects('attachments').map((attachment, index) => {
    const given = attachment.text('contentType');
    const filename = attachment.text('filename') ?? `attachment-${index + 1}.${extensionOf(given ?? '')}`;
    const content = attachment.text('content') ?? '';
    const encoding = attachment.text('encoding') === 'base64' ? 'base64' : 'utf8';
    return {
      filename,
      contentType: given ?? typeOfFile(filename),
      disposition: attachment.text('contentDisposition'),
      cid: attachment.text('cid'),
      content: new Uint8Array(Buffer.from(content, encoding)),
    };
  });

/** How an upload answers. */
export const shownUpload = ({ uid, mailbox, size }: WildduckMessage, more: JsonObject = {}): JsonObject =>
  defined({ id: uid, mailbox, size, ...more });
