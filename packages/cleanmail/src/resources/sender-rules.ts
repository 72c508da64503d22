import {
  type ApiPromise,
  type CallOptions,
  callOperation,
  emptyParser,
  listOperation,
  type Operation,
  operation,
  type PagePromise,
  type RequestArgs,
  Resource,
} from '@mailhost/core';
import * as z from 'zod/mini';
import type { CleanmailConnection } from '../connection.js';
import {
  alsoExcel,
  type ExportOptions,
  excelParser,
  exportList,
  type FilteredOptions,
  pages,
  splitOptions,
} from '../lists.js';
import type { SenderRuleId } from '../schemas/common.js';
import {
  addFilterSenderItemsSchema,
  addFilterSendersSchema,
  type FilterSender,
  type FilterSenderAdd,
  type FilterSenderItem,
  filterSenderSchema,
  listFilterSendersQuerySchema,
  replaceFilterSenderSchema,
  type SenderRuleFilters,
  type SenderRuleSort,
  setFilterSendersSchema,
  writeFilterSender,
  writeFilterSenders,
} from '../schemas/sender-rule.js';

/** The operations of a scope: rules of domains and of users differ in nothing but their path. */
// @__NO_SIDE_EFFECTS__
function declare<const Scope extends string, const Owner extends string>(scope: Scope, owner: Owner) {
  const path = `/${scope}/{${owner}}/wblist` as const;
  const itemPath = `/${scope}/{${owner}}/wblist/{wbItemId}` as const;
  const query = listFilterSendersQuerySchema;
  const response = z.array(filterSenderSchema);
  return {
    owner,
    list: operation({
      id: `${scope}.wblist.list`,
      method: 'GET',
      path,
      repeat: 'readonly',
      query,
      response,
      paging: pages,
      gateway: alsoExcel,
    }),
    sheet: operation({
      id: `${scope}.wblist.export`,
      method: 'GET',
      path,
      repeat: 'readonly',
      query,
      responseParser: excelParser,
    }),
    add: operation({
      id: `${scope}.wblist.add`,
      method: 'POST',
      path,
      // The second time it is a conflict.
      repeat: 'non-idempotent',
      body: addFilterSendersSchema,
      writeBody: writeFilterSenders,
      response,
    }),
    set: operation({
      id: `${scope}.wblist.set`,
      method: 'PUT',
      path,
      // The same whole again is the same, but for the ids.
      repeat: 'idempotent',
      body: setFilterSendersSchema,
      writeBody: writeFilterSenders,
      response,
    }),
    replace: operation({
      id: `${scope}.wblist.replace`,
      method: 'PUT',
      path: itemPath,
      // The same values again are the same.
      repeat: 'idempotent',
      body: replaceFilterSenderSchema,
      writeBody: writeFilterSender,
      response: filterSenderSchema,
    }),
    remove: operation({
      id: `${scope}.wblist.delete`,
      method: 'DELETE',
      path: itemPath,
      repeat: 'idempotent',
      responseParser: emptyParser,
    }),
  };
}

const domains = declare('domains', 'domainId');
const users = declare('users', 'userId');

const add = operation({
  id: 'filters.senders.add',
  method: 'POST',
  path: '/wblist',
  // The second time it is a conflict.
  repeat: 'non-idempotent',
  body: addFilterSenderItemsSchema,
  writeBody: writeFilterSenders,
  response: z.array(filterSenderSchema),
});

/** @internal */
export const domainSenderRuleOperations = [
  domains.list,
  domains.add,
  domains.set,
  domains.replace,
  domains.remove,
] as const;
/** @internal */
export const userSenderRuleOperations = [users.list, users.add, users.set, users.replace, users.remove] as const;
/** @internal */
export const senderOperations = [add] as const;

/** What a scope's operations have in common. */
interface Declared {
  readonly owner: string;
  readonly list: Operation<RequestArgs, readonly FilterSender[]>;
  readonly sheet: Operation<RequestArgs, Uint8Array>;
  readonly add: Operation<RequestArgs, readonly FilterSender[]>;
  readonly set: Operation<RequestArgs, readonly FilterSender[]>;
  readonly replace: Operation<RequestArgs, FilterSender>;
  readonly remove: Operation<RequestArgs, void>;
}

