import { type Outcome, success } from '../answers.js';
import type { Call } from '../call.js';
import { present } from '../fields.js';
import { changeMessage, inRange, moveMessages, removeMessage } from '../messages.js';
import { pageOf } from '../pages.js';
import * as takes from '../parameters/search.js';
import type { WildduckMessage } from '../records.js';
import type { Operations } from '../router.js';
import { listedMessage } from '../shown-messages.js';
import type { Values } from '../values.js';
import { byArrival, positionOf } from './messages.js';

export const searchOperations: Operations = {
  'GET /users/:user/search': {
    takes: takes.searchMessages,
    passesUnknown: true,
    needs: 'read messages',
    run: search,
  },
  'POST /users/:user/search': {
    takes: takes.searchApplyMessages,
    passesUnknown: true,
    needs: 'update messages',
    run: searchAndApply,
  },
};

function search(call: Call): Outcome {
  const { state, values } = call;
  const query = values.text('q') ?? values.text('query');
  const found = foundMessages(call);
  const order = values.text('order');
  const descending = order !== 'asc';
  // Without an order, the message that came into its mailbox last is the first.
  const byId = [...found].sort((a, b) => (a.id < b.id ? 1 : -1));
  const { items, envelope } =
    order === undefined
      ? pageOf(values, byId, ({ id }) => [id, id], { descending })
      : pageOf(values, byArrival(found, descending), positionOf, { descending });
  const wants = {
    headers: values.flag('includeHeaders') === true,
    metaData: values.flag('metaData') === true,
    threadCounters: values.flag('threadCounters') === true,
  };
  const results = items.map((message) => listedMessage(state, message, wants));
  return success({ ...(query !== undefined && { query }), ...envelope, results });
}

/** Applies what is wanted at once; the server does it in the background, a while later. */
function searchAndApply(call: Call): Outcome {
  const action = call.values.values('action');
  const moveTo = action?.text('moveTo');
  const found = foundMessages(call);
  const target = moveTo === undefined ? undefined : call.findMailbox(moveTo);
  const change = present({ seen: action?.flag('seen'), flagged: action?.flag('flagged') });
  if (action?.flag('delete')) for (const message of found) removeMessage(call, message);
  else if (target) moveMessages(call, found, target, change);
  else if (Object.keys(change).length > 0) for (const message of found) changeMessage(call, message, change);
  return success({ existing: false, scheduled: call.newId() });
}

type Test = (message: WildduckMessage) => boolean;

/** The user's messages that a search means. */
function foundMessages(call: Call): WildduckMessage[] {
  const { state, values } = call;
  const user = call.user();
  const tests = [...testsIn(values), ...queryTests(values.text('q') ?? ''), ...anyOf(values.values('or'))];
  if (values.flag('searchable')) tests.push(({ mailbox }) => isSearchable(call, mailbox));
  const found = [...state.messages.values()].filter(
    (message) => message.user === user.id && tests.every((test) => test(message)),
  );
  // Without a mailbox, a message's number says nothing.
  const range = values.has('mailbox') ? values.text('id') : undefined;
  return range === undefined ? found : inRange(found, range);
}

/** Mail in the trash and in the junk is not searched when only what is searchable is wanted. */
function isSearchable({ state }: Call, mailbox: string): boolean {
  const specialUse = state.mailboxes.get(mailbox)?.specialUse;
  return specialUse !== '\\Trash' && specialUse !== '\\Junk';
}

const contains = (text: string, wanted: string): boolean => text.toLowerCase().includes(wanted.toLowerCase());

/** What a word may be looked for in. */
const lookup: Readonly<Record<string, (message: WildduckMessage, wanted: string) => boolean>> = {
  query: ({ parsed }, wanted) => contains([parsed.subject, parsed.text, ...parsed.html].join('\n'), wanted),
  from: ({ parsed }, wanted) => contains(`${parsed.from.name} ${parsed.from.address}`, wanted),
  to: ({ parsed }, wanted) =>
    [...parsed.to, ...parsed.cc, ...parsed.bcc].some(({ name, address }) => contains(`${name} ${address}`, wanted)),
  subject: ({ parsed }, wanted) => contains(parsed.subject, wanted),
  text: ({ parsed }, wanted) => contains(parsed.text, wanted),
};

const wordTests = (values: Values): Test[] =>
  Object.entries(lookup).flatMap(([name, looksIn]): Test[] => {
    const wanted = values.text(name);
    return wanted === undefined ? [] : [(message) => looksIn(message, wanted)];
  });

function anyOf(values: Values | undefined): Test[] {
  const tests = values ? wordTests(values) : [];
  return tests.length === 0 ? [] : [(message) => tests.some((test) => test(message))];
}

function testsIn(values: Values): Test[] {
  const tests = wordTests(values);
  const add = <T>(value: T | undefined, test: (message: WildduckMessage, wanted: T) => boolean) => {
    if (value !== undefined) tests.push((message) => test(message, value));
  };
  add(values.text('mailbox'), ({ mailbox }, wanted) => mailbox === wanted);
  add(values.text('thread'), ({ thread }, wanted) => thread === wanted);
  add(values.date('datestart'), ({ received }, wanted) => received >= wanted);
  add(values.date('dateend'), ({ received }, wanted) => received <= wanted);
  add(values.number('minSize'), ({ size }, wanted) => size >= wanted);
  add(values.number('maxSize'), ({ size }, wanted) => size <= wanted);
  // Only what is wanted narrows a search, but for `seen`, which does either way.
  add(values.flag('attachments') || undefined, ({ parsed }) => parsed.attachments.length > 0);
  add(values.flag('flagged') || undefined, ({ flagged }) => flagged);
  add(values.flag('unseen') || undefined, ({ seen }) => !seen);
  add(values.flag('seen'), ({ seen }, wanted) => seen === wanted);
  return tests;
}

/** A search as people type it: `from:ana subject:"two words" invoice`. */
const queryTests = (query: string): Test[] =>
  [...query.matchAll(/(-?)(?:(\w+):)?(?:"([^"]*)"|(\S+))/g)].flatMap(([, minus, name, quoted, word]): Test[] => {
    const wanted = quoted ?? word ?? '';
    const looksIn = lookup[name ?? 'query'];
    if (!looksIn || wanted === '') return [];
    return [(message) => looksIn(message, wanted) === (minus === '')];
  });
