import { findUser } from './call.js';
import type { CleanmailMail } from './mail-records.js';
import type { CleanmailOption } from './records.js';
import { type CleanmailState, nextSecret, wholeSeconds } from './state.js';

const noScope = { ptfScope: true, urlScope: false, customerScope: false, domainScope: false, userScope: false };
const option = { ...noScope, restricted: false, group: null, values: null, description: null };
const ofDomain = { ...option, domainScope: true };

/** The options of the vendor's examples. */
const knownOptions: readonly CleanmailOption[] = [
  {
    parentValue: 'protect.winterfell.net',
    option: { ...ofDomain, customerScope: true, restricted: true, name: 'APP_URL', type: 'HOST' },
  },
  { parentValue: 'value_by_default', option: { ...ofDomain, name: 'DOMAIN_OPTION_EXAMPLE', type: 'STRING' } },
  { parentValue: 'noreply@cleanmail.eu', option: { ...ofDomain, name: 'DOMAIN_ADMIN', type: 'EMAIL' } },
  { parentValue: '0', option: { ...option, userScope: true, name: 'USER_OPTION_EXAMPLE', type: 'STRING' } },
];

/** The id of the one administrator that a new state has. */
export const firstAdminId = 'Vnoey';

/** A state of one customer and one administrator. */
export function emptyState(now: number): CleanmailState {
  const createdAt = wholeSeconds(now);
  return {
    customer: { id: 'ByE3n', brokerId: 'ByE3n', name: 'Alinto', description: null, externalId: null, createdAt },
    admins: new Map([
      [
        firstAdminId,
        {
          id: firstAdminId,
          login: 'admin',
          displayName: 'Administrator',
          email: 'admin@alinto.example',
          password: 'cleanmail-sandbox-password',
          enabled: true,
          language: 'EN',
          totp: false,
          sysAdmin: true,
          authorities: new Map(),
          lastConnectionDate: null,
          createdAt,
        },
      ],
    ]),
    tokens: new Map(),
    temporaryTokens: [],
    permissions: ['GRANT', 'IMPERSONATE', 'READ', 'WRITE'].map((name) => ({ name, editable: true })),
    options: [...knownOptions],
    outgoingProviders: new Map(),
    domains: new Map(),
    policies: new Map(),
    users: new Map(),
    groups: new Map(),
    attachmentFilters: new Map(),
    uriFilters: new Map(),
    senderRules: new Map(),
    tasks: [],
    unreachable: new Set(),
    mailboxes: new Map(),
    released: [],
    sent: [],
    files: new Map(),
    nextIds: [],
    made: 0,
  };
}

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
