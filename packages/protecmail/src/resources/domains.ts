import {
  type ApiPromise,
  assertInput,
  type CallOptions,
  definedOnly,
  type ListOptions,
  operation,
  type PagePromise,
  Resource,
} from '@mailhost/core';
import { looseObject, text } from '@mailhost/core/schema';
import type { ProtecmailClient } from '../client.js';
import {
  type Domain,
  type DomainAnswer,
  type DomainChanges,
  domain,
  domainAnswer,
  domainChanges,
  domainName,
} from '../schemas/domain.js';
import { listOrNull } from '../schemas/lists.js';

const pathValues = { domain: domainName };

const list = operation({
  id: 'domains.list',
  method: 'GET',
  path: '/domain/all',
  repeat: 'read',
  response: listOrNull(text()),
  read: (names): readonly string[] => names ?? [],
});

const get = operation({
  id: 'domains.get',
  method: 'GET',
  path: '/domain/{domain}',
  repeat: 'read',
  pathValues,
  response: domainAnswer,
});

const create = operation({
  id: 'domains.create',
  method: 'POST',
  path: '/domain/{domain}',
  // What the server does with a domain that it has is not documented.
  repeat: 'never',
  pathValues,
  body: domain,
});

const target = { id: 'domains.update', method: 'PUT', path: '/domain/{domain}' } as const;

// The same whole again is the same.
const update = operation({ ...target, repeat: 'safe', pathValues, body: domain });

/** The same with what was read from the server, which may hold more than this version knows: it goes back whole. */
const rewrite = operation({ ...target, repeat: 'safe', pathValues, body: looseObject<object>({}) });

const remove = operation({
  id: 'domains.delete',
  method: 'DELETE',
  path: '/domain/{domain}',
  repeat: 'safe',
  removes: true,
  pathValues,
});

/** @internal */
export const domainOperations = [list, get, create, update, remove] as const;

/** Filtered domains. Vendor's document: "Get domains list", "Domain info", "Add", "Update" and "Delete a domain". */
export class Domains extends Resource<ProtecmailClient> {
  /** The names of all domains, in one page. Changes nothing. */
  list(options?: ListOptions): PagePromise<string> {
    return this.client.list(list, {}, options);
  }

  /** A domain's settings. Changes nothing. */
  get(name: string, options?: CallOptions): ApiPromise<DomainAnswer> {
    return this.client.call(get, { path: { domain: name } }, options);
  }

  /**
   * Adds a domain. Not repeated by itself, since what the server does with a domain that it has is not documented.
   *
   * @example
   * await protecmail.domains.create({
   *   domain: 'example.org', redirectTo: 'mx.example.net', spamAction: 0, virusAction: 0, sendResume: true,
   * });
   */
  create(settings: Domain, options?: CallOptions): ApiPromise<void> {
    return this.client.call(create, { path: { domain: settings?.domain }, body: settings }, options);
  }

  /**
   * Changes the given settings and keeps the others: reads the domain, then writes it whole, as the API wants it.
   * Two calls: a change that somebody makes between them is overwritten. Safe to repeat.
   */
  async update(name: string, changes: DomainChanges, options?: CallOptions): Promise<void> {
    assertInput('protecmail domains.update', domainChanges, changes);
    const current = await this.get(name, options);
    const body = { ...current, ...definedOnly(changes) };
    await this.client.call(rewrite, { path: { domain: name }, body }, options);
  }

  /** Writes a domain whole, in one call. What a left-out setting becomes is not documented. Safe to repeat. */
  replace(settings: Domain, options?: CallOptions): ApiPromise<void> {
    return this.client.call(update, { path: { domain: settings?.domain }, body: settings }, options);
  }

  /** Removes a domain. Safe to repeat: when an answer is lost and the domain is then gone, that is a success. */
  delete(name: string, options?: CallOptions): ApiPromise<void> {
    return this.client.call(remove, { path: { domain: name } }, options);
  }
}
