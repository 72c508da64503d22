import { empty, ok, Refusal } from './answers.js';
import { type Call, known } from './call.js';
import { list } from './lists.js';
import type { CleanmailFile, CleanmailFolder, CleanmailMail } from './mail-records.js';
import type { CleanmailUser } from './records.js';
import type { Routes } from './router.js';
import { wholeSeconds } from './state.js';
import { toBase64 } from './text-encoding.js';

export const mailRoutes: Routes = {
  'GET /users/{userIdOrEmail}/emails/folders': (call) => ok(foldersBelow(call, '')),
  'GET /users/{userIdOrEmail}/emails/folders/{path}': (call) => {
    const { path } = folderOf(call, call.userByIdOrEmail(), call.value('path'));
    return ok(foldersBelow(call, `${path}/`));
  },
  'GET /users/{userIdOrEmail}/emails/{folderPath}': (call) => {
    const user = call.userByIdOrEmail();
    const folder = folderOf(call, user);
    const mails = folder.mails.filter(searchOf(call));
    return list(call, mails, { sort: '-sentDate', sortFields: { sentDate: 'date', send_date: 'date' } }, (mail) =>
      view(call, user, folder, mail),
    );
  },
  'GET /users/{userIdOrEmail}/emails/{folderPath}/{fugluIdOrMailId}': (call) => {
    const user = call.userByIdOrEmail();
    const folder = folderOf(call, user);
    const mail = mailOf(folder, call.value('fugluIdOrMailId'));
    const fields = (call.query('fields') ?? 'HEADERS').split(',');
    return ok({
      ...view(call, user, folder, mail),
      ...(fields.includes('HEADERS') && { headers: mail.headers }),
      attachments: attachmentsView(call, user, folder, mail),
      body: toBase64(mail.body),
      // For the owner of the mail alone.
      source: null,
    });
  },
  'POST /users/{userIdOrEmail}/emails/{folderPath}/{fugluId}/release': (call) => {
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
    'folder',
  );
}

/** A mail by its `X-Fuglu-Id` or its `Message-ID`, the latter with its angle brackets or without. */
export function mailOf(folder: CleanmailFolder, id: string): CleanmailMail {
  return known(
    folder.mails.find((mail) => hasId(mail, id)),
    'mail',
  );
}

const hasId = ({ fugluId, messageId }: CleanmailMail, id: string): boolean =>
  id === fugluId || id === messageId || `<${id}>` === messageId;

/** The folders directly below a path that ends with `/`, or those of the top. */
function foldersBelow(call: Call, prefix: string) {
  const user = call.userByIdOrEmail();
  const folders = call.state.mailboxes.get(user.id) ?? [];
  const counted = (call.query('fields') ?? '').split(',').includes('STATS');
  return folders
    .filter(({ path }) => path.startsWith(prefix) && !path.slice(prefix.length).includes('/'))
    .map(({ path, mails }) => ({
      name: path.slice(prefix.length),
      path,
      ...(counted && { unreadMessageCount: mails.filter(({ seen }) => !seen).length, messageCount: mails.length }),
      messagesUri: call.url('users', user.id, 'emails', path),
      childrenUri: call.url('users', user.id, 'emails', 'folders', path),
    }));
}

type Test = (mail: CleanmailMail) => boolean;

const contains = (texts: readonly string[], part: string): boolean =>
  texts.some((text) => text.toLowerCase().includes(part.toLowerCase()));

const criteria: Readonly<Record<string, (mail: CleanmailMail, wanted: string) => boolean>> = {
  from: ({ from }, wanted) => contains([from], wanted),
  to: ({ to }, wanted) => contains(to, wanted),
  cc: ({ cc }, wanted) => contains(cc, wanted),
  subject: ({ subject }, wanted) => contains([subject], wanted),
  body: ({ body }, wanted) => contains([body], wanted),
  id: hasId,
};

/** How the operators join the criteria; the dates hold in any case. NOT wants none of them to be met. */
const operators: Readonly<Record<string, (tests: readonly Test[]) => Test>> = {
  AND: (tests) => (mail) => tests.every((test) => test(mail)),
  OR: (tests) => (mail) => tests.length === 0 || tests.some((test) => test(mail)),
  NOT: (tests) => (mail) => !tests.some((test) => test(mail)),
};

function searchOf(call: Call): Test {
  const name = call.query('operator') ?? 'AND';
  const join = Object.hasOwn(operators, name) ? operators[name] : undefined;
  if (!join) throw new Refusal(400, `operator is none of ${Object.keys(operators).join(', ')}`);
  const after = timeIn(call, 'receivedAfter') ?? Number.NEGATIVE_INFINITY;
  const before = timeIn(call, 'receivedBefore') ?? Number.POSITIVE_INFINITY;
  const tests = Object.entries(criteria).flatMap(([field, meets]): Test[] => {
    const wanted = call.query(field);
    return wanted === undefined ? [] : [(mail) => meets(mail, wanted)];
  });
  const found = join(tests);
  return (mail) => mail.date >= after && mail.date <= before && found(mail);
}

/** The document gives no form for these dates: epoch milliseconds, as everywhere in bodies, and ISO 8601 both do. */
function timeIn(call: Call, name: string): number | undefined {
  const value = call.query(name);
  if (value === undefined) return undefined;
  const time = /^\d+$/.test(value) ? Number(value) : Date.parse(value);
  if (Number.isNaN(time)) throw new Refusal(400, `${name} is not a date`);
  return time;
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
