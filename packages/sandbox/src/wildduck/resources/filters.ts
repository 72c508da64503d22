import { isoDate, Refusal, refusals, success, type WildduckResult } from '../answers.js';
import type { Call } from '../call.js';
import { defined, picked } from '../fields.js';
import { isObject, type JsonObject } from '../json.js';
import { listed } from '../pages.js';
import { blankableTrimmed, flag, id, metaData, page, targets } from '../parameters/common.js';
import { allowing, blankable, type Fields, number, object, required } from '../parameters/rules.js';
import type { WildduckFilter } from '../records.js';
import { operationsOn } from '../router.js';
import { allowance } from '../settings.js';
import { Values } from '../values.js';

const fields: Fields = { name: blankableTrimmed(255), disabled: flag, metaData };

const word = blankableTrimmed(255);
const query = object({
  from: word,
  to: word,
  subject: word,
  listId: word,
  text: word,
  ha: flag,
  size: blankable(number()),
});

const choice = allowing([null], flag);
const action = object({
  seen: choice,
  flag: choice,
  delete: choice,
  spam: choice,
  mailbox: blankable(id),
  targets: blankable(targets),
});

export const filterOperations = operationsOn('filters', {
  'GET /filters': {
    takes: { forward: blankableTrimmed(255), metaData: flag, ...page },
    passesUnknown: true,
    ownOnly: true,
    run: listAll,
  },
  'GET /users/:user/filters': { takes: { metaData: flag }, run: listOfUser },
  'POST /users/:user/filters': { takes: { ...fields, query: required(query), action: required(action) }, run: create },
  'GET /users/:user/filters/:filter': { run: getOne },
  'PUT /users/:user/filters/:filter': { takes: { ...fields, query, action }, run: update },
  'DELETE /users/:user/filters/:filter': { run: remove },
});

/** The order of what a filter looks at and does. */
const queryNames = ['from', 'to', 'subject', 'listId', 'text', 'ha', 'size'];
const actionNames = ['seen', 'flag', 'delete', 'spam', 'targets', 'mailbox'];

function listAll(call: Call): WildduckResult {
  const { state, values, visitor } = call;
  const forward = values.text('forward');
  const filters = [...state.filters.values()].filter(
    (filter) =>
      (visitor.role !== 'user' || filter.user === visitor.user) &&
      (forward === undefined || targetsOf(filter).some((target) => target.includes(forward))),
  );
  const show = (filter: WildduckFilter) => {
    const targets = targetsOf(filter);
    return { ...described(call, filter), user: filter.user, ...(targets.length > 0 && { targets }) };
  };
  return listed(values, filters, { positionOf: ({ id }) => [id, id], show });
}

function listOfUser(call: Call): WildduckResult {
  const { state } = call;
  const user = call.user();
  const filters = [...state.filters.values()].filter((filter) => filter.user === user.id);
  const limits = { allowed: allowance(state, user, 'filters'), used: filters.length };
  return success({ limits, results: filters.map((filter) => described(call, filter)) });
}

const targetsOf = ({ action }: WildduckFilter): readonly string[] => new Values(action).texts('targets') ?? [];

/** A filter in a list, in words and as it was made. */
const described = (call: Call, filter: WildduckFilter): JsonObject =>
  defined({
    id: filter.id,
    name: filter.name,
    query: queryWords(filter),
    action: actionWords(call, filter),
    originalQuery: filter.query,
    originalAction: filter.action,
    disabled: filter.disabled,
    created: isoDate(filter.created),
    metaData: call.values.flag('metaData') ? filter.metaData : undefined,
  });

function queryWords({ query }: WildduckFilter): readonly (readonly unknown[])[] {
  const values = new Values(query);
  const size = values.number('size') ?? 0;
  const text = values.text('text');
  return [
    ...['from', 'to', 'subject', 'listId'].flatMap((name) => {
      const value = values.text(name);
      return value === undefined ? [] : [[name, `(${value})`]];
    }),
    ...(text === undefined ? [] : [['text', `"${text}"`]]),
    ...(values.flag('ha') ? [['has attachment']] : []),
    ...(size === 0 ? [] : [[size > 0 ? 'larger' : 'smaller', Math.abs(size)]]),
  ];
}

