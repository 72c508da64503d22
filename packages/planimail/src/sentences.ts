/**
 * The server answers in sentences. This is the one place that knows them: what each says, and how it is told.
 */
export type SentenceKind =
  | 'domain-exists'
  | 'domain-saved'
  | 'alias-is'
  | 'alias-created'
  | 'alias-modified'
  | 'alias-deleted'
  | 'quota-set'
  | 'mailbox-saved'
  | 'mailbox-deleted'
  | 'domain-alias-created'
  | 'domain-alias-is'
  | 'domain-alias-deleted'
  | 'missing'
  | 'mailbox-in-the-way'
  | 'invalid-phone';

/** A sentence that was understood: what it says, and the names in it in their order. */
export interface Sentence {
  readonly kind: SentenceKind;
  readonly names: readonly string[];
}

const mailbox = '(The |)(User Mailbox|Mailbox|User)';
const done = '(has been |was |)(successfully |)';
const saved = `${done}(created|added|saved|modified|updated)( successfully|)( @|)`;
const deleted = `${done}(deleted|removed)( successfully|)( @|)`;

/**
 * Each sentence of the vendor's document, with `*` for a name, `**` for a list of names, `…` for any words, `(…)` for
 * words that may differ, and `@` for "in Planimail" and its id. Four are read by analogy, as the document shows no text
 * for them: a domain or mailbox that was saved, an alias that was deleted whole, and anything but an alias that is
 * missing.
 */
const sentences: readonly (readonly [SentenceKind, string])[] = [
  ['domain-alias-created', 'Domain Alias * of * created @'],
  ['domain-alias-is', 'Domain Alias * is alias of * @'],
  ['domain-alias-deleted', 'Domain Alias * deleted @'],
  ['domain-exists', 'Domain * exists @'],
  ['domain-saved', `(The |)Domain * ${saved}`],
  ['alias-is', 'User Alias * is alias of ** @'],
  ['alias-created', 'User Alias * has been created pointing to ** @'],
  ['alias-modified', 'User Alias * has been modified @'],
  ['alias-deleted', `(The |)(User |)Alias * ${deleted}`],
  ['quota-set', 'User Mailbox * successfully modified @ with quota *'],
  ['mailbox-saved', `${mailbox} * ${saved}( with quota *|)`],
  ['mailbox-deleted', `${mailbox} * ${deleted}`],
  ['missing', '(The |)(User Alias|Domain Alias|Alias|Domain|User Mailbox|Mailbox|User) * does not exist( @|)'],
  ['mailbox-in-the-way', 'A mailbox * already exists @'],
  ['invalid-phone', 'phone … is in invalid format'],
];

/** A name holds no space and each space stands for itself, so that a text can be matched in one way only. */
const patterns = sentences.map(([kind, text]): readonly [SentenceKind, RegExp] => {
  const pattern = text
    .replaceAll('(', '(?:')
    .replaceAll('**', '([^\\s,]+(?: ?, ?[^\\s,]+)*)')
    .replace(/ \*/g, ' (\\S+)')
    .replace('…', '(.+)')
    .replaceAll('@', 'in Planimail \\S+');
  return [kind, new RegExp(`^${pattern}\\.?$`, 'i')];
});

/** The targets of an alias have 65,535 characters at most; what is longer than such a sentence is none. */
const longest = 70_000;

/** What a sentence says, or `undefined` when it is none that is known. */
export function readSentence(text: string): Sentence | undefined {
  if (text.length > longest) return undefined;
  const trimmed = text.trim();
  for (const [kind, pattern] of patterns) {
    const match = pattern.exec(trimmed);
    if (!match) continue;
    const names = match.slice(1).filter((name) => name !== undefined);
    // What is missing is an address or a domain. A user of another kind, such as the one who asks, is something else.
    return kind === 'missing' && !names[0]?.includes('.') ? undefined : { kind, names };
  }
  return undefined;
}

/** The sentence of an answer: its `msg`. */
export function sentenceOf(body: unknown): string | undefined {
  const object = typeof body === 'string' ? printedObject(body) : body;
  if (typeof object !== 'object' || object === null) return undefined;
  const msg: unknown = Reflect.get(object, 'msg');
  return typeof msg === 'string' ? msg : undefined;
}

/** The object in a text that is not JSON as the vendor prints it: within another one, or with typographic quotes. */
function printedObject(text: string): unknown {
  if (text.length > longest) return undefined;
  const trimmed = text.trim();
  const inner = /^\{\s*\{/.test(trimmed) && trimmed.endsWith('}') ? trimmed.slice(1, -1) : trimmed;
  try {
    return JSON.parse(inner.replace(/[“”]/g, '"'));
  } catch {
    return undefined;
  }
}
