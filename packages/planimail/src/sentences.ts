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
 * Each sentence of the vendor's document. Four are read by analogy, as the document shows no text for them:
 * a domain or mailbox that was saved, an alias that was deleted whole, and anything but an alias that is missing.
 */
const sentences: readonly (readonly [SentenceKind, RegExp])[] = [
  ['domain-alias-created', /^Domain Alias (\S+) of (\S+) created in Planimail \S+$/],
  ['domain-alias-is', /^Domain Alias (\S+) is alias of (\S+) in Planimail \S+$/],
  ['domain-alias-deleted', /^Domain Alias (\S+) (?:successfully )?deleted in Planimail \S+$/],
  ['domain-exists', /^Domain (\S+) exists in Planimail \S+$/],
  ['domain-saved', /^Domain (\S+) (?:has been |successfully )*(?:created|modified|updated)(?: in Planimail .*)?$/],
  ['alias-is', /^User Alias (\S+) is alias of (.+) in Planimail \S+$/],
  ['alias-created', /^User Alias (\S+) has been created pointing to (.+) in Planimail \S+$/],
  ['alias-modified', /^User Alias (\S+) has been modified in Planimail \S+$/],
  ['alias-deleted', /^User Alias (\S+) (?:has been |successfully )*deleted(?: in Planimail \S+)?$/],
  ['quota-set', /^User Mailbox (\S+) successfully modified in Planimail \S+ with quota (\d+)$/],
  [
    'mailbox-saved',
    /^(?:User )?Mailbox (\S+) (?:has been |successfully )*(?:created|modified|updated)(?: in Planimail .*)?$/,
  ],
  ['mailbox-deleted', /^Mailbox (\S+) successfully deleted$/],
  ['missing', /^(?:The alias|User Alias|Domain Alias|Domain|User Mailbox|Mailbox|User) (\S+) does not exist\b/i],
  ['mailbox-in-the-way', /^A mailbox (\S+) already exists in Planimail \S+$/],
  ['invalid-phone', /^phone (\S+) is in invalid format$/],
];

/** What a sentence says, or `undefined` when it is none that is known. */
export function readSentence(text: string): Sentence | undefined {
  for (const [kind, pattern] of sentences) {
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
