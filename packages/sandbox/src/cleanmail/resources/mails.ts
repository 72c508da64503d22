import * as z from 'zod/mini';
import { takes } from '../../routing.js';
import { known, Refusal } from '../../server.js';
import { empty, ok } from '../answers.js';
import type { Call, Routes } from '../call.js';
import { reading, text, toBase64 } from '../fields.js';
import { page, pageParameters } from '../lists.js';
import type { CleanmailFile, CleanmailFolder, CleanmailMail } from '../mail-records.js';
import type { CleanmailUser } from '../records.js';
import { wholeSeconds } from '../state.js';

/** A list, with commas, of what is to be shown besides. */
const names = reading((value) => value.split(','));
const fieldsOf = (name: 'HEADERS' | 'STATS') =>
  z.strictObject({ fields: z.optional(z.pipe(names, z.array(z.enum([name])))) });

/** The document gives no form for dates: epoch milliseconds, as everywhere in bodies, and ISO 8601 both do. */
const epoch = reading((value) => (/^\d+$/.test(value) ? Number(value) : Date.parse(value)));
const time = z.optional(z.pipe(epoch, z.number()));

const criterionNames = ['from', 'to', 'cc', 'subject', 'body', 'id'] as const;
type Criterion = (typeof criterionNames)[number];
const wanted = z.optional(text);

const search = z.strictObject({
  ...pageParameters('-sentDate', 'send_date date subject from size seen important hasAttachment'),
  ...{ from: wanted, to: wanted, cc: wanted, subject: wanted, body: wanted, id: wanted },
  operator: z._default(z.enum(['AND', 'OR', 'NOT']), 'AND'),
  receivedAfter: time,
  receivedBefore: time,
});

export const mailRoutes: Routes = {
  'GET /users/:userIdOrEmail/emails/folders': takes(fieldsOf('STATS'), (call, { fields }) =>
    ok(foldersBelow(call, '', fields)),
  ),
  'GET /users/:userIdOrEmail/emails/folders/:path': takes(fieldsOf('STATS'), (call, { fields }) => {
    const { path } = folderOf(call, call.userByIdOrEmail(), call.value('path'));
    return ok(foldersBelow(call, `${path}/`, fields));
  }),
  'GET /users/:userIdOrEmail/emails/:folderPath': takes(search, (call, sent) => {
    const user = call.userByIdOrEmail();
    const folder = folderOf(call, user);
    const rows = folder.mails.filter((mail) => isFound(mail, sent)).map((mail) => view(call, user, folder, mail));
    return page(rows, { ...sent, sort: sent.sort.replace(/sentDate|send_date/, 'date') });
  }),
  'GET /users/:userIdOrEmail/emails/:folderPath/:fugluIdOrMailId': takes(fieldsOf('HEADERS'), (call, sent) => {
    const user = call.userByIdOrEmail();
    const folder = folderOf(call, user);
    const mail = mailOf(folder, call.value('fugluIdOrMailId'));
    const { fields = ['HEADERS'] } = sent;
    return ok({
      ...view(call, user, folder, mail),
      ...(fields.includes('HEADERS') && { headers: mail.headers }),
      attachments: attachmentsView(call, user, folder, mail),
      body: toBase64(mail.body),
      // For the owner of the mail alone.
      source: null,
    });
  }),
  'POST /users/:userIdOrEmail/emails/:folderPath/:fugluId/release': (call) => {
    const user = call.userByIdOrEmail();
    const folder = folderOf(call, user);
    const { fugluId, infected } = mailOf(folder, call.value('fugluId'));
    const virusLover = call.request.headers['x-virus-lover'] !== undefined;
    if (infected && !virusLover) throw new Refusal(412, 'the mail is infected, and X-Virus-Lover is missing');
    if (!infected && virusLover) throw new Refusal(412, 'the mail is clean, and X-Virus-Lover is there');
    const releasedAt = wholeSeconds(call.now);
    call.state.released.push({ email: user.email, folder: folder.path, fugluId, releasedAt });
    return empty();
  },
};

