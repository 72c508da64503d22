import {
  type ApiPromise,
  type CallOptions,
  callOperation,
  type ListOptions,
  listOperation,
  operation,
  type PagePromise,
  Resource,
} from '@mailhost/core';
import type { IredadminConnection } from '../connection.js';
import { missingDomain } from '../failure-rules.js';
import { ownOptions } from '../own-options.js';
import { type ListProfile, listProfile } from '../profiles/accounts.js';
import { reading, readingEach } from '../reading.js';
import { answeredNames, profilesOrNames, rawProfile } from '../schemas/answers.js';
import { domainNameSchema, listAddressSchema } from '../schemas/fields.js';
import { writeForm } from '../schemas/form-writer.js';
import {
  createMailingListSchema,
  deleteMailingListQuerySchema,
  getMailingListQuerySchema,
  listMailingListsQuerySchema,
  type MailingListChanges,
  type NewMailingList,
  updateMailingListSchema,
  writeMailingList,
  writeMailingList2016,
} from '../schemas/mailing-list.js';

/** Options of `mailingLists.get`. */
export interface MailingListOptions extends CallOptions {
  /** Also who subscribes to it. */
  readonly withSubscribers?: boolean | undefined;
}

/** Options of `mailingLists.delete`. */
export interface MailingListDeleteOptions extends CallOptions {
  /** Whether settings and mails are archived first. */
  readonly keepArchive?: boolean | undefined;
}

const pathValues = { mail: listAddressSchema };
const path = '/ml/{mail}';

const listed = {
  id: 'mailingLists.list',
  method: 'GET',
  path: '/mls/{domain}',
  repeat: 'readonly',
  pathValues: { domain: domainNameSchema },
  failure: missingDomain,
  query: listMailingListsQuerySchema,
  writeQuery: writeForm,
} as const;

const list = operation({ ...listed, response: profilesOrNames });
const emails = operation({ ...listed, id: 'mailingLists.emails', response: answeredNames });

const get = operation({
  id: 'mailingLists.get',
  method: 'GET',
  path,
  repeat: 'readonly',
  pathValues,
  failure: missingDomain,
  query: getMailingListQuerySchema,
  writeQuery: writeForm,
  response: rawProfile,
});

const creation = {
  id: 'mailingLists.create',
  method: 'POST',
  path,
  // The second time it exists already.
  repeat: 'non-idempotent',
  pathValues,
  failure: missingDomain,
  body: createMailingListSchema,
} as const;

const change = {
  id: 'mailingLists.update',
  method: 'PUT',
  path,
  // Subscribing again may send another mail that asks for confirmation.
  repeat: 'non-idempotent',
  pathValues,
  failure: missingDomain,
  body: updateMailingListSchema,
} as const;

const create = operation({ ...creation, writeBody: writeMailingList });
const update = operation({ ...change, writeBody: writeMailingList });

/** The same under the names of older documents. */
const create2016 = operation({ ...creation, writeBody: writeMailingList2016 });
const update2016 = operation({ ...change, writeBody: writeMailingList2016 });

const remove = operation({
  id: 'mailingLists.delete',
  method: 'DELETE',
  path,
  repeat: 'idempotent',
  notFoundMeansDone: true,
  pathValues,
  failure: missingDomain,
  query: deleteMailingListQuerySchema,
  writeQuery: writeForm,
});

/** @internal */
export const olderMailingListOperations = [create2016, update2016] as const;

/** @internal */
export const mailingListOperations = [list, get, create, update, remove] as const;

/** Mailing lists that people can subscribe to (mlmmj). Both back ends; need iRedMail 0.9.8 or newer. */
export class MailingLists extends Resource<IredadminConnection> {
  /** The lists of a domain, in one page. Since SQL-3.0, LDAP-3.2. */
  list(domain: string, options?: ListOptions): PagePromise<ListProfile> {
    const profiles = readingEach(list, (raw) => listProfile(raw, this.client.backend));
    return listOperation(this.client, profiles, { path: { domain } }, options);
  }

  /** The addresses of the same lists, in one page. Since SQL-3.0, LDAP-3.2. */
  emails(domain: string, options?: ListOptions): PagePromise<string> {
    return listOperation(this.client, emails, { path: { domain }, query: { email_only: true } }, options);
  }

  /** A list. Throws `NotFoundError` when there is none. Since SQL-2.9.0, LDAP-3.1. */
  get(mail: string, options?: MailingListOptions): ApiPromise<ListProfile> {
    const [{ withSubscribers }, others] = ownOptions(options, 'withSubscribers');
    const profile = reading(get, (raw) => listProfile(raw, this.client.backend));
    return callOperation(
      this.client,
      profile,
      { path: { mail }, query: { with_subscribers: withSubscribers } },
      others,
    );
  }

  /**
   * Creates a list. `max_message_size` is in bytes. Not repeated by itself: the second time it would be a
   * `ConflictError`, and it may send mails. Since SQL-2.9.0, LDAP-3.1.
   *
   * @example
   * await iredadmin.mailingLists.create('news@example.org', {
   *   name: 'News', only_moderator_can_post: true, moderators: ['ana@example.org'],
   *   subscribers: ['bob@example.net'], require_confirm: false,
   * });
   */
  create(mail: string, settings: NewMailingList = {}, options?: CallOptions): ApiPromise<void> {
    return callOperation(
      this.client,
      this.client.olderNames ? create2016 : create,
      { path: { mail }, body: settings },
      options,
    );
  }

  /**
   * Changes the given settings and keeps the others. Not repeated by itself, since people who are subscribed again may
   * be asked again by mail. Since SQL-2.9.0, LDAP-3.1.
   */
  update(mail: string, changes: MailingListChanges, options?: CallOptions): ApiPromise<void> {
    return callOperation(
      this.client,
      this.client.olderNames ? update2016 : update,
      { path: { mail }, body: changes },
      options,
    );
  }

  /** Deletes a list. Safe to repeat. Since SQL-2.9.0, LDAP-3.1. */
  delete(mail: string, options?: MailingListDeleteOptions): ApiPromise<void> {
    const [{ keepArchive }, others] = ownOptions(options, 'keepArchive');
    return callOperation(this.client, remove, { path: { mail }, query: { keep_archive: keepArchive } }, others);
  }
}
