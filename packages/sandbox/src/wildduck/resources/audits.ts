import { isoDate, Refusal, success, type WildduckResult } from '../answers.js';
import type { Call } from '../call.js';
import { defined } from '../fields.js';
import { blankableTrimmed, dateOrFalse, metaData, theId } from '../parameters/common.js';
import { blankable, futureDate, labelled, required } from '../parameters/rules.js';
import type { Audit } from '../records.js';
import { operationsOn } from '../router.js';

export const auditOperations = operationsOn('audit', {
  'POST /audit': {
    takes: {
      user: theId,
      start: dateOrFalse,
      end: dateOrFalse,
      expires: required(blankable(futureDate)),
      notes: blankableTrimmed(1024),
      meta: labelled('meta', metaData),
    },
    needs: 'update audit',
    run: create,
  },
  'GET /audit/:audit': { run: getOne },
  'GET /audit/:audit/export.mbox': { run: exportMails },
});

/** Copies the messages at once; the server does it in the background, a while later. */
function create(call: Call): WildduckResult {
  const { state, values, userId, now } = call;
  const time = (name: string): Audit['start'] => values.date(name) ?? (values.raw[name] === false ? false : null);
  const [start, end] = [time('start'), time('end')];
  const id = call.newId();
  const copied = [...state.messages.values(), ...state.archived.values()].filter(
    ({ user, received }) =>
      user === userId && received >= (start || 0) && received <= (end || Number.POSITIVE_INFINITY),
  ).length;
  state.audits.set(id, {
    id,
    user: userId,
    start,
    end,
    expires: values.date('expires') ?? now,
    notes: values.text('notes') ?? null,
    meta: values.object('meta') ?? {},
    copied,
    created: now,
  });
  return success({ id });
}

function findAudit({ state, values }: Call): Audit {
  const audit = state.audits.get(values.needed('audit'));
  if (!audit) throw new Refusal(404, 'Audit not found', 'AuditNotFoundError');
  return audit;
}

const shownTime = (time: Audit['start']) => (typeof time === 'number' ? isoDate(time) : time);

function getOne(call: Call): WildduckResult {
  const { id, user, start, end, expires, notes, meta, copied, created } = findAudit(call);
  const fields = {
    id,
    user,
    start: shownTime(start),
    end: shownTime(end),
    expires: isoDate(expires),
    notes,
    meta,
    deleted: false,
    audited: copied,
    lastAuditedMessage: copied > 0 ? isoDate(created) : undefined,
    import: { status: 'imported', failed: 0, copied },
  };
  return success(defined(fields));
}

/** The server starts a file, stumbles, and ends it with this. */
function exportMails(): WildduckResult {
  const headers = {
    'content-type': 'application/octet-stream; charset=utf-8',
    'content-disposition': 'attachment; filename=export.mbox',
  };
  const body = 'InternalServerError: reached the end of the handler chain without writing a response!';
  return { response: { status: 500, headers, body } };
}
