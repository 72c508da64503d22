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

/**
 * Each sentence of the vendor's document, with `*` for a name, `(…)` for words that may differ, and `@` for
 * "in Planimail" and its id. Four are read by analogy, as the document shows no text for them: a domain or mailbox
 * that was saved, an alias that was deleted whole, and anything but an alias that is missing.
 */
const sentences: readonly (readonly [SentenceKind, string])[] = [
  ['domain-alias-created', 'Domain Alias * of * created @'],
  ['domain-alias-is', 'Domain Alias * is alias of * @'],
  ['domain-alias-deleted', 'Domain Alias * deleted @'],
  ['domain-exists', 'Domain * exists @'],
  ['domain-saved', 'Domain *( has been| successfully|) (created|modified|updated) @.*'],
  ['alias-is', 'User Alias * is alias of * @'],
  ['alias-created', 'User Alias * has been created pointing to * @'],
  ['alias-modified', 'User Alias * has been modified @'],
  ['alias-deleted', 'User Alias *( has been| successfully|) deleted @'],
  ['quota-set', 'User Mailbox * successfully modified @ with quota *'],
  ['mailbox-saved', '(User |)Mailbox *( has been| successfully|) (created|modified|updated) @.*'],
  ['mailbox-deleted', 'Mailbox * successfully deleted'],
  ['missing', '(The alias|User Alias|Domain Alias|Domain|User Mailbox|Mailbox|User) * does not exist( @|)'],
  ['mailbox-in-the-way', 'A mailbox * already exists @'],
  ['invalid-phone', 'phone * is in invalid format'],
];

const patterns = sentences.map(([kind, text]): readonly [SentenceKind, RegExp] => {
  const pattern = text.replace(/\(/g, '(?:').replace(/ \*/g, ' (.+)').replace('@', 'in Planimail \\S+');
  return [kind, new RegExp(`^${pattern}$`)];
});

/** What a sentence says, or `undefined` when it is none that is known. */
export function readSentence(text: string): Sentence | undefined {
  for (const [kind, pattern] of patterns) {
    const match = pattern.exec(text.trim());
    if (match) return { kind, names: match.slice(1) };
  }
  return undefined;
}

/**
 * The sentence of an answer. It stands in `msg`; where the text is not JSON it is looked for all the same, since
 * the vendor prints one answer as an object within an object, and two with typographic quotes.
 */
export function sentenceOf(body: unknown): string | undefined {
  if (typeof body === 'string') return /["“”]msg["“”]\s*:\s*["“”]([^"“”]*)["“”]/.exec(body)?.[1];
  if (typeof body !== 'object' || body === null) return undefined;
  const msg: unknown = Reflect.get(body, 'msg');
  return typeof msg === 'string' ? msg : undefined;
}