/** Rules on the senders of mail to a domain or to one user: let them pass, or block them. Vendor's document: 5.9. */
export class SenderRules<OwnerId extends string> extends Resource<CleanmailConnection> {
  readonly #declared: Declared;

  constructor(client: CleanmailConnection, scope: 'domains' | 'users') {
    super(client);
    this.#declared = scope === 'domains' ? domains : users;
  }

  /** The rules, page by page; a domain's sorted by owner, a user's by id. Vendor's document: 5.9.6, 5.9.7. */
  list(ownerId: OwnerId, options?: FilteredOptions<SenderRuleSort, SenderRuleFilters>): PagePromise<FilterSender> {
    const { query, rest } = splitOptions(options);
    return listOperation(this.client, this.#declared.list, { path: this.#path(ownerId), query }, rest);
  }

  /** The same list as an Excel file (`.xls`): two requests, the first for its length, unless `pageSize` is given. */
  export(ownerId: OwnerId, options?: ExportOptions<SenderRuleSort, SenderRuleFilters>): ApiPromise<Uint8Array> {
    const { list, sheet } = this.#declared;
    return exportList(this.client, list, sheet, this.#path(ownerId), options);
  }

  /**
   * Adds rules, and gives those that were added. Not repeated by itself: the second time it would be a
   * `ConflictError`. Vendor's document: 5.9.2, 5.9.3.
   *
   * @example
   * await cleanmail.domains.wblist.add(domain.id, [
   *   { value: 'partner.example', type: 'ALLOW', spfOn: true },
   *   { value: 'news@shop.example', type: 'BLOCK', expireAt: new Date('2027-01-01') },
   * ]);
   */
  add(ownerId: OwnerId, rules: readonly FilterSenderAdd[], options?: CallOptions): ApiPromise<readonly FilterSender[]> {
    return callOperation(this.client, this.#declared.add, { path: this.#path(ownerId), body: rules }, options);
  }

  /** Replaces **all** rules by these, and gives them. Safe to repeat. Vendor's document: 5.9.10, 5.9.11. */
  set(ownerId: OwnerId, rules: readonly FilterSenderAdd[], options?: CallOptions): ApiPromise<readonly FilterSender[]> {
    return callOperation(this.client, this.#declared.set, { path: this.#path(ownerId), body: rules }, options);
  }

  /** Replaces one rule by another, which keeps its id. Safe to repeat. Vendor's document: 5.9.8, 5.9.9. */
  replace(
    ownerId: OwnerId,
    ruleId: SenderRuleId,
    rule: FilterSenderAdd,
    options?: CallOptions,
  ): ApiPromise<FilterSender> {
    return callOperation(
      this.client,
      this.#declared.replace,
      { path: this.#path(ownerId, ruleId), body: rule },
      options,
    );
  }

  /** Deletes a rule. Safe to repeat. Vendor's document: 5.9.4, 5.9.5. */
  delete(ownerId: OwnerId, ruleId: SenderRuleId, options?: CallOptions): ApiPromise<void> {
    return callOperation(this.client, this.#declared.remove, { path: this.#path(ownerId, ruleId) }, options);
  }

  #path(ownerId: OwnerId, ruleId?: SenderRuleId): Readonly<Record<string, string>> {
    return { [this.#declared.owner]: ownerId, ...(ruleId !== undefined && { wbItemId: ruleId }) };
  }
}

/** Rules on senders, each with its owner. Vendor's document: 5.9.1. */
export class Senders extends Resource<CleanmailConnection> {
  /**
   * Adds rules for any mailboxes and domains, named as each rule's `owner`, and gives those that were added. Not
   * repeated by itself: the second time it would be a `ConflictError`. Vendor's document: 5.9.1.
   */
  add(rules: readonly FilterSenderItem[], options?: CallOptions): ApiPromise<readonly FilterSender[]> {
    return callOperation(this.client, add, { body: rules }, options);
  }
}
