import { Refusal, refusals, success, type WildduckResult } from '../answers.js';
import type { Call } from '../call.js';
import { draftOf, senderIn, shownUpload } from '../drafts.js';
import { nextQueueId } from '../generated.js';
import type { JsonObject } from '../json.js';
import { mailboxFor } from '../mailboxes.js';
import { addMessage, changeMessage, moveMessages, removeMessage } from '../messages.js';
import type { MailAddress } from '../mime/addresses.js';
import { email, flag } from '../parameters/common.js';
import * as takes from '../parameters/messages.js';
import { date, listOf, number } from '../parameters/rules.js';
import type { WildduckMailbox, WildduckMessage } from '../records.js';
import { operationsOn } from '../router.js';
import { checkRecipients, queued, registerPeople } from '../submission.js';
import type { WildduckUser } from '../user-records.js';
import type { Values } from '../values.js';

const message = '/users/:user/mailboxes/:mailbox/messages/:message';

export const submissionOperations = operationsOn('messages', {
  'POST /users/:user/submit': { takes: takes.submitMessage, passesUnknown: true, run: submit },
  [`POST ${message}/submit`]: { takes: { deleteFiles: flag, sendTime: date }, run: submitDraft },
  [`POST ${message}/forward`]: {
    takes: { target: number(1, 1000), addresses: listOf(email) },
    needs: 'update messages',
    run: forward,
  },
});

function submit(call: Call): WildduckResult {
  const { state, values, now } = call;
  const user = state.users.get(call.userId);
  // A user that is not there has sent nothing, successfully.
  if (!user) return success();
  if (user.disabled || user.suspended) throw disabled();
  const isDraft = values.flag('isDraft') === true;
  const mailbox = mailboxForSubmission(call, isDraft);
  const date = values.date('sendTime') ?? now;
  const { source, recipients, from, referenced, people } = draftOf(call, user, ownSender(call, user), {
    date,
    withBcc: true,
  });
  const envelope = { from: from.address, recipients: envelopeRecipients(values) ?? recipients };
  const goesOut = envelope.recipients.length > 0 && !isDraft && values.flag('uploadOnly') !== true;
  if (goesOut) checkRecipients(call, user, envelope.recipients.length);
  const outbound = goesOut ? [queued(call, user, envelope.recipients)] : [];
  if (goesOut) registerPeople(call, user, [...people, from]);
  const stored = addMessage(call, user, mailbox, source, { draft: isDraft, envelope, outbound });
  const action = values.values('reference')?.text('action');
  if (referenced && goesOut) changeMessage(call, referenced, referenceFlags(action));
  removeOldDraft(call);
  return success({ message: { id: stored.uid, mailbox: stored.mailbox, queueId: outbound[0]?.queueId ?? false } });
}

const referenceFlags = (action: string | undefined) =>
  action === 'forward' ? { answered: false, forwarded: true } : { answered: true, forwarded: false };

function mailboxForSubmission(call: Call, isDraft: boolean): WildduckMailbox {
  const { state, values, userId } = call;
  const wanted = values.text('mailbox');
  const mailbox =
    wanted === undefined ? mailboxFor(state, userId, isDraft ? '\\Drafts' : '\\Sent') : call.findMailbox(wanted);
  if (!mailbox) throw new Refusal(500, 'Mailbox is missing', 'InternalDatabaseError');
  return mailbox;
}

/** The user as the sender: another address than one of theirs is replaced. */
function ownSender({ state, values }: Call, user: WildduckUser): MailAddress {
  const sender = senderIn(values, user);
  const isOwn = [...state.addresses.values()].some(
    (address) => address.user === user.id && address.address === sender.address.toLowerCase(),
  );
  return isOwn ? sender : { name: sender.name, address: user.address };
}

const envelopeRecipients = (values: Values): readonly string[] | undefined => {
  const envelope = values.values('envelope');
  return envelope?.has('to') ? envelope.objects('to').map((recipient) => recipient.text('address') ?? '') : undefined;
};

function removeOldDraft(call: Call): void {
  const draft = call.values.values('draft');
  const old = draft && call.findMessage(draft.text('mailbox') ?? '', draft.number('id') ?? 0);
  if (old) removeMessage(call, old);
}

const disabled = () => new Refusal(403, 'User account is disabled', 'UserDisabled');

function submitDraft(call: Call): WildduckResult {
  const { state, values, now } = call;
  const user = call.user();
  const draft = call.message();
  if (!draft.draft) throw new Refusal(400, 'This message is not a draft', 'MessageNotDraft');
  if (user.disabled || user.suspended) throw disabled();
  const recipients = recipientsOf(draft);
  if (recipients.length === 0) return success();
  checkRecipients(call, user, recipients.length);
  const sent = mailboxFor(state, user.id, '\\Sent');
  if (!sent) throw refusals.noMailbox();
  const date = values.date('sendTime') ?? now;
  draft.date = date;
  changeMessage(call, draft, {}, { hdate: new Date(date).toISOString() });
  const outbound = queued(call, user, recipients);
  draft.outbound = [...draft.outbound, outbound];
  markReferenced(call, draft.reference);
  moveMessages(call, [draft], sent, { draft: false, seen: true });
  return success({ queueId: outbound.queueId, message: shownUpload(draft) });
}

const recipientsOf = ({ parsed: { to, cc, bcc } }: WildduckMessage): string[] => [
  ...new Set([...to, ...cc, ...bcc].map(({ address }) => address).filter((address) => address !== '')),
];

/** Notes on the message that a draft is about that it was answered or forwarded. */
function markReferenced(call: Call, reference: JsonObject | undefined): void {
  const { mailbox, id, action } = reference ?? {};
  const about = typeof mailbox === 'string' && typeof id === 'number' ? call.findMessage(mailbox, id) : undefined;
  if (about) changeMessage(call, about, referenceFlags(typeof action === 'string' ? action : undefined));
}

function forward(call: Call): WildduckResult {
  const { state, values } = call;
  call.message();
  const forwarded = (values.texts('addresses') ?? []).map((value, index) => ({
    seq: String(index + 1).padStart(3, '0'),
    type: 'mail',
    value,
  }));
  return success({ ...(forwarded.length > 0 && { queueId: nextQueueId(state) }), forwarded });
}
