import {
  type ApiPromise,
  type CallOptions,
  callOperation,
  type ListOptions,
  listOperation,
  type PagePromise,
  Resource,
} from '@mailhost/core';
import { plain, sending } from '../input.js';
import type { Listed } from '../lists.js';
import * as operations from '../mailbox-operations.js';
import type { ChangeResult } from '../responses.js';
import type { CreateMailbox, Metadata, Quota, UpdateMailbox, UpdateMetadata } from '../schemas/mailbox.js';
import { type ForceDelete, forceDelete, type SetPassword, setPassword } from '../whole-mailbox.js';

/** The call of `create` under the method's own name. */
const update = { ...operations.save, id: 'mailboxes.update' };

/** Mailboxes with their quota and metadata. Vendor's document: "Create a User" and the sections around it. */
export class Mailboxes extends Resource {
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
  create(mailbox: CreateMailbox, options?: CallOptions): ApiPromise<ChangeResult> {
    return callOperation(this.client, operations.create, { body: mailbox }, options);
  }

  /**
   * Changes a mailbox. Name, surname and quota are needed every time; without `password` it stays as it is.
   * The same call as {@link create}, so a missing mailbox may be created. Safe to repeat.
   */
  update(email: string, changes: UpdateMailbox, options?: CallOptions): ApiPromise<ChangeResult> {
    return sending(update.id, () => callOperation(this.client, update, { body: of(email, changes) }, options));
  }

  /**
   * Sets a new password and keeps the rest. The API changes a mailbox as a whole only, so this reads name, surname and
   * quota first. Three calls, the last of which changes: safe to repeat.
   *
   * Throws `NotFoundError` when there is no such mailbox, and `ValidationError` when it has no name or surname and none
   * is given. Whether the server tells the whole quota is not documented: give `quotamb` where you know it, as
   * `totalQuota` may make it larger. For the account `admin@{domain}` see `domains.resetAdminPassword`.
   */
  setPassword(email: string, password: string, kept: SetPassword = {}, options?: CallOptions): Promise<ChangeResult> {
    return setPassword(this.client, () => ({ ...plain(kept), email, password }), options);
  }

  /**
   * Deletes a mailbox with all its mail. The server wants the mailbox's own password; without it, see
   * {@link forceDelete}. Safe to repeat.
   *
   * @returns `undefined` when an answer was lost and it is gone at the next look: it was deleted.
   */
  delete(email: string, password: string, options?: CallOptions): ApiPromise<ChangeResult | undefined> {
    return callOperation(this.client, operations.remove, { body: { email, password } }, options);
  }

  /**
   * Deletes a mailbox whose password is not known: sets a new password first, as the vendor advises, keeping
   * name, surname and quota, and then deletes with it.
   *
   * These are four calls (two reads, a change, the deletion), not one act. If the deletion fails, the mailbox is
   * still there with the new password, and the error says so: its owner is locked out until you call this again
   * or set another password with {@link setPassword}. Give a `password` if you want to know it in that case.
   */
  forceDelete(email: string, settings: ForceDelete = {}, options?: CallOptions): Promise<ChangeResult | undefined> {
    return forceDelete(this.client, () => ({ ...plain(settings), email }), options);
  }

  /**
   * Whether there is a mailbox with that address. Asks for its metadata, as the API has no call for it.
   *
   * Throws `DecodeError` when the answer says neither yes nor no. The vendor shows no sentence for "no": one that says
   * of the mailbox or of its domain that it "does not exist" is taken for it.
   */
  exists(email: string, options?: CallOptions): ApiPromise<boolean> {
    return callOperation(this.client, operations.exists, { body: { email } }, options);
  }

  /** The mailboxes of a domain, in one page. The vendor shows no answer: see {@link Listed}. */
  list(domain: string, options?: ListOptions): PagePromise<Listed> {
    return listOperation(this.client, operations.list, { body: { domain } }, options);
  }

  /** How much of its space a mailbox uses, in MB. */
  getQuota(email: string, options?: CallOptions): ApiPromise<Quota> {
    return callOperation(this.client, operations.getQuota, { body: { email } }, options);
  }

  /** Sets a mailbox's quota, in MB (16384 are 16 GB). Safe to repeat. */
  setQuota(email: string, quotamb: number, options?: CallOptions): ApiPromise<ChangeResult> {
    return callOperation(this.client, operations.changeQuota, { body: { email, quotamb } }, options);
  }

  /** Phone, names and the other address of a mailbox's owner. */
  getMetadata(email: string, options?: CallOptions): ApiPromise<Metadata> {
    return callOperation(this.client, operations.getMetadata, { body: { email } }, options);
  }

  /** Changes the given fields and keeps the others; gives all of them as they are then. Safe to repeat. */
  setMetadata(email: string, changes: UpdateMetadata, options?: CallOptions): ApiPromise<Metadata> {
    const { changeMetadata } = operations;
    return sending(changeMetadata.id, () =>
      callOperation(this.client, changeMetadata, { body: of(email, changes) }, options),
    );
  }
}

/** Changes with the mailbox that they are for, whatever mailbox the changes were made from. */
function of<Changes extends object>(email: string, changes: Changes): Changes & { readonly email: string } {
  return Object.assign({ email }, plain(changes), { email });
}
