import { created, empty, file, Refusal } from './answers.js';
import { flag, listOf, objectOf, text } from './bodies.js';
import { type Call, known } from './call.js';
import { nextSecret } from './generated.js';
import type { CleanmailFile } from './mail-records.js';
import { folderOf, mailOf } from './mails.js';
import { fileIn } from './multipart.js';
import type { Routes } from './router.js';
import { wholeSeconds } from './state.js';
import { zip } from './zip.js';

const addresses = listOf(text);

const message = objectOf({
  to: addresses,
  cc: addresses,
  bcc: addresses,
  subject: text,
  body: text,
  attachments: listOf(objectOf({ name: text, uid: text }, ['name', 'uid'])),
  draftId: text,
  originId: text,
  ack: flag,
  important: flag,
});

/** The files of mails, the files that wait to be sent, and sending. */
export const attachmentRoutes: Routes = {
  'GET /users/{userId}/emails/{folderPath}/{messageId}/attachments': (call) => {
    const bytes = zip(attachmentsOf(call, 'messageId'));
    return file({ name: 'attachments.zip', contentType: 'application/zip', bytes }, 'attachment');
  },
  'GET /users/{userId}/emails/{folderPath}/{emailId}/attachments/{partId}': (call) => {
    const part = attachmentsOf(call, 'emailId').find((_, index) => String(index + 1) === call.value('partId'));
    return file(known(part, 'attachment'), call.query('dl') === 'true' ? 'attachment' : 'inline');
  },
  'POST /emails/attachments': (call) => {
    const { headers, bytes } = call.request;
    const uploaded = fileIn(bytes, headers['content-type'] ?? '', 'file');
    if (!uploaded) throw new Refusal(422, 'the form has no file');
    const uid = nextSecret(call.state, 32);
    call.state.files.set(uid, uploaded);
    const { name, contentType } = uploaded;
    const uri = call.url('emails', 'attachments', uid, name);
    return created({ uid, name, uri, type: contentType, size: uploaded.bytes.length });
  },
  'GET /emails/attachments/{uid}/{filename}': (call) => file(storedFile(call), 'attachment'),
  'DELETE /emails/attachments/{uid}/{filename}': (call) => {
    storedFile(call);
    call.state.files.delete(call.value('uid'));
    return empty();
  },
  'POST /users/{userIdOrEmail}/emails/send': (call) => {
    const { state, now } = call;
    const user = call.userByIdOrEmail();
    const { to = [], cc = [], bcc = [], attachments = [], ...sent } = call.body(message);
    if (to.length + cc.length + bcc.length === 0) throw new Refusal(400, 'the mail has no recipient');
    const files = attachments.map(({ uid, name }) => {
      const stored = state.files.get(uid);
      if (!stored) throw new Refusal(400, `there is no file ${uid}`);
      return { ...stored, name };
    });
    for (const { uid } of attachments) state.files.delete(uid);
    state.sent.push({
      subject: null,
      body: null,
      important: false,
      ack: false,
      draftId: null,
      originId: null,
      ...sent,
      from: user.email,
      to,
      cc,
      bcc,
      attachments: files,
      sentAt: wholeSeconds(now),
    });
    return empty(201);
  },
};

/** The attachments of the mail that the path names; the user's slot takes an id alone here. */
function attachmentsOf(call: Call, mailSlot: string): readonly CleanmailFile[] {
  return mailOf(folderOf(call, call.user()), call.value(mailSlot)).attachments;
}

function storedFile(call: Call): CleanmailFile {
  const stored = call.state.files.get(call.value('uid'));
  return known(stored?.name === call.value('filename') ? stored : undefined, 'file');
}
