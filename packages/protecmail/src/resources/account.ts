import { type ApiPromise, type CallOptions, callOperation, operation, Resource } from '@mailhost/core';
import * as z from 'zod/mini';
import { changesOf } from '../given.js';
import { type Account, type AccountChanges, accountSchema, updateAccountSchema } from '../schemas/account.js';
import { storedRecord } from '../stored.js';

const get = operation({ id: 'account.get', method: 'GET', path: '/user', repeat: 'readonly', response: accountSchema });

/** The first step of a change. */
const read = operation({
  id: 'account.update',
  method: 'GET',
  path: '/user',
  repeat: 'readonly',
  response: accountSchema,
  read: storedRecord,
});

// The same whole again is the same.
const target = { method: 'PUT', path: '/user', repeat: 'idempotent' } as const;

const update = operation({ ...target, id: 'account.update', body: updateAccountSchema });
const replace = operation({ ...target, id: 'account.replace', body: updateAccountSchema });

/** With what was read from the server, which may hold more than this version knows: it goes back whole. */
const rewrite = operation({ ...target, id: 'account.update', body: z.looseObject({}) });

/** @internal */
export const accountOperations = [get, update] as const;

/** The account's owner. Vendor's document: "Account info", "Edit account". */
export class AccountResource extends Resource {
  /** Who owns the account. */
  get(options?: CallOptions): ApiPromise<Account> {
    return callOperation(this.client, get, {}, options);
  }

  /**
   * Changes the given fields and keeps the others: reads the account, then writes it whole, as the API wants it.
   * Two calls: a change that somebody makes between them is overwritten. Safe to repeat.
   */
  async update(changes: AccountChanges, options?: CallOptions): Promise<void> {
    const given = changesOf('account.update', updateAccountSchema, changes);
    const { nic: _, ...details } = await callOperation(this.client, read, {}, options);
    await callOperation(this.client, rewrite, { body: { ...details, ...given } }, options);
  }

  /**
   * Writes the account whole, in one call. The vendor requires no field, and does not say what one becomes that is left
   * out: give all that should stay. Safe to repeat.
   */
  replace(details: AccountChanges, options?: CallOptions): ApiPromise<void> {
    return callOperation(this.client, replace, { body: details }, options);
  }
}