export function folderOf(call: Call, user: CleanmailUser, path = call.value('folderPath')): CleanmailFolder {
  return known(
    call.state.mailboxes.get(user.id)?.find((folder) => folder.path === path),
    'there is no such folder',
  );
}

/** A mail by its `X-Fuglu-Id` or its `Message-ID`, the latter with its angle brackets or without. */
export function mailOf(folder: CleanmailFolder, id: string): CleanmailMail {
  return known(
    folder.mails.find((mail) => hasId(mail, id)),
    'there is no such mail',
  );
}

const hasId = ({ fugluId, messageId }: CleanmailMail, id: string): boolean =>
  id === fugluId || id === messageId || `<${id}>` === messageId;

/** The folders directly below a path that ends with `/`, or those of the top. */
function foldersBelow(call: Call, prefix: string, fields: readonly string[] = []) {
  const user = call.userByIdOrEmail();
  const folders = call.state.mailboxes.get(user.id) ?? [];
  return folders
    .filter(({ path }) => path.startsWith(prefix) && !path.slice(prefix.length).includes('/'))
    .map(({ path, mails }) => ({
      name: path.slice(prefix.length),
      path,
      ...(fields.includes('STATS') && {
        unreadMessageCount: mails.filter(({ seen }) => !seen).length,
        messageCount: mails.length,
      }),
      messagesUri: call.url('users', user.id, 'emails', path),
      childrenUri: call.url('users', user.id, 'emails', 'folders', path),
    }));
}

const contains = (texts: readonly string[], part: string): boolean =>
  texts.some((text) => text.toLowerCase().includes(part.toLowerCase()));

const criteria: Readonly<Record<Criterion, (mail: CleanmailMail, wanted: string) => boolean>> = {
  from: ({ from }, wanted) => contains([from], wanted),
  to: ({ to }, wanted) => contains(to, wanted),
  cc: ({ cc }, wanted) => contains(cc, wanted),
  subject: ({ subject }, wanted) => contains([subject], wanted),
  body: ({ body }, wanted) => contains([body], wanted),
  id: hasId,
};

/** The operator joins the criteria, and the dates hold in any case. NOT wants none of them to be met. */
function isFound(mail: CleanmailMail, sent: z.output<typeof search>): boolean {
  const { operator, receivedAfter = mail.date, receivedBefore = mail.date } = sent;
  if (mail.date < receivedAfter || mail.date > receivedBefore) return false;
  const met = criterionNames.flatMap((name) => {
    const wanted = sent[name];
    return wanted === undefined ? [] : [criteria[name](mail, wanted)];
  });
  if (operator === 'OR') return met.length === 0 || met.includes(true);
  return !met.includes(operator === 'NOT');
}

/**
 * A mail as it is on the wire. The vendor's document has lost the names of these fields, and of those of the
 * attachments: they are inferred from another program of the vendor that reads them.
 */
function view(call: Call, user: CleanmailUser, folder: CleanmailFolder, mail: CleanmailMail) {
  const { fugluId, messageId, infected, headers, body, attachments, ...plain } = mail;
  return {
    id: fugluId,
    contentUri: call.url('users', user.id, 'emails', folder.path, fugluId),
    ...plain,
    hasAttachment: attachments.length > 0,
    size: new TextEncoder().encode(body).length + attachments.reduce((size, { bytes }) => size + bytes.length, 0),
  };
}

function attachmentsView(call: Call, user: CleanmailUser, folder: CleanmailFolder, mail: CleanmailMail) {
  const zipUri = call.url('users', user.id, 'emails', folder.path, mail.fugluId, 'attachments');
  const part = ({ name, contentType, bytes }: CleanmailFile, index: number) => {
    const partId = String(index + 1);
    const displayUri = `${zipUri}/${partId}`;
    return { partId, name, contentType, size: bytes.length, downloadUri: `${displayUri}?dl=true`, displayUri };
  };
  return { parts: mail.attachments.map(part), zipUri, count: mail.attachments.length };
}
