import { findUser } from './call.js';
import { nextSecret } from './generated.js';
import type { CleanmailMail } from './mail-records.js';
import { type CleanmailState, wholeSeconds } from './state.js';

/** A mail for a folder. What is left out, the sandbox makes up. */
export type CleanmailDelivery = Partial<CleanmailMail>;

/**
 * Puts mails into a user's folder, which is made if it is not there, and gives them back as they are stored.
 * Throws when no user has the address.
 */
export function deliver(
  state: CleanmailState,
  email: string,
  path: string,
  mails: readonly CleanmailDelivery[],
  now: number,
): CleanmailMail[] {
  const user = findUser(state, email);
  if (!user) throw new RangeError(`There is no user ${email}.`);
  const folders = state.mailboxes.get(user.id) ?? [];
  state.mailboxes.set(user.id, folders);
  let folder = folders.find((candidate) => candidate.path === path);
  if (!folder) {
    folder = { path, mails: [] };
    folders.push(folder);
  }
  const delivered = mails.map((mail) => completed(state, user.email, mail, now));
  folder.mails.push(...delivered);
  return delivered;
}

function completed(state: CleanmailState, email: string, mail: CleanmailDelivery, now: number): CleanmailMail {
  const { fugluId = nextSecret(state, 32), from = 'sender@example.org', subject = 'A mail' } = mail;
  const { messageId = `<${nextSecret(state, 12)}@example.org>` } = mail;
  return {
    date: wholeSeconds(now),
    to: [email],
    cc: [],
    bcc: [],
    body: '<p>Hello</p>',
    attachments: [],
    infected: false,
    seen: false,
    answered: false,
    recent: true,
    deleted: false,
    important: false,
    ...mail,
    fugluId,
    messageId,
    from,
    subject,
    headers: mail.headers ?? { 'Message-ID': messageId, 'X-Fuglu-Id': fugluId, From: from, Subject: subject },
  };
}

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(new TextEncoder().encode(text));

const minute = 60 * 1000;

/**
 * Gives a user folders at the top and below, with names that need encoding, and a few mails in them: with and without
 * attachments, read and unread, one with a Message-ID full of marks, one infected.
 */
export function seedMails(state: CleanmailState, email: string, now: number): void {
  const put = (path: string, mails: readonly CleanmailDelivery[]) => deliver(state, email, path, mails, now);
  put('INBOX', [
    {
      subject: 'Minutes of the meeting',
      from: 'ana@example.org',
      date: wholeSeconds(now - 3 * minute),
      seen: true,
      attachments: [
        { name: 'minutes.txt', contentType: 'text/plain', bytes: bytesOf('All agreed.\n') },
        {
          name: 'plän & map.bin',
          contentType: 'application/octet-stream',
          bytes: Uint8Array.from([0, 255, 13, 10, 128]),
        },
      ],
    },
    {
      subject: 'Lunch?',
      from: 'bob@example.org',
      messageId: '<a+b/c=1@mail.example.org>',
      cc: ['ana@example.org'],
      date: wholeSeconds(now - 2 * minute),
    },
  ]);
  put('INBOX/Archives 2026', [
    { subject: 'Last year', from: 'ana@example.org', date: wholeSeconds(now - 9 * minute), seen: true },
  ]);
  put('Éléments envoyés', [
    { subject: 'Yes', from: email, to: ['bob@example.org'], date: wholeSeconds(now - minute), seen: true },
  ]);
  put('Quarantine', [
    { subject: 'You have won', from: 'lottery@spam.example', date: wholeSeconds(now - 5 * minute) },
    {
      subject: 'Unpaid invoice',
      from: 'billing@spam.example',
      date: wholeSeconds(now - 4 * minute),
      infected: true,
      attachments: [
        { name: 'invoice.exe', contentType: 'application/x-msdownload', bytes: bytesOf('MZ, and not a virus') },
      ],
    },
  ]);
}
