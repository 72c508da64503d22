import { Refusal, success, type WildduckResult } from '../answers.js';
import type { Call } from '../call.js';
import { draftOf, senderIn, shownUpload } from '../drafts.js';
import { addMessage, removeMessage } from '../messages.js';
import * as takes from '../parameters/messages.js';
import type { WildduckMailbox, WildduckMessage } from '../records.js';
import { operationsOn } from '../router.js';
import { allowance } from '../settings.js';
import type { WildduckUser } from '../user-records.js';

export const uploadOperations = operationsOn('messages', {
  'POST /users/:user/mailboxes/:mailbox/messages': { takes: takes.uploadMessage, takesRaw: 'raw', run: upload },
});

function upload(call: Call): WildduckResult {
  const mailbox = call.mailbox();
  const user = call.user();
  if (user.disabled || user.suspended) throw new Refusal(403, 'User account is disabled', 'UserDisabled');
  if (user.storageUsed > allowance(call.state, user, 'quota')) {
    throw new Refusal(400, 'User is over quota', 'OverQuotaError');
  }
  const message = stored(call, user, mailbox);
  const previous = replaced(call);
  return success({ message: shownUpload(message), ...(previous && { previousDeleted: true }) });
}

function stored(call: Call, user: WildduckUser, mailbox: WildduckMailbox): WildduckMessage {
  const { values, now } = call;
  const raw = values.bytes('raw');
  const date = values.date('date') ?? now;
  const draft = raw === undefined ? draftOf(call, user, senderIn(values, user), { date, withBcc: false }) : undefined;
  const message = addMessage(call, user, mailbox, draft?.source ?? new Uint8Array(raw ?? []), {
    seen: values.flag('unseen') !== true,
    flagged: values.flag('flagged') === true,
    draft: values.flag('draft') === true || draft?.referenced !== undefined,
    metaData: values.object('metaData') ?? {},
    received: date,
    files: raw === undefined ? (values.texts('files') ?? []) : [],
    ...(draft?.reference && { reference: draft.reference }),
  });
  return message;
}

/** Removes the message that the new one takes the place of. */
function replaced(call: Call): WildduckMessage | undefined {
  const previous = call.values.values('replacePrevious');
  if (!previous) return undefined;
  const mailbox = previous.text('mailbox') ?? call.values.needed('mailbox');
  const message = call.findMessage(mailbox, previous.number('id') ?? 0);
  if (message) removeMessage(call, message);
  return message;
}
