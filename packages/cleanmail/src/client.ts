import {
  type ApiPromise,
  bytesParser,
  type CallOptions,
  type OperationInfo,
  operationInfos,
  type RoutesOf,
  streamParser,
} from '@mailhost/core';
import { CleanmailConnection, type CleanmailOptions } from './connection.js';
import { dkimOperations } from './resources/dkim.js';
import { domainAccessOperations } from './resources/domain-access.js';
import { domainAdminOperations } from './resources/domain-admins.js';
import { domainAliasOperations } from './resources/domain-aliases.js';
import { domainUserOperations } from './resources/domain-users.js';
import { Domains, domainOperations } from './resources/domains.js';
import { emailAttachmentOperations } from './resources/email-attachments.js';
import { Emails, emailOperations } from './resources/emails.js';
import { Filters, filterOperations } from './resources/filters.js';
import { groupOperations } from './resources/groups.js';
import { Health, healthOperations } from './resources/health.js';
import { domainOptionOperations, userOptionOperations } from './resources/options.js';
import { Policies, policyOperations } from './resources/policies.js';
import { Security, securityOperations } from './resources/security.js';
import { domainSenderRuleOperations, senderOperations, userSenderRuleOperations } from './resources/sender-rules.js';
import { signOperations } from './resources/sign.js';
import { Tasks, taskOperations } from './resources/tasks.js';
import { Tokens, tokenOperations } from './resources/tokens.js';
import { Users, userOperations } from './resources/users.js';
import { readAddress } from './server-address.js';

/** Every operation as the client carries it out. Users see them as `operations`. */
export const declared = [
  ...domainOperations,
  ...domainAccessOperations,
  ...domainAdminOperations,
  ...domainAliasOperations,
  ...dkimOperations,
  ...groupOperations,
  ...domainOptionOperations,
  ...domainUserOperations,
  ...domainSenderRuleOperations,
  ...policyOperations,
  ...userOperations,
  ...userOptionOperations,
  ...signOperations,
  ...userSenderRuleOperations,
  ...emailOperations,
  ...emailAttachmentOperations,
  ...filterOperations,
  ...senderOperations,
  ...securityOperations,
  ...tokenOperations,
  ...healthOperations,
  ...taskOperations,
] as const;

/** Every operation of the API: 93. */
export const operations: readonly OperationInfo[] = operationInfos(declared);

/** What `request()` knows of the API. */
export interface CleanmailRoutes extends RoutesOf<typeof declared> {}

/**
 * A client of the Cleanmail API, version 3.
 *
 * @example
 * const cleanmail = new CleanmailClient({ token: process.env.CLEANMAIL_TOKEN });
 * for await (const user of cleanmail.domains.users.list(domain.id)) console.log(user.email);
 */
export class CleanmailClient extends CleanmailConnection<CleanmailRoutes> {
  /** Filtered domains, and all that belongs to one. */
  readonly domains: Domains = new Domains(this);
  /** What happens to mail. */
  readonly policies: Policies = new Policies(this);
  /** Users, and all that belongs to one. */
  readonly users: Users = new Users(this);
  /** Mails: folders, search, release, attachments, sending. */
  readonly emails: Emails = new Emails(this);
  /** Rules on attachments, links and senders. */
  readonly filters: Filters = new Filters(this);
  /** Administrators and permissions. */
  readonly security: Security = new Security(this);
  /** Tokens of administrators, and temporary ones. */
  readonly tokens: Tokens = new Tokens(this);
  /** Tests of domains and relays. */
  readonly health: Health = new Health(this);
  /** Tasks for the server. */
  readonly tasks: Tasks = new Tasks(this);

  /** Throws `ConfigurationError` when the token is missing, or an option cannot be meant. */
  constructor(options: CleanmailOptions = {}) {
    super(options, declared);
  }

  /**
   * Reads an address that the server gave, such as a mail's `contentUri` or an attachment's `downloadUri`. The token
   * goes along only to the client's own origin (scheme, host and port of `baseUrl`).
   */
  download(address: string, options?: CallOptions): ApiPromise<Uint8Array> {
    return readAddress(this, 'download', address, bytesParser(), options);
  }

  /** The same as a stream, handed on while it arrives. Read it to its end, or cancel it. */
  stream(address: string, options?: CallOptions): ApiPromise<ReadableStream<Uint8Array>> {
    return readAddress(this, 'stream', address, streamParser(), options);
  }
}
