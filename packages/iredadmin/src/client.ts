import { type Operation, type OperationInfo, operation, operationInfos, type RoutesOf } from '@mailhost/core';
import { expected, type InputObject, withChecks, words } from '@mailhost/core/schema';
import * as z from 'zod/mini';
import { IredadminConnection, type IredadminOptions } from './connection.js';
import { Admins, adminOperations, olderAdminOperations } from './resources/admins.js';
import { Aliases, aliasOperations } from './resources/aliases.js';
import { Domains, domainOperations, olderDomainOperations } from './resources/domains.js';
import { Greylisting, greylistingOperations } from './resources/greylisting.js';
import { Ldif, ldifOperations } from './resources/ldif.js';
import { MailingLists, mailingListOperations, olderMailingListOperations } from './resources/mailing-lists.js';
import { Maillists, maillistOperations } from './resources/maillists.js';
import { SenderLists, senderListOperations } from './resources/sender-lists.js';
import { SpamPolicies, spamPolicyOperations } from './resources/spam-policy.js';
import { Throttling, throttlingOperations } from './resources/throttling.js';
import { Users, userOperations } from './resources/users.js';
import { filledText } from './schemas/fields.js';
import type { Credentials } from './session.js';

const noLogin: InputObject<Credentials> = withChecks(
  z.strictObject({ username: filledText, password: filledText }, words),
  z.refine(() => false, expected('a call of login(): a client has one session, of the administrator in its options')),
);

const login = operation({
  id: 'login',
  method: 'POST',
  path: '/login',
  // A session more does no harm.
  repeat: 'idempotent',
  body: noLogin,
  // Through a gateway it would be somebody else's in the session that all share.
  gateway: { own: true },
});

/** Every operation as the client carries it out. Users see them as `operations`. */
export const declared = [
  login,
  ...domainOperations,
  ...adminOperations,
  ...userOperations,
  ...mailingListOperations,
  ...maillistOperations,
  ...aliasOperations,
  ...spamPolicyOperations,
  ...throttlingOperations,
  ...senderListOperations,
  ...greylistingOperations,
  ...ldifOperations,
] as const;

/** Those that differ under the names of older documents. */
const older: readonly Operation[] = [...olderAdminOperations, ...olderDomainOperations, ...olderMailingListOperations];

/** Every operation of the API: 129. */
export const operations: readonly OperationInfo[] = operationInfos(declared);

/** What cannot be read is refused where the options are looked at. */
function usesOlderNames(options: IredadminOptions): boolean {
  try {
    return options.olderNames === true;
  } catch {
    return false;
  }
}

/** What `request()` knows of the API. */
export interface IredadminRoutes extends RoutesOf<typeof declared> {}

/**
 * A client of the RESTful API of iRedAdmin-Pro. It logs in when the first call needs it, once for any number of calls,
 * and again, once, when the session has ended.
 *
 * @example
 * const iredadmin = new IredadminClient({
 *   baseUrl: 'https://mail.example.org/iredadmin/api', username: 'postmaster@example.org', password,
 * });
 * await iredadmin.users.create('ana@example.org', { password: 'a Long one, 1', quota: 2048 });
 */
export class IredadminClient extends IredadminConnection<IredadminRoutes> {
  /** Mail domains. */
  readonly domains: Domains = new Domains(this);
  /** Domain administrators that are no mail users. */
  readonly admins: Admins = new Admins(this);
  /** Mail users. */
  readonly users: Users = new Users(this);
  /** Mail aliases. */
  readonly aliases: Aliases = new Aliases(this);
  /** Mailing lists that people can subscribe to. */
  readonly mailingLists: MailingLists = new MailingLists(this);
  /** Mailing lists whose members an administrator sets; on LDAP only. */
  readonly maillists: Maillists = new Maillists(this);
  /** What happens to spam. */
  readonly spamPolicy: SpamPolicies = new SpamPolicies(this);
  /** How much mail may come in or go out. */
  readonly throttling: Throttling = new Throttling(this);
  /** White and black lists. */
  readonly wblist: SenderLists = new SenderLists(this);
  /** Making unknown senders try again. */
  readonly greylisting: Greylisting = new Greylisting(this);
  /** Exports; on LDAP only. */
  readonly ldif: Ldif = new Ldif(this);

  /** Throws `ConfigurationError` when the address or the credentials are missing, or an option cannot be meant. */
  constructor(options: IredadminOptions = {}) {
    const named = (current: Operation) => older.find(({ id }) => id === current.id) ?? current;
    super(options, usesOlderNames(options) ? declared.map(named) : declared);
  }
}