const actionPhrases: Readonly<Record<string, readonly [yes: string, no: string]>> = {
  seen: ['mark as read', 'do not mark as read'],
  flag: ['flag it', 'do not flag it'],
  delete: ['delete it', 'do not delete it'],
  spam: ['mark it as spam', 'do not mark it as spam'],
};

function actionWords({ state }: Call, filter: WildduckFilter): readonly (readonly string[])[] {
  const values = new Values(filter.action);
  const targets = targetsOf(filter);
  const mailbox = state.mailboxes.get(values.text('mailbox') ?? '');
  return [
    ...Object.entries(actionPhrases).flatMap(([name, [yes, no]]) => {
      const value = values.flag(name);
      return value === undefined ? [] : [[value ? yes : no]];
    }),
    ...(targets.length > 0 ? [['forward to', targets.join(', ')]] : []),
    ...(mailbox ? [['move to folder', `"${mailbox.path}"`]] : []),
  ];
}

function checkMailbox(call: Call): void {
  const mailbox = call.values.values('action')?.text('mailbox');
  if (mailbox !== undefined && !call.findMailbox(mailbox)) throw refusals.noMailbox();
}

function create(call: Call): WildduckResult {
  const { state, values, now } = call;
  const user = call.user();
  const allowed = allowance(state, user, 'filters');
  const used = [...state.filters.values()].filter((filter) => filter.user === user.id).length;
  if (used >= allowed) throw new Refusal(403, 'Maximum filters limit reached', 'TooMany', { allowed });
  checkMailbox(call);
  const id = call.newId();
  state.filters.set(id, {
    id,
    user: user.id,
    name: values.text('name'),
    query: picked(values.object('query') ?? {}, ...queryNames),
    action: picked(values.object('action') ?? {}, ...actionNames),
    disabled: values.flag('disabled') === true,
    metaData: values.object('metaData'),
    created: now,
  });
  return success({ id });
}

function findFilter({ state, values, userId }: Call, message: string): WildduckFilter {
  const filter = state.filters.get(values.needed('filter'));
  if (filter?.user !== userId) throw new Refusal(404, message, 'FilterNotFound');
  return filter;
}

function getOne(call: Call): WildduckResult {
  const filter = findFilter(call, 'This filter does not exist');
  const { id, name, query, action, disabled, created, metaData } = filter;
  return success(defined({ id, name, query, action, disabled, created: isoDate(created), metaData: metaData ?? {} }));
}

function update(call: Call): WildduckResult {
  const { values, sent } = call;
  // Without a change, nobody looks whether the filter is there.
  if (!changeable.some((name) => name in sent)) return success();
  const filter = findFilter(call, 'Filter was not found');
  checkMailbox(call);
  Object.assign(filter, values.picked('name', 'disabled', 'metaData'));
  filter.query = picked(changed(filter.query, sent['query'], values.object('query')), ...queryNames);
  filter.action = picked(changed(filter.action, sent['action'], values.object('action')), ...actionNames);
  return success();
}

const changeable = ['name', 'query', 'action', 'disabled', 'metaData'];

/** What is there with what is sent; what is sent as empty is taken away. */
function changed(there: JsonObject, sent: unknown, given: JsonObject = {}): JsonObject {
  const emptied = isObject(sent) ? Object.keys(sent).filter((name) => sent[name] === '' || sent[name] === null) : [];
  const kept = Object.entries(there).filter(([name]) => !emptied.includes(name));
  const added = Object.entries(given).filter(([name]) => !emptied.includes(name));
  return Object.fromEntries([...kept, ...added]);
}

function remove(call: Call): WildduckResult {
  call.state.filters.delete(findFilter(call, 'Filter was not found').id);
  return success();
}
