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
import { aliasAddresses, type Listed, listed } from '../lists.js';
import { type ChangeResult, changeResult, namesIn } from '../responses.js';
import { addAliasTargetSchema, aliasOnlySchema, removeAliasSchema } from '../schemas/alias.js';
import { domainOnlySchema } from '../schemas/domain.js';

/** An alias and where it delivers. */
export interface Alias {
  readonly alias: string;
  readonly targets: readonly string[];
  /** The server's sentence that says so. */
  readonly msg: string;
}

const get = operation({
  id: 'aliases.get',
  method: 'GET',
  path: '/user_alias',
  repeat: 'readonly',
  body: aliasOnlySchema,
  read: (value: unknown, response): Alias => {
    const { msg, names } = namesIn(value, response, 'alias-is');
    const [alias = '', targets = ''] = names;
    return { alias, targets: targets.split(',').map((target) => target.trim()), msg };
  },
});

const add = operation({
  id: 'aliases.add',
  method: 'POST',
  path: '/user_alias',
  // A target that is there already is not added again.
  repeat: 'idempotent',
  body: addAliasTargetSchema,
  read: changeResult('alias-created'),
});

const removal = {
  id: 'aliases.delete',
  method: 'DELETE',
  path: '/user_alias',
  repeat: 'idempotent',
  notFoundMeansDone: true,
  read: changeResult('alias-modified', 'alias-deleted'),
} as const;

const remove = operation({ ...removal, body: removeAliasSchema });

/** The same with the target required: without it, the whole alias would go. */
const removeTarget = operation({ ...removal, id: 'aliases.removeTarget', body: addAliasTargetSchema });

const list = operation({
  id: 'aliases.list',
  method: 'GET',
  path: '/alias_list',
  repeat: 'readonly',
  body: domainOnlySchema,
  read: (value: unknown) => listed(value, aliasAddresses),
});

/** @internal */
export const aliasOperations = [get, add, remove, list] as const;

/**
 * Aliases: addresses that deliver to other ones. Vendor's document: "Obtaining Aliases", "Add Alias", "Delete Alias".
 */
export class Aliases extends Resource {
  /** Where an alias delivers. Throws `NotFoundError` when there is no such alias. */
  get(alias: string, options?: CallOptions): ApiPromise<Alias> {
    return callOperation(this.client, get, { body: { alias } }, options);
  }

  /**
   * Adds one target, and creates the alias with it if there is none. A target that is there stays: safe to repeat.
   *
   * The server's sentence may name fewer targets than the alias has; {@link get} tells them all. Together they
   * may have 65,535 characters. Throws `ConflictError` when a mailbox has that address.
   */
  add(alias: string, target: string, options?: CallOptions): ApiPromise<ChangeResult> {
    return callOperation(this.client, add, { body: { alias, resolves: target } }, options);
  }

  /**
   * Removes one target; with the last one the alias goes. Safe to repeat. Throws `NotFoundError` when there is no such
   * alias.
   *
   * @returns `undefined` when an answer was lost and it is gone at the next look: it was deleted.
   */
  removeTarget(alias: string, target: string, options?: CallOptions): ApiPromise<ChangeResult | undefined> {
    return callOperation(this.client, removeTarget, { body: { alias, resolves: target } }, options);
  }

  /**
   * Deletes an alias with all its targets. Safe to repeat. Throws `NotFoundError` when there is no such alias.
   *
   * @returns `undefined` when an answer was lost and it is gone at the next look: it was deleted.
   */
  delete(alias: string, options?: CallOptions): ApiPromise<ChangeResult | undefined> {
    return callOperation(this.client, remove, { body: { alias } }, options);
  }

  /** The aliases of a domain, in one page. The vendor shows no answer: see {@link Listed}. */
  list(domain: string, options?: ListOptions): PagePromise<Listed> {
    return listOperation(this.client, list, { body: { domain } }, options);
  }
}
