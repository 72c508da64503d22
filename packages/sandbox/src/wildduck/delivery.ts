import { addressFor } from './addresses.js';
import { mailboxAt, mailboxFor } from './mailboxes.js';
import { addMessage, type Store } from './messages.js';
import type { WildduckMessage } from './records.js';

/** A mail that comes from outside. */
export interface WildduckDelivery {
  /** Who the sending server says that it is from. Default: nobody. */
  readonly from?: string;
  /** The mail itself: its source, or what a plain one is made of. */
  readonly source?: string | Uint8Array;
  readonly subject?: string;
  readonly text?: string;
}

/** Puts a mail into the inbox of the user who has an address, as a mail server that hands it over does. */
export function deliver(store: Store, to: string, mail: WildduckDelivery): WildduckMessage {
  const { state } = store;
  const address = addressFor(state, to);
  const user = state.users.get(address?.user ?? '');
  if (!user) throw new RangeError(`No user has the address ${to}.`);
  const mailbox = mailboxAt(state, user.id, 'INBOX') ?? mailboxFor(state, user.id, '\\Inbox');
  if (!mailbox) throw new RangeError(`The user ${user.username} has no inbox.`);
  const { from = '' } = mail;
  const source = mail.source ?? plainMail(to, mail);
  const trace = `Delivered-To: ${to}\r\nReturn-Path: <${from}>\r\n`;
  const bytes = new Uint8Array(Buffer.concat([Buffer.from(trace), Buffer.from(source)]));
  return addMessage(store, user, mailbox, bytes, { seen: false, envelope: { from, recipients: [to] } });
}

const plainMail = (to: string, { from = '', subject = '', text = '' }: WildduckDelivery): string =>
  [`From: ${from}`, `To: ${to}`, `Subject: ${subject}`, '', text, ''].join('\r\n');
