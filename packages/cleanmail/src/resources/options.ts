import {
  type ApiPromise,
  type CallOptions,
  callOperation,
  emptyParser,
  type ListOptions,
  listOperation,
  type Operation,
  operation,
  type PagePromise,
  type RequestArgs,
  Resource,
} from '@mailhost/core';
import * as z from 'zod/mini';
import type { CleanmailConnection } from '../connection.js';
import { wholeList } from '../lists.js';
import { type Option, type OptionAdd, optionSchema, setOptionSchema } from '../schemas/option.js';

/** The operations of a scope: options of domains and of users differ in nothing but their path. */
// @__NO_SIDE_EFFECTS__
function declare<const Scope extends string, const Owner extends string>(scope: Scope, owner: Owner) {
  const path = `/${scope}/{${owner}}/options` as const;
  // An option may be a password, or other credentials.
  const secretFields = ['value', 'parentValue'];
  return {
    owner,
    list: operation({
      id: `${scope}.options.list`,
      method: 'GET',
      path,
      repeat: 'readonly',
      response: z.array(optionSchema),
      secretFields,
      paging: wholeList,
    }),
    set: operation({
      id: `${scope}.options.set`,
      method: 'POST',
      path,
      // The same value again is the same.
      repeat: 'idempotent',
      body: setOptionSchema,
      response: optionSchema,
      secretFields,
    }),
    remove: operation({
      id: `${scope}.options.delete`,
      method: 'DELETE',
      path: `/${scope}/{${owner}}/options/{optionName}` as const,
      repeat: 'idempotent',
      responseParser: emptyParser,
    }),
  };
}

const domains = declare('domains', 'domainId');
const users = declare('users', 'userId');

/** @internal */
export const domainOptionOperations = [domains.list, domains.set, domains.remove] as const;
/** @internal */
export const userOptionOperations = [users.list, users.set, users.remove] as const;

/** What a scope's operations have in common. */
interface Declared {
  readonly owner: string;
  readonly list: Operation<RequestArgs, readonly Option[]>;
  readonly set: Operation<RequestArgs, Option>;
  readonly remove: Operation<RequestArgs, void>;
}

/**
 * Options of a domain or of a user. Where none is set, the value of the scope above holds. Vendor's document: 5.5,
 * 5.14.
 */
export class Options<OwnerId extends string> extends Resource<CleanmailConnection> {
  readonly #declared: Declared;

  constructor(client: CleanmailConnection, scope: 'domains' | 'users') {
    super(client);
    this.#declared = scope === 'domains' ? domains : users;
  }

  /** Every option with its value here and above, in one page. Vendor's document: 5.5.10, 5.14.6. */
  list(ownerId: OwnerId, options?: ListOptions): PagePromise<Option> {
    const { list, owner } = this.#declared;
    return listOperation(this.client, list, { path: { [owner]: ownerId } }, options);
  }

  /** Sets the value of an option. Safe to repeat. Vendor's document: 5.5.14, 5.14.8. */
  set(ownerId: OwnerId, option: OptionAdd, options?: CallOptions): ApiPromise<Option> {
    const { set, owner } = this.#declared;
    return callOperation(this.client, set, { path: { [owner]: ownerId }, body: option }, options);
  }

  /**
   * Takes the value of an option away, so that the one of the scope above holds. Safe to repeat. Vendor's document:
   * 5.5.4, 5.14.2.
   */
  delete(ownerId: OwnerId, optionName: string, options?: CallOptions): ApiPromise<void> {
    const { remove, owner } = this.#declared;
    return callOperation(this.client, remove, { path: { [owner]: ownerId, optionName } }, options);
  }
}
