import { Refusal, success, type WildduckResult } from '../answers.js';
import type { Call } from '../call.js';
import { changeMessage, inRange, moveMessages, removeMessage } from '../messages.js';
import { listed } from '../pages.js';
import * as check from '../parameters/checks.js';
import { blankableTrimmed, flag, flagOr, id, listing } from '../parameters/common.js';
import {
  blankable,
  date,
  type Fields,
  labelled,
  number,
  object,
  required,
  text,
  trimmed,
} from '../parameters/rules.js';
import type { WildduckMessage } from '../records.js';
import { operationsOn } from '../router.js';
import { inHeaders, isSearchable, searchTest, type Test, wordsIn, wordsTest } from '../search-query.js';
import { listedMessage, listWants } from '../shown-messages.js';
import type { Values } from '../values.js';
import { positionOf } from './messages.js';

const word = blankable(trimmed());
const anId = blankable(text(check.hex, check.length(24)));

/** What a search finds messages by. */
const conditions: Fields = {
  q: blankableTrimmed(1024),
  mailbox: anId,
  id: blankable(trimmed(check.matching(/^\d+(,\d+)*$|^\d+:(\d+|\*)$/i))),
  thread: anId,
  or: object({ query: blankableTrimmed(255), from: word, to: word, subject: word }),
  query: blankableTrimmed(255),
  datestart: labelled('Start time', blankable(date)),
  dateend: labelled('End time', blankable(date)),
  from: word,
  to: word,
  subject: word,
  minSize: blankable(number()),
  maxSize: blankable(number()),
  attachments: flag,
  flagged: flag,
  unseen: flag,
  seen: flag,
  useAndSearch: flagOr(false),
  includeHeaders: flagOr(false),
  metaData: flagOr(false),
  searchable: flag,
};

export const searchOperations = operationsOn('messages', {
  'GET /users/:user/search': { takes: { ...conditions, ...listing }, passesUnknown: true, run: search },
  'POST /users/:user/search': {
    takes: {
      ...conditions,
      action: required(object({ moveTo: id, seen: flag, flagged: flag, delete: flagOr(false) })),
    },
    passesUnknown: true,
    needs: 'update messages',
    run: searchAndApply,
  },
});

function search(call: Call): WildduckResult {
  const { state, values } = call;
  const query = values.text('q') ?? values.text('query');
  const order = values.text('order');
  return listed(values, foundMessages(call), {
    // Without an order, the message that came into its mailbox last is the first.
    positionOf: order === undefined ? ({ id }) => [id, id] : positionOf,
    descending: order !== 'asc',
    show: (message) => listedMessage(state, message, listWants(values)),
    more: query === undefined ? {} : { query },
  });
}

/** Applies what is wanted at once; the server does it in the background, a while later. */
function searchAndApply(call: Call): WildduckResult {
  const action = call.values.values('action');
  const moveTo = action?.text('moveTo');
  const found = foundToChange(call);
  const target = moveTo === undefined ? undefined : call.findMailbox(moveTo);
  const change = action?.picked('seen', 'flagged') ?? {};
  if (action?.flag('delete')) for (const message of found) removeMessage(call, message, { archive: true });
  else if (Object.keys(change).length > 0) for (const message of found) changeMessage(call, message, change);
  else if (target) moveMessages(call, found, target);
  return success({ existing: false, scheduled: call.newId() });
}

/** What the server says nothing of, because it notices in the background, changes nothing. */
function foundToChange(call: Call): WildduckMessage[] {
  try {
    return foundMessages(call);
  } catch (error) {
    if (error instanceof Refusal && error.status === 200) return [];
    throw error;
  }
}

/** The user's messages that a search means: by `q` alone, if there is one, or by all other parameters. */
function foundMessages(call: Call): WildduckMessage[] {
  const { state, values, userId } = call;
  const q = values.text('q');
  const tests = q === undefined ? testsIn(call) : [searchTest(q, call)];
  if (values.flag('searchable') && !values.has('mailbox')) tests.push(isSearchable(call));
  return [...state.messages.values()].filter(
    (message) => message.user === userId && tests.every((test) => test(message)),
  );
}

/** What a word is looked for in. */
const lookup: Readonly<Record<string, (wanted: string, all: boolean) => Test>> = {
  query: (wanted, all) => wordsTest(wordsIn(wanted), { all }),
  from: (wanted) => inHeaders(['from'], wanted),
  to: (wanted) => inHeaders(['to', 'cc'], wanted),
  subject: (wanted) => inHeaders(['subject'], wanted),
};

const lookupTests = (values: Values | undefined, all: boolean): Test[] =>
  Object.entries(lookup).flatMap(([name, test]) => {
    const wanted = values?.text(name);
    return wanted === undefined ? [] : [test(wanted, all)];
  });

function testsIn(call: Call): Test[] {
  const { values } = call;
  call.user();
  const all = values.flag('useAndSearch') === true;
  const tests = lookupTests(values, all);
  const either = lookupTests(values.values('or'), all);
  if (either.length > 0) tests.push((message) => either.some((test) => test(message)));
  const add = <T>(value: T | undefined, test: (message: WildduckMessage, wanted: T) => boolean) => {
    if (value !== undefined) tests.push((message) => test(message, value));
  };
  add(values.text('mailbox'), ({ mailbox }, wanted) => mailbox === wanted);
  // Without a mailbox, a message's number says nothing.
  if (values.has('mailbox')) add(values.text('id'), (message, wanted) => inRange([message], wanted).length > 0);
  add(values.text('thread'), ({ thread }, wanted) => thread === wanted);
  add(values.date('datestart'), ({ received }, wanted) => received >= wanted);
  add(values.date('dateend'), ({ received }, wanted) => received <= wanted);
  add(values.number('minSize'), ({ size }, wanted) => size >= wanted);
  add(values.number('maxSize'), ({ size }, wanted) => size <= wanted);
  // Only what is wanted narrows a search.
  add(values.flag('attachments') || undefined, ({ parsed }) => parsed.attachments.length > 0);
  add(values.flag('flagged') || undefined, ({ flagged }) => flagged);
  if (values.flag('unseen')) add(true, ({ seen, deleted }) => !seen && !deleted);
  else add(values.flag('seen') || undefined, ({ seen, deleted }) => seen && !deleted);
  return tests;
}
