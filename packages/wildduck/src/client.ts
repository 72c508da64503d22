import { type OperationInfo, operationInfos } from '@mailhost/core';
import { WildduckConnection, type WildduckOptions } from './connection.js';
import { all as addresses } from './generated/operations/addresses.js';
import { all as applicationPasswords } from './generated/operations/application-passwords.js';
import { all as archive } from './generated/operations/archive.js';
import { all as audits } from './generated/operations/audits.js';
import { all as authentication } from './generated/operations/authentication.js';
import { all as autoreply } from './generated/operations/autoreply.js';
import { all as certificates } from './generated/operations/certificates.js';
import { all as data } from './generated/operations/data.js';
import { all as dkim } from './generated/operations/dkim.js';
import { all as domainAccess } from './generated/operations/domain-access.js';
import { all as domainAliases } from './generated/operations/domain-aliases.js';
import { all as filters } from './generated/operations/filters.js';
import { all as health } from './generated/operations/health.js';
import { all as mailboxes } from './generated/operations/mailboxes.js';
import { all as messages } from './generated/operations/messages.js';
import { all as outbound } from './generated/operations/outbound.js';
import { all as settings } from './generated/operations/settings.js';
import { all as storage } from './generated/operations/storage.js';
import { all as submission } from './generated/operations/submission.js';
import { all as twoFactor } from './generated/operations/two-factor.js';
import { all as users } from './generated/operations/users.js';
import { all as webhooks } from './generated/operations/webhooks.js';
import type { WildduckRoutes } from './generated/routes.js';
import { Addresses } from './resources/addresses.js';
import { ApplicationPasswords } from './resources/application-passwords.js';
import { Archive } from './resources/archive.js';
import { Audits } from './resources/audits.js';
import { Authentication } from './resources/authentication.js';
import { Autoreply } from './resources/autoreply.js';
import { Certificates } from './resources/certificates.js';
import { Data } from './resources/data.js';
import { Dkim } from './resources/dkim.js';
import { DomainAccess } from './resources/domain-access.js';
import { DomainAliases } from './resources/domain-aliases.js';
import { Filters } from './resources/filters.js';
import { Health } from './resources/health.js';
import { Mailboxes } from './resources/mailboxes.js';
import { Messages } from './resources/messages.js';
import { Settings } from './resources/settings.js';
import { Storage } from './resources/storage.js';
import { Outbound, Submission } from './resources/submission.js';
import { TwoFactor } from './resources/two-factor.js';
import { Users } from './resources/users.js';
import { Webhooks } from './resources/webhooks.js';

/** Every operation as the client carries it out. Users see them as `operations`. */
export const declared = [
  ...users,
  ...addresses,
  ...mailboxes,
  ...messages,
  ...archive,
  ...storage,
  ...filters,
  ...autoreply,
  ...applicationPasswords,
  ...twoFactor,
  ...authentication,
  ...submission,
  ...outbound,
  ...dkim,
  ...domainAliases,
  ...domainAccess,
  ...certificates,
  ...webhooks,
  ...settings,
  ...audits,
  ...data,
  ...health,
];

/** Every operation of the API: 120. */
export const operations: readonly OperationInfo[] = operationInfos(declared);

/**
 * A client of a WildDuck server's REST API.
 *
 * @example
 * const wildduck = new WildduckClient({ baseUrl: 'https://mail.example.org/api', accessToken });
 * const { id } = await wildduck.users.create({ username: 'jane', password, address: 'jane@example.org' });
 * for await (const mailbox of wildduck.mailboxes.list(id)) console.log(mailbox.path);
 */
export class WildduckClient extends WildduckConnection<WildduckRoutes> {
  /** Mail accounts, and what happens in them. */
  readonly users: Users = new Users(this);
  /** Addresses of users, forwarded ones, and the register of those that users write to. */
  readonly addresses: Addresses = new Addresses(this);
  /** Folders of messages. */
  readonly mailboxes: Mailboxes = new Mailboxes(this);
  /** Messages: list, search, read, store, mark, move, send. */
  readonly messages: Messages = new Messages(this);
  /** Messages that were deleted. */
  readonly archive: Archive = new Archive(this);
  /** Files to be attached. */
  readonly storage: Storage = new Storage(this);
  /** What is done with mail when it arrives. */
  readonly filters: Filters = new Filters(this);
  /** The answer while a user is away. */
  readonly autoreply: Autoreply = new Autoreply(this);
  /** Passwords for single applications. */
  readonly applicationPasswords: ApplicationPasswords = new ApplicationPasswords(this);
  /** Codes, security keys, and factors of one's own. */
  readonly twoFactor: TwoFactor = new TwoFactor(this);
  /** Logins and tokens. */
  readonly authentication: Authentication<this> = new Authentication(this);
  /** Sending mail. */
  readonly submission: Submission = new Submission(this);
  /** Mail that waits to be sent. */
  readonly outbound: Outbound = new Outbound(this);
  /** Keys that sign mail. */
  readonly dkim: Dkim = new Dkim(this);
  /** Domains that stand for others. */
  readonly domainAliases: DomainAliases = new DomainAliases(this);
  /** Sender domains that are let in or kept out. */
  readonly domainAccess: DomainAccess = new DomainAccess(this);
  /** TLS certificates of the server. */
  readonly certificates: Certificates = new Certificates(this);
  /** Addresses that the server calls. */
  readonly webhooks: Webhooks = new Webhooks(this);
  /** Limits and times of the server. */
  readonly settings: Settings = new Settings(this);
  /** Copies of messages for whoever has to look at them. */
  readonly audits: Audits = new Audits(this);
  /** Users from one server to another. */
  readonly data: Data = new Data(this);
  /** Whether the server is well. */
  readonly health: Health = new Health(this);

  /** Throws `ConfigurationError` when the address or the token is missing, or an option cannot be meant. */
  constructor(options: WildduckOptions = {}) {
    super(options, declared);
  }
}
