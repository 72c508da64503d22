import { Zip, ZipPassThrough } from 'fflate';
import * as z from 'zod/mini';
import { takes } from '../../routing.js';
import { known, Refusal } from '../../server.js';
import { created, empty, file } from '../answers.js';
import type { Call, Routes } from '../call.js';
import * as field from '../fields.js';
import type { CleanmailFile } from '../mail-records.js';
import { wholeSeconds } from '../state.js';
import { folderOf, mailOf } from './mails.js';

const addresses = z._default(field.texts, []);
const textOrNull = field.orNull(field.text);
const flag = z._default(field.flag, false);
const message = z.strictObject({
  to: addresses,
  cc: addresses,
  bcc: addresses,
  subject: textOrNull,
  body: textOrNull,
  attachments: z._default(z.array(z.strictObject({ name: field.text, uid: field.text })), []),
  draftId: textOrNull,
  originId: textOrNull,
  ack: flag,
  important: flag,
});
const download = z.strictObject({ dl: z.optional(z.stringbool({ truthy: ['true'], falsy: ['false'] })) });
/** A form may have other fields. */
const upload = z.object({ file: z.instanceof(File) });

/** The files of mails, the files that wait to be sent, and sending. */
export const attachmentRoutes: Routes = {
  'GET /users/:userId/emails/:folderPath/:messageId/attachments': takes(download, (call) => {
    const bytes = zip(attachmentsOf(call, 'messageId'));
    return file({ name: 'attachments.zip', contentType: 'application/zip', bytes }, 'attachment');
  }),
  'GET /users/:userId/emails/:folderPath/:emailId/attachments/:partId': takes(download, (call, { dl }) => {
    const part = attachmentsOf(call, 'emailId').find((_, index) => String(index + 1) === call.value('partId'));
    return file(known(part, 'there is no such attachment'), dl ? 'attachment' : 'inline');
  }),
  'POST /emails/attachments': takes(upload, async (call, sent) => {
    const { name, type: contentType } = sent.file;
    const bytes = new Uint8Array(await sent.file.arrayBuffer());
    const uid = call.newSecret(32);
    call.state.files.set(uid, { name, contentType, bytes });
    const uri = call.url('emails', 'attachments', uid, name);
    return created({ uid, name, uri, type: contentType, size: bytes.length });
  }),
  'GET /emails/attachments/:uid/:filename': (call) => file(storedFile(call), 'attachment'),
  'DELETE /emails/attachments/:uid/:filename': (call) => {
    storedFile(call);
    call.state.files.delete(call.value('uid'));
    return empty();
  },
  'POST /users/:userIdOrEmail/emails/send': takes(message, (call, { attachments, ...sent }) => {
    const { state, now } = call;
    const { email: from } = call.userByIdOrEmail();
    if (sent.to.length + sent.cc.length + sent.bcc.length === 0) throw new Refusal(400, 'the mail has no recipient');
    const files = attachments.map(({ uid, name }) => {
      const stored = state.files.get(uid);
      if (!stored) throw new Refusal(400, `there is no file ${uid}`);
      return { ...stored, name };
    });
    for (const { uid } of attachments) state.files.delete(uid);
    state.sent.push({ ...sent, from, attachments: files, sentAt: wholeSeconds(now) });
    return empty(201);
  }),
};

/** The attachments of the mail that the path names; the user's slot takes an id alone here. */
function attachmentsOf(call: Call, mailSlot: string): readonly CleanmailFile[] {
  return mailOf(folderOf(call, call.user()), call.value(mailSlot)).attachments;
}

function storedFile(call: Call): CleanmailFile {
  const stored = call.state.files.get(call.value('uid'));
  return known(stored?.name === call.value('filename') ? stored : undefined, 'there is no such file');
}

/** An archive of files, without compression. Two of them may have the same name. */
function zip(files: readonly CleanmailFile[]): Uint8Array<ArrayBuffer> {
  const chunks: Uint8Array[] = [];
  const archive = new Zip((_, chunk) => chunks.push(chunk));
  for (const { name, bytes } of files) {
    const entry = new ZipPassThrough(name);
    entry.mtime = new Date(1980, 0, 1);
    archive.add(entry);
    entry.push(bytes, true);
  }
  archive.end();
  return Uint8Array.from(chunks.flatMap((chunk) => [...chunk]));
}
