import { DecodeError, type FailureRule, NotFoundError, type ParsedResponse } from '@mailhost/core';
import { readSentence, type Sentence, type SentenceKind, sentenceOf } from './sentences.js';

/** What a call that changes something answers. */
export interface ChangeResult {
  /** The server's sentence, as it came; empty where it answered a success without one. */
  readonly msg: string;
  /**
   * `true`. With the option `unknownSentences: 'accept'` it is `false` where the sentence is none that is known: the
   * status was a success, but look at `msg`, or read back what you changed.
   */
  readonly recognized: boolean;
}

/** What to do with a success whose sentence is not known, after a change. */
export type UnknownSentences = 'error' | 'accept';

/** The `code` of the error for an answer whose words are none that are known. */
export const unknownCode = 'UNKNOWN_SENTENCE';

/** How an operation's {@link ChangeResult} is read: strictly, and as the option to accept what is not known has it. */
export interface ChangeResultReader {
  (value: unknown, response: ParsedResponse): ChangeResult;
  readonly accepting: (value: unknown, response: ParsedResponse) => ChangeResult;
}

/** Where the question is whether there is something, "does not exist" is an answer. */
export const missingIsNoFailure: FailureRule = (failure) => (failure?.error === NotFoundError ? null : failure);

/** Reads an {@link ChangeResult} whose sentence must be of one of these kinds. */
// @__NO_SIDE_EFFECTS__
export function changeResult(...kinds: readonly SentenceKind[]): ChangeResultReader {
  const accepting = (value: unknown, response: ParsedResponse): ChangeResult => {
    // A success without a word says that it was done.
    if (value === undefined && !response.headers.has('content-encoding')) return { msg: '', recognized: true };
    const msg = sentenceOf(value);
    if (msg !== undefined && found(msg, kinds)) return { msg, recognized: true };
    return { msg: wordsOf(value, response), recognized: false };
  };
  const strict = (value: unknown, response: ParsedResponse): ChangeResult => {
    const result = accepting(value, response);
    if (result.recognized) return result;
    throw unknownWords('the status is a success, but what the server says is not known', result.msg);
  };
  return Object.assign(strict, { accepting });
}

/** The names in a sentence that holds the value asked for. Without them there is no value: an error. */
export function namesIn(
  value: unknown,
  response: ParsedResponse,
  kind: SentenceKind,
): { readonly msg: string; readonly names: readonly string[] } {
  const msg = sentenceOf(value);
  const known = msg === undefined ? undefined : found(msg, [kind]);
  if (msg !== undefined && known) return { msg, names: known.names };
  throw unknownWords('the sentence is not one that is known, so its value cannot be told', wordsOf(value, response));
}

/** Whether a sentence says that what was asked for, or the domain that it would be in, does not exist. */
export function saysMissing(value: unknown, name: string): boolean {
  const known = found(sentenceOf(value) ?? '', ['missing']);
  const missing = known?.names[0]?.toLowerCase();
  const whole = name.toLowerCase();
  return missing !== undefined && (missing === whole || missing === whole.slice(whole.lastIndexOf('@') + 1));
}

/** Reads the data of an answer, which has at least one of these fields; anything in their place is an error. */
// @__NO_SIDE_EFFECTS__
export function data<Data>(
  ...fields: readonly (string & keyof Data)[]
): (value: unknown, response: ParsedResponse) => Data {
  return (value, response) => {
    const isData = typeof value === 'object' && value !== null && fields.some((field) => Object.hasOwn(value, field));
    // Its fields are checked by the operation's schema, which reports those that do not fit.
    if (isData && sentenceOf(value) === undefined) return value as Data;
    throw unknownWords('something else stands in place of the data', wordsOf(value, response));
  };
}

/** The text that was asked with, which the operation's schema has checked. */
export function asked(body: unknown, field: string): string {
  const value: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, field) : undefined;
  return typeof value === 'string' ? value : '';
}

function found(msg: string, kinds: readonly SentenceKind[]): Sentence | undefined {
  const known = readSentence(msg);
  return known && kinds.includes(known.kind) ? known : undefined;
}

/** What an answer says, if not in a sentence, then in `error` or as a whole. */
function wordsOf(value: unknown, { text = '' }: ParsedResponse): string {
  const msg = sentenceOf(value);
  if (msg !== undefined) return msg;
  const error: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'error') : undefined;
  return typeof error === 'string' ? error : text.trim();
}

function unknownWords(what: string, words: string): DecodeError {
  const start = words.length > 400 ? `${words.slice(0, 400)}…` : words;
  return new DecodeError(`${what}: ${JSON.stringify(start)}.`, { code: unknownCode, providerMessage: start });
}
