import { type EnsuredKind, nouns } from '@mailhost/unified';
import type { Fate, FieldFate, Loss } from './losses.js';

/** A field's fate with what the report says of it. */
export interface Found extends FieldFate {
  readonly why?: Why | undefined;
}

/** What is said of a loss, whatever the number of objects. */
export interface Why {
  readonly name: string;
  readonly reason: string;
  text(count: number, noun: string): string;
}

/** A loss, or what is kept where there is no reason. */
export function found(
  place: Pick<FieldFate, 'domain' | 'kind' | 'key'>,
  field: string | undefined,
  fate: Fate,
  why?: Why,
): Found {
  const { domain, kind, key } = place;
  return {
    domain,
    kind,
    key,
    ...(field !== undefined && { field }),
    fate,
    ...(why && { loss: why.name, why }),
  };
}

/** `3 mailboxes`' second word. */
export function nounOf(kind: EnsuredKind, count: number): string {
  const noun = nouns[kind];
  if (count === 1) return noun;
  return /[sx]$/.test(noun) ? `${noun}es` : `${noun}s`;
}

/** A verb with its ending: `1 mailbox loses`, `2 mailboxes lose`. */
export function verb(count: number, plural: string): string {
  return count === 1 ? `${plural}s` : plural;
}

/** So many keys stand for many. */
const mostKeys = 10;

/** All that has the same name, as one loss each, in the order in which they were found. */
export function lossesOf(all: readonly Found[], accepted: ReadonlySet<string>): readonly Loss[] {
  const byName = new Map<string, { readonly first: Found; readonly keys: string[]; count: number }>();
  for (const one of all) {
    if (one.loss === undefined) continue;
    const known = byName.get(one.loss) ?? { first: one, keys: [], count: 0 };
    known.count += 1;
    if (known.keys.length < mostKeys) known.keys.push(one.key);
    byName.set(one.loss, known);
  }
  return [...byName].flatMap(([name, { first, keys, count }]) => {
    const { kind, field, fate, why } = first;
    if (fate === 'kept' || !why) return [];
    const text = why.text(count, nounOf(kind, count));
    return [
      {
        name,
        kind,
        ...(field && { field }),
        fate,
        count,
        keys,
        text,
        reason: why.reason,
        isAccepted: accepted.has(name),
      },
    ];
  });
}
