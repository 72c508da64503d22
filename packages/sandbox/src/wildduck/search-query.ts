import { Refusal } from './answers.js';
import type { Call } from './call.js';
import { mailboxAt, mailboxFor } from './mailboxes.js';
import { inRange } from './messages.js';
import type { MailAddress } from './mime/addresses.js';
import type { WildduckMessage } from './records.js';

/** Whether a message is one of those that a search means. */
export type Test = (message: WildduckMessage) => boolean;

const contains = (text: string, wanted: string): boolean => text.toLowerCase().includes(wanted.toLowerCase());

const written = (people: readonly MailAddress[]): string =>
  people.map(({ name, address }) => `${name} <${address}>`).join(', ');

/** What a header that can be searched says, by its name. */
const headers = {
  from: ({ parsed }: WildduckMessage) => written([parsed.from]),
  to: ({ parsed }: WildduckMessage) => written(parsed.to),
  cc: ({ parsed }: WildduckMessage) => written(parsed.cc),
  bcc: ({ parsed }: WildduckMessage) => written(parsed.bcc),
  subject: ({ parsed }: WildduckMessage) => parsed.subject,
};

/** Whether one of some headers has a text. */
export const inHeaders =
  (names: readonly (keyof typeof headers)[], wanted: string): Test =>
  (message) =>
    names.some((name) => contains(headers[name](message), wanted));

/** Whether a text is in the body, or in a header. */
const inMessage = (message: WildduckMessage, wanted: string): boolean =>
  [message.parsed.text, ...Object.values(headers).map((read) => read(message))].some((text) => contains(text, wanted));

/** Whether any of some words is in a message, or all of them, and none of those with a minus in front. */
export function wordsTest(words: readonly string[], { all }: { readonly all: boolean }): Test {
  const unwanted = words.filter((word) => word.startsWith('-')).map((word) => word.slice(1));
  const wanted = words.filter((word) => !word.startsWith('-'));
  return (message) => {
    const isThere = (word: string) => inMessage(message, word);
    const isFound = wanted.length > 0 && (all ? wanted.every(isThere) : wanted.some(isThere));
    return !message.deleted && isFound && !unwanted.some(isThere);
  };
}

