import { DecodeError } from '@mailhost/core';
import { looseObject, refine, type Schema, text } from '@mailhost/core/schema';
import { readSentence, type Sentence, type SentenceKind, sentenceOf } from './sentences.js';

/** What a call that changes something answers. */
export interface Outcome {
  /** The server's sentence, as it came. */
  readonly msg: string;
  /**
   * Whether the sentence says that the call did what it is for. `false` when it is none that is known: the status
   * was a success, but look at `msg`, or read back what you changed.
   */
  readonly recognized: boolean;
}

/** An answer that is a sentence. */
export interface Message {
  readonly msg: string;
}

/** An answer whose sentence is of one of these kinds; any other is reported to the logger. */
// @__NO_SIDE_EFFECTS__
export function sentence(...kinds: readonly SentenceKind[]): Schema<Message> {
  const known = refine(text(), (msg) => found(msg, kinds) !== undefined, `a sentence that says ${kinds.join(' or ')}`);
  return looseObject<Message>({ msg: known });
}

/** Reads an {@link Outcome}. */
// @__NO_SIDE_EFFECTS__
export function outcome(...kinds: readonly SentenceKind[]): (value: unknown) => Outcome {
  return (value) => {
    const msg = sentenceOf(value) ?? '';
    return { msg, recognized: found(msg, kinds) !== undefined };
  };
}

/** The names in a sentence that holds the value asked for. Without them there is no value: an error. */
export function namesIn(
  value: unknown,
  kind: SentenceKind,
): { readonly msg: string; readonly names: readonly string[] } {
  const msg = sentenceOf(value) ?? '';
  const known = found(msg, [kind]);
  if (known) return { msg, names: known.names };
  throw new DecodeError(`the sentence is not one that is known, so its value cannot be told: ${JSON.stringify(msg)}`);
}

function found(msg: string, kinds: readonly SentenceKind[]): Sentence | undefined {
  const known = readSentence(msg);
  return known && kinds.includes(known.kind) ? known : undefined;
}

/** An entry of a list. The vendor shows no answer for its three lists, so each entry is kept whole. */
export interface Listed {
  /** The domain or address. */
  readonly name: string;
  /** The entry as the server sent it. */
  readonly raw: unknown;
}

/** The data of an answer; a sentence in its place is none. */
export function dataOf<Data>(value: Data): Data {
  const msg = sentenceOf(value);
  if (msg === undefined && typeof value === 'object' && value !== null) return value;
  throw new DecodeError(`a sentence stands in place of the data: ${JSON.stringify(msg)}`);
}

/**
 * Reads a list in any form that it can have: an array of names or of objects, such an array within an object, or
 * an object with the names as its keys.
 *
 * @param keys Where an entry that is an object can have its name, the likeliest first.
 */
export function listed(value: unknown, keys: readonly string[], depth = 0): readonly Listed[] {
  if (Array.isArray(value)) return value.map((raw) => ({ name: nameOf(raw, keys), raw }));
  if (typeof value === 'object' && value !== null && depth < 2) {
    const fields = Object.entries(value);
    if (fields.every(([name]) => name.includes('.'))) return fields.map(([name, raw]) => ({ name, raw }));
    const inner = fields.filter(([, field]) => typeof field === 'object' && field !== null);
    if (inner.length === 1) return listed(inner[0]?.[1], keys, depth + 1);
  }
  throw new DecodeError('the answer is not a list in a form that is known');
}

function nameOf(entry: unknown, keys: readonly string[]): string {
  if (typeof entry === 'string') return entry;
  for (const key of keys) {
    const name: unknown = typeof entry === 'object' && entry !== null ? Reflect.get(entry, key) : undefined;
    if (typeof name === 'string') return name;
  }
  throw new DecodeError('the answer is a list, but an entry of it has no name that is known');
}
