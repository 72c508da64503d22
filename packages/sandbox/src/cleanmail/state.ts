import type { CleanmailFile, CleanmailFolder, CleanmailRelease, CleanmailSentMail } from './mail-records.js';
import { knownOptions } from './option-definitions.js';
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

/** The id of the one administrator that a new state has. */
export const firstAdminId = 'Vnoey';

/** A state of one customer and one administrator. */
export function emptyState(now: number): CleanmailState {
  const createdAt = wholeSeconds(now);
  return {
    customer: { id: 'ByE3n', brokerId: 'ByE3n', name: 'Alinto', description: null, externalId: null, createdAt },
    admins: new Map([
      [
        firstAdminId,
        {
          id: firstAdminId,
          login: 'admin',
          displayName: 'Administrator',
          email: 'admin@alinto.example',
          password: 'cleanmail-sandbox-password',
          enabled: true,
          language: 'EN',
          totp: false,
          sysAdmin: true,
          authorities: new Map(),
          lastConnectionDate: null,
          createdAt,
        },
      ],
    ]),
    tokens: new Map(),
    temporaryTokens: [],
    permissions: ['GRANT', 'IMPERSONATE', 'READ', 'WRITE'].map((name) => ({ name, editable: true })),
    options: [...knownOptions],
    outgoingProviders: new Map(),
    domains: new Map(),
    policies: new Map(),
    users: new Map(),
    groups: new Map(),
    attachmentFilters: new Map(),
    uriFilters: new Map(),
    senderRules: new Map(),
    tasks: [],
    unreachable: new Set(),
    mailboxes: new Map(),
    released: [],
    sent: [],
    files: new Map(),
    nextIds: [],
    made: 0,
  };
}

/** What a time becomes when it is stored: answers show milliseconds only when they create something. */
export function wholeSeconds(time: number): number {
  return time - (time % 1000);
}