/** The words and the quoted phrases of a text. */
export const wordsIn = (text: string): string[] =>
  [...text.matchAll(/(-?)(?:"([^"]*)"?|(\S+))/g)]
    .map(([, minus, phrase, word]) => `${minus}${phrase ?? word}`)
    .filter((word) => /[^-]/.test(word));

/** Mail in the trash and in the junk is not searched when only what is searchable is wanted. */
export const isSearchable =
  ({ state }: Call): Test =>
  ({ mailbox }) =>
    !['\\Trash', '\\Junk'].includes(state.mailboxes.get(mailbox)?.specialUse ?? '');

type Operator = (wanted: string, call: Call) => Test | undefined;

const isId = (text: string): boolean => /^[0-9a-f]{24}$/i.test(text);
const isOn = (text: string): boolean => ['true', '1', 'yes', 'y', 'on'].includes(text.toLowerCase());

const header =
  (...names: (keyof typeof headers)[]): Operator =>
  (wanted) =>
    inHeaders(names, wanted);
const flag =
  (test: Test): Operator =>
  (wanted) =>
    isOn(wanted) ? test : undefined;
const oneOf =
  (tests: Readonly<Record<string, Test>>): Operator =>
  (wanted) =>
    tests[wanted.toLowerCase()];
const time =
  (fits: (received: number, wanted: number) => boolean): Operator =>
  (wanted) => {
    const at = Date.parse(wanted);
    return Number.isNaN(at) ? undefined : ({ received }) => fits(received, at);
  };
const size =
  (fits: (size: number, wanted: number) => boolean): Operator =>
  (wanted) =>
    Number.isFinite(Number(wanted)) ? (message) => fits(message.size, Number(wanted)) : undefined;
const id =
  (name: 'mailbox' | 'thread'): Operator =>
  (wanted) =>
    isId(wanted) ? (message) => message[name] === wanted.toLowerCase() : undefined;

const hasAttachments: Test = ({ parsed }) => parsed.attachments.length > 0;
const isFlagged: Test = ({ flagged }) => flagged;
const isSeen: Test = ({ seen, deleted }) => seen && !deleted;
const isUnseen: Test = ({ seen, deleted }) => !seen && !deleted;

const since = time((received, wanted) => received >= wanted);
const until = time((received, wanted) => received <= wanted);

const operators: Readonly<Record<string, Operator>> = {
  from: header('from'),
  to: header('to', 'cc', 'bcc'),
  cc: header('cc'),
  bcc: header('bcc'),
  subject: header('subject'),
  in: (wanted, call) => {
    const mailbox = mailboxNamed(wanted, call);
    return (message) => message.mailbox === mailbox;
  },
  mailbox: id('mailbox'),
  thread: id('thread'),
  id: (wanted) => (/^\d+(,\d+)*$|^\d+:(\d+|\*)$/.test(wanted) ? (one) => inRange([one], wanted).length > 0 : undefined),
  datestart: since,
  after: since,
  newer: since,
  dateend: until,
  before: until,
  older: until,
  minsize: size((actual, wanted) => actual >= wanted),
  maxsize: size((actual, wanted) => actual <= wanted),
  attachments: flag(hasAttachments),
  flagged: flag(isFlagged),
  seen: flag(isSeen),
  unseen: flag(isUnseen),
  searchable: (wanted, call) => (isOn(wanted) ? isSearchable(call) : undefined),
  has: oneOf({ attachment: hasAttachments, attachments: hasAttachments }),
  is: oneOf({ starred: isFlagged, read: isSeen, unread: isUnseen }),
};

const usesByName: readonly (readonly [RegExp, string])[] = [
  [/^\/?(spam|junk)/i, '\\Junk'],
  [/^\/?sent/i, '\\Sent'],
  [/^\/?(trash|deleted)/i, '\\Trash'],
  [/^\/?drafts/i, '\\Drafts'],
];

/** The mailbox that `in:` means: by its id, its path, or what it is for. */
function mailboxNamed(name: string, { state, userId }: Call): string | undefined {
  if (isId(name)) return name.toLowerCase();
  const use = usesByName.find(([pattern]) => pattern.test(name))?.[1];
  const found = mailboxAt(state, userId, name) ?? (use === undefined ? undefined : mailboxFor(state, userId, use));
  return found?.id;
}

/**
 * The test of a search as people type it: `from:ana subject:"two words" -is:read (invoice OR receipt)`. An operator
 * that the server does not know counts for nothing, and a search of nothing else finds nothing.
 */
export function searchTest(query: string, call: Call): Test {
  const tokens = query.match(/[()]|-?(?:\w+:)?"[^"]*"?|[^\s()"]+/g) ?? [];
  const all = call.values.flag('useAndSearch') === true;
  const isNext = (word: string) => tokens[0]?.toLowerCase() === word;

  function anyOf(): Test | undefined {
    const branches = [allOf()];
    while (isNext('or')) {
      tokens.shift();
      if (tokens.length === 0) throw unreadable('end of string just after or');
      branches.push(allOf());
    }
    const known = branches.filter((branch) => branch !== undefined);
    return known.length === 0 ? undefined : (message) => known.some((test) => test(message));
  }

  function allOf(): Test | undefined {
    const tests: Test[] = [];
    const words: string[] = [];
    while (tokens.length > 0 && !isNext('or') && !isNext(')')) {
      const token = tokens.shift() ?? '';
      if (token.toLowerCase() === 'and') continue;
      const test = token === '(' ? inner() : (operatorTest(token) ?? phraseTest(token));
      if (test) tests.push(test);
      else if (token !== '(' && operatorIn(token) === undefined) words.push(...wordsIn(token));
    }
    if (words.length > 0) tests.push(wordsTest(words, { all }));
    return tests.length === 0 ? undefined : (message) => tests.every((test) => test(message));
  }

  function inner(): Test | undefined {
    const test = anyOf();
    if (tokens.shift() !== ')') throw unreadable('Bad end of block');
    return test;
  }

  function operatorTest(token: string): Test | undefined {
    const { minus, name, plain, quoted } = operatorIn(token) ?? {};
    if (name === undefined) return undefined;
    const isApart = plain === '' && quoted === undefined && /^(?:from|to|cc|bcc|subject|in)$/i.test(name);
    const wanted = isApart ? (tokens.shift() ?? '').replaceAll('"', '') : (quoted ?? plain ?? '').split(',')[0];
    const test = operators[name.toLowerCase()]?.(wanted ?? '', call);
    return test && minus === '-' ? (message) => !test(message) : test;
  }

  const test = anyOf();
  if (tokens.length > 0) throw unreadable('Unexpected token endBlock');
  return test ?? (() => false);
}

/** The test of several words in quotation marks, which have to be there as they are. */
function phraseTest(token: string): Test | undefined {
  const phrase = token.replace(/^-/, '').replaceAll('"', '');
  if (operatorIn(token) !== undefined || !/\s/.test(phrase)) return undefined;
  const isWanted = !token.startsWith('-');
  return (message) => !message.deleted && inMessage(message, phrase) === isWanted;
}

/** The parts of `-from:ana`; nothing when it is a word. */
const operatorIn = (token: string): Partial<Record<string, string>> | undefined =>
  /^(?<minus>-?)(?<name>\w+):(?:"(?<quoted>[^"]*)"?|(?<plain>.*))$/.exec(token)?.groups;

/** The server answers what it cannot read with an error and the status of a success. */
const unreadable = (message: string) => new Refusal(200, message);
