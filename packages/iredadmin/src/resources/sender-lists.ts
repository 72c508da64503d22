import {
  type ApiPromise,
  type CallOptions,
  callOperation,
  type ListOptions,
  listOperation,
  type PagePromise,
  Resource,
} from '@mailhost/core';
import type { IredadminConnection } from '../connection.js';
import { answeredNames } from '../schemas/answers.js';
import { writeForm } from '../schemas/form-writer.js';
import { listedAddressesSchema } from '../schemas/senders.js';
import { type Direction, directed, inScope, perScope, type Scope } from '../scope.js';

/** Let pass, or block. */
export type ListColor = 'whitelist' | 'blacklist';

// @__NO_SIDE_EFFECTS__
function declare<const To extends Direction, const Color extends ListColor>(direction: To, color: Color) {
  const list = `${direction}.${color}` as const;
  const paths = [
    `/wblist/${direction}/${color}/global`,
    `/wblist/${direction}/${color}/{domain}`,
    `/wblist/${direction}/${color}/{mail}`,
  ] as const;
  const shared = { paths } as const;
  return {
    list: perScope({ id: `wblist.list.${list}`, method: 'GET', repeat: 'readonly', paths, response: answeredNames }),
    // An address that is there already is not added again.
    add: perScope({
      ...shared,
      id: `wblist.add.${list}`,
      method: 'POST',
      repeat: 'idempotent',
      body: listedAddressesSchema,
      writeBody: writeForm,
    }),
    // The verb says "put"; what is given is taken away.
    remove: perScope({
      ...shared,
      id: `wblist.remove.${list}`,
      method: 'PUT',
      repeat: 'idempotent',
      destructive: true,
      body: listedAddressesSchema,
      writeBody: writeForm,
    }),
    clear: perScope({ ...shared, id: `wblist.clear.${list}`, method: 'DELETE', repeat: 'idempotent' }),
  };
}

const lists = {
  inbound: { whitelist: declare('inbound', 'whitelist'), blacklist: declare('inbound', 'blacklist') },
  outbound: { whitelist: declare('outbound', 'whitelist'), blacklist: declare('outbound', 'blacklist') },
};

// @__NO_SIDE_EFFECTS__
function allOf<const List extends (typeof lists)[Direction][ListColor]>({ list, add, remove, clear }: List) {
  return [list, add, remove, clear].flatMap(({ global, domain, user }) => [global, domain, user]);
}

/** @internal */
export const senderListOperations = [
  ...allOf(lists.inbound.whitelist),
  ...allOf(lists.inbound.blacklist),
  ...allOf(lists.outbound.whitelist),
  ...allOf(lists.outbound.blacklist),
] as const;

/**
 * White and black lists: for the whole server, a domain or a user; for mail that comes in or goes out. An address is an
 * IP address or network, `user@example.org`, `@example.org`, `@.example.org` for a domain with those below it, or `@.`
 * for everybody. Since SQL-3.6, LDAP-3.8.
 */
export class SenderLists extends Resource<IredadminConnection> {
  /** The addresses of a list, in one page. Since SQL-3.6, LDAP-3.8. */
  list(scope: Scope, direction: Direction, color: ListColor, options?: ListOptions): PagePromise<string> {
    const [operation, path] = inScope(listOf(direction, color).list, scope);
    return listOperation(this.client, operation, { path }, options);
  }

  /**
   * Adds addresses to a list. What the server would silently drop is refused before sending. Safe to repeat.
   * Since SQL-3.6, LDAP-3.8.
   *
   * @example
   * await iredadmin.wblist.add({ domain: 'example.org' }, 'inbound', 'blacklist', ['@spam.example', '192.0.2.0/24']);
   */
  add(
    scope: Scope,
    direction: Direction,
    color: ListColor,
    addresses: readonly string[],
    options?: CallOptions,
  ): ApiPromise<void> {
    const [operation, path] = inScope(listOf(direction, color).add, scope);
    return callOperation(this.client, operation, { path, body: { addresses } }, options);
  }

  /** Takes addresses out of a list. Safe to repeat. Since SQL-3.6, LDAP-3.8. */
  remove(
    scope: Scope,
    direction: Direction,
    color: ListColor,
    addresses: readonly string[],
    options?: CallOptions,
  ): ApiPromise<void> {
    const [operation, path] = inScope(listOf(direction, color).remove, scope);
    return callOperation(this.client, operation, { path, body: { addresses } }, options);
  }

  /** Takes **all** addresses out of a list. Safe to repeat. Since SQL-3.6, LDAP-3.8. */
  clear(scope: Scope, direction: Direction, color: ListColor, options?: CallOptions): ApiPromise<void> {
    const [operation, path] = inScope(listOf(direction, color).clear, scope);
    return callOperation(this.client, operation, { path }, options);
  }
}

function listOf(direction: Direction, color: ListColor) {
  const inbound = directed('color', lists.inbound, color);
  const outbound = directed('color', lists.outbound, color);
  return directed<typeof inbound | typeof outbound>('direction', { inbound, outbound }, direction);
}
