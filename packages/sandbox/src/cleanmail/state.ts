import { seededText } from '../faults.js';
import type { CleanmailFile, CleanmailFolder, CleanmailRelease, CleanmailSentMail } from './mail-records.js';
import type {
  CleanmailAdmin,
  CleanmailDomain,
  CleanmailFilter,
  CleanmailGroup,
  CleanmailOption,
  CleanmailPolicy,
  CleanmailSenderRule,
  CleanmailToken,
  CleanmailUser,
} from './records.js';

/**
 * Everything that a Cleanmail sandbox knows, open to tests. Records are found by their ids. Times are epoch
 * milliseconds, of whole seconds once they are stored.
 */
export interface CleanmailState {
  /** The customer that the token belongs to. A domain with another `customerId` is answered with 403. */
  customer: {
    readonly id: string;
    readonly brokerId: string;
    readonly name: string;
    readonly description: string | null;
    readonly externalId: string | null;
    readonly createdAt: number;
  };
  readonly admins: Map<string, CleanmailAdmin>;
  readonly tokens: Map<string, CleanmailToken>;
  /** What `GET /token` has given out; without a name it is for the account that asked. */
  readonly temporaryTokens: { readonly username: string | null; readonly token: string; readonly expireAt: number }[];
  /** The names are the sandbox's own: no document gives any. */
  readonly permissions: { readonly name: string; readonly editable: boolean }[];
  readonly options: CleanmailOption[];
  readonly outgoingProviders: Map<
    string,
    { readonly id: string; readonly name: string; readonly spfProvider: string; readonly active: boolean }
  >;
  readonly domains: Map<string, CleanmailDomain>;
  readonly policies: Map<string, CleanmailPolicy>;
  readonly users: Map<string, CleanmailUser>;
  readonly groups: Map<string, CleanmailGroup>;
  readonly attachmentFilters: Map<string, CleanmailFilter>;
  readonly uriFilters: Map<string, CleanmailFilter>;
  readonly senderRules: Map<string, CleanmailSenderRule>;
  /** The tasks that were asked for; none is carried out. */
  readonly tasks: { readonly command: string; readonly params: Readonly<Record<string, unknown>> }[];
  /** The hosts that a diagnostic of a platform does not reach; tests may change it. */
  readonly unreachable: Set<string>;
  /** Mail folders by user id. */
  readonly mailboxes: Map<string, CleanmailFolder[]>;
  readonly released: CleanmailRelease[];
  readonly sent: CleanmailSentMail[];
  /** Uploaded files by uid, until they are sent or deleted. */
  readonly files: Map<string, CleanmailFile>;
  /** Ids for the next records, in order; when there are none, the sandbox makes its own. */
  readonly nextIds: string[];
  /** How many ids and secrets the sandbox has made: the next ones follow from it. */
  made: number;
}

/** What a time becomes when it is stored: answers show milliseconds only when they create something. */
export const wholeSeconds = (time: number): number => time - (time % 1000);

const times = ['createdAt', 'createdDate', 'creationDate', 'expiration', 'expireAt'];

/** Stores a record with its times in whole seconds, and gives it back with its times as they were. */
export function keep<T extends { readonly id: string }>(records: Map<string, T>, record: T): T {
  const stored = Object.entries(record).flatMap(([field, value]): [string, number][] =>
    times.includes(field) && typeof value === 'number' ? [[field, wholeSeconds(value)]] : [],
  );
  records.set(record.id, { ...record, ...Object.fromEntries(stored) });
  return record;
}

/** Without letters and digits that look like others. */
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789';
const idLength = 5;

/** The next id: five letters and digits, never the same twice. */
export function nextId(state: CleanmailState): string {
  const planned = state.nextIds.shift();
  if (planned !== undefined) return planned;
  state.made += 1;
  // A step that shares no factor with the number of possible ids reaches each of them before any comes again.
  let rest = (state.made * 387_420_491) % letters.length ** idLength;
  let id = '';
  while (id.length < idLength) {
    id += letters.charAt(rest % letters.length);
    rest = Math.floor(rest / letters.length);
  }
  return id;
}

/** A text that looks random and follows from what the sandbox has made so far. */
export function nextSecret(state: CleanmailState, length: number, letters?: string): string {
  state.made += 1;
  return seededText(state.made, length, letters);
}
