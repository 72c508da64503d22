import {
  type ApiPromise,
  type CallOptions,
  type ListOptions,
  operation,
  type PagePromise,
  Resource,
} from '@mailhost/core';
import { dataOf, type Listed, listed, type Outcome, outcome, sentence } from '../answers.js';
import type { PlanimailClient } from '../client.js';
import { inDialect } from '../dialect.js';
import { type ForceDelete, forceDelete } from '../force-delete.js';
import { domainOnly } from '../schemas/domain.js';
import {
  type CreateMailbox,
  createMailbox,
  emailAndPassword,
  emailOnly,
  type Metadata,
  metadata,
  type Quota,
  quota,
  saveMailbox,
  setQuota,
  type UpdateMailbox,
  type UpdateMetadata,
  updateMetadata,
} from '../schemas/mailbox.js';

const saving = {
  id: 'mailboxes.create',
  method: 'POST',
  path: '/mailbox',
  // The same values again leave the mailbox as it is.
  repeat: 'safe',
  response: sentence('mailbox-saved', 'quota-set'),
  read: outcome('mailbox-saved', 'quota-set'),
} as const;

const save = operation({ ...saving, body: saveMailbox });

/** The same with the password required, since a new mailbox needs one. */
const create = operation({ ...saving, body: createMailbox });

const remove = operation({
  id: 'mailboxes.delete',
  method: 'DELETE',
  path: '/mailbox',
  repeat: 'safe',
  removes: true,
  body: emailAndPassword,
  response: sentence('mailbox-deleted'),
  read: outcome('mailbox-deleted'),
});

const list = operation({
  id: 'mailboxes.list',
  method: 'GET',
  path: '/get_user_list',
  repeat: 'read',
  body: domainOnly,
  read: (value: unknown) => listed(value, ['email', 'mailbox', 'address', 'user', 'username', 'name']),
});

const getQuota = operation({
  id: 'mailboxes.getQuota',
  method: 'GET',
  path: '/user_get_quota',
  repeat: 'read',
  body: emailOnly,
  response: quota,
  read: dataOf,
});

const changeQuota = operation({
  id: 'mailboxes.setQuota',
  method: 'POST',
  path: '/user_set_quota',
  repeat: 'safe',
  body: setQuota,
  response: sentence('quota-set'),
  read: outcome('quota-set'),
});

const getMetadata = operation({
  id: 'mailboxes.getMetadata',
  method: 'GET',
  path: '/user_metadata',
  repeat: 'read',
  body: emailOnly,
  response: metadata,
  read: dataOf,
});

const changeMetadata = operation({
  id: 'mailboxes.setMetadata',
  method: 'POST',
  path: '/user_metadata',
  repeat: 'safe',
  body: updateMetadata,
  response: metadata,
  read: dataOf,
});

/** @internal */
export const mailboxOperations = [save, remove, list, getQuota, changeQuota, getMetadata, changeMetadata] as const;

/** Mailboxes with their quota and metadata. Vendor's document: "Create a User" and the sections around it. */
export class Mailboxes extends Resource<PlanimailClient> {
  /**
   * Creates a mailbox. If it exists, this changes it, its password included.
   *
   * Safe to repeat. Throws `InvalidRequestError` with an issue for `phone` when the server refuses the number;
   * nothing is created then.
   *
   * @example
   * await planimail.mailboxes.create({
   *   email: 'ana@example.org', password: 'a long one', quotamb: 2048, name: 'Ana', surname: 'Paz',
   * });
   */
  create(mailbox: CreateMailbox, options?: CallOptions): ApiPromise<Outcome> {
    return this.client.call(create, { body: mailbox }, options);
  }

  /**
   * Changes a mailbox. Name, surname and quota are needed every time; without `password` it stays as it is.
   * The same call as {@link create}, so a missing mailbox may be created. Safe to repeat.
   */
  update(email: string, changes: UpdateMailbox, options?: CallOptions): ApiPromise<Outcome> {
    return this.client.call(save, { body: of(email, changes) }, options);
  }

  /**
   * Deletes a mailbox with all its mail. The server wants the mailbox's own password; without it, see
   * {@link forceDelete}. Safe to repeat.
   *
   * @returns `undefined` when an answer was lost and it is gone at the next look: it was deleted.
   */
  delete(email: string, password: string, options?: CallOptions): ApiPromise<Outcome | undefined> {
    return this.client.call(remove, { body: { email, password } }, options);
  }

  /**
   * Deletes a mailbox whose password is not known: sets a new password first, as the vendor advises, keeping
   * name, surname and quota, and then deletes with it.
   *
   * These are four calls (two reads, a change, the deletion), not one act. If the deletion fails, the mailbox is
   * still there with the new password, and the error says so: its owner is locked out until you call this again
   * or set another password with {@link update}. Give a `password` if you want to know it in that case.
   */
  forceDelete(email: string, settings: ForceDelete = {}, options?: CallOptions): Promise<Outcome | undefined> {
    return forceDelete(this, email, settings, options);
  }

  /** The mailboxes of a domain, in one page. Changes nothing. The vendor shows no answer: see {@link Listed}. */
  list(domain: string, options?: ListOptions): PagePromise<Listed> {
    return this.client.list(list, { body: { domain } }, options);
  }

  /** How much of its space a mailbox uses, in MB. Changes nothing. */
  getQuota(email: string, options?: CallOptions): ApiPromise<Quota> {
    return this.client.call(inDialect(getQuota, this.client.dialect), { body: { email } }, options);
  }

  /** Sets a mailbox's quota, in MB (16384 are 16 GB). Safe to repeat. */
  setQuota(email: string, quotamb: number, options?: CallOptions): ApiPromise<Outcome> {
    return this.client.call(inDialect(changeQuota, this.client.dialect), { body: { email, quotamb } }, options);
  }

  /** Phone, names and the other address of a mailbox's owner. Changes nothing. */
  getMetadata(email: string, options?: CallOptions): ApiPromise<Metadata> {
    return this.client.call(getMetadata, { body: { email } }, options);
  }

  /** Changes the given fields and keeps the others; gives all of them as they are then. Safe to repeat. */
  setMetadata(email: string, changes: UpdateMetadata, options?: CallOptions): ApiPromise<Metadata> {
    return this.client.call(changeMetadata, { body: of(email, changes) }, options);
  }
}

/** Changes with the mailbox that they are for, whatever mailbox the changes were made from. */
function of<Changes extends object>(email: string, changes: Changes): Changes & { readonly email: string } {
  return Object.assign({ email }, changes, { email });
}
