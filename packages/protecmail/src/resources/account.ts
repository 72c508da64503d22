import { type ApiPromise, assertInput, type CallOptions, definedOnly, operation, Resource } from '@mailhost/core';
import { looseObject } from '@mailhost/core/schema';
import type { ProtecmailClient } from '../client.js';
import {
  type Account,
  type AccountChanges,
  type AccountDetails,
  account,
  accountChanges,
  accountDetails,
} from '../schemas/account.js';

const get = operation({ id: 'account.get', method: 'GET', path: '/user', repeat: 'read', response: account });

// The same whole again is the same.
const target = { id: 'account.update', method: 'PUT', path: '/user', repeat: 'safe' } as const;

const update = operation({ ...target, body: accountDetails });

/** With what was read from the server, which may hold more than this version knows: it goes back whole. */
const rewrite = operation({ ...target, body: looseObject<object>({}) });

/** @internal */
export const accountOperations = [get, update] as const;

/** The account's owner. Vendor's document: "Account info", "Edit account". */
export class AccountResource extends Resource<ProtecmailClient> {
  /** Who owns the account. Changes nothing. */
  get(options?: CallOptions): ApiPromise<Account> {
    return this.client.call(get, {}, options);
  }

  /**
   * Changes the given fields and keeps the others: reads the account, then writes it whole, as the API wants it.
   * Two calls: a change that somebody makes between them is overwritten. Safe to repeat.
   */
  async update(changes: AccountChanges, options?: CallOptions): Promise<void> {
    assertInput('protecmail account.update', accountChanges, changes);
    const { nic: _, ...details } = await this.get(options);
    await this.client.call(rewrite, { body: { ...details, ...definedOnly(changes) } }, options);
  }

  /** Writes the account whole, in one call. What a left-out field becomes is not documented. Safe to repeat. */
  replace(details: AccountDetails, options?: CallOptions): ApiPromise<void> {
    return this.client.call(update, { body: details }, options);
  }
}
