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
import * as z from 'zod/mini';
import { changesOf } from '../given.js';
import {
  createDomainSchema,
  type Domain,
  type DomainAnswer,
  type DomainChanges,
  domainName,
  domainSchema,
  updateDomainSchema,
} from '../schemas/domain.js';
import { listOrNull } from '../schemas/lists.js';
import { storedRecord } from '../stored.js';

const pathValues = { domain: domainName };

const list = operation({
  id: 'domains.list',
  method: 'GET',
  path: '/domain/all',
  repeat: 'readonly',
  response: listOrNull(z.string()),
  read: (names): readonly string[] => names ?? [],
});

const found = {
  method: 'GET',
  path: '/domain/{domain}',
  repeat: 'readonly',
  pathValues,
  response: domainSchema,
} as const;

const get = operation({ ...found, id: 'domains.get' });

/** The first step of a change. */
const read = operation({ ...found, id: 'domains.update', read: storedRecord });

const create = operation({
  id: 'domains.create',
  method: 'POST',
  path: '/domain/{domain}',
  // What the server does with a domain that it has is not documented.
  repeat: 'non-idempotent',
  pathValues,
  body: createDomainSchema,
});

// The same whole again is the same.
const target = { method: 'PUT', path: '/domain/{domain}', repeat: 'idempotent', pathValues } as const;

const update = operation({ ...target, id: 'domains.update', body: createDomainSchema });
const replace = operation({ ...target, id: 'domains.replace', body: createDomainSchema });

/** The same with what was read from the server, which may hold more than this version knows: it goes back whole. */
const rewrite = operation({ ...target, id: 'domains.update', body: z.looseObject({}) });

const remove = operation({
  id: 'domains.delete',
  method: 'DELETE',
  path: '/domain/{domain}',
  repeat: 'idempotent',
  notFoundMeansDone: true,
  pathValues,
});

/** @internal */
export const domainOperations = [list, get, create, update, remove] as const;

/** Filtered domains. Vendor's document: "Get domains list", "Domain info", "Add", "Update" and "Delete a domain". */
export class Domains extends Resource {
  /** The names of all domains, in one page. */
  list(options?: ListOptions): PagePromise<string> {
    return listOperation(this.client, list, {}, options);
  }

  /** A domain's settings. */
  get(name: string, options?: CallOptions): ApiPromise<DomainAnswer> {
    return callOperation(this.client, get, { path: { domain: name } }, options);
  }

  /**
   * Adds a domain. Not repeated by itself, since what the server does with a domain that it has is not documented.
   *
   * @example
   * await protecmail.domains.create({
   *   domain: 'example.org', redirectTo: 'mx.example.net', spamAction: 1, sendResume: true,
   * });
   */
  create(settings: Domain, options?: CallOptions): ApiPromise<void> {
    return callOperation(this.client, create, wholeOf(settings), options);
  }

  /**
   * Changes the given settings and keeps the others: reads the domain, then writes it whole, as the API wants it.
   * Two calls: a change that somebody makes between them is overwritten. Safe to repeat.
   */
  async update(name: string, changes: DomainChanges, options?: CallOptions): Promise<void> {
    const given = changesOf('domains.update', updateDomainSchema, changes);
    const current = await callOperation(this.client, read, { path: { domain: name } }, options);
    await callOperation(this.client, rewrite, { path: { domain: name }, body: { ...current, ...given } }, options);
  }

  /** Writes a domain whole, in one call. What a left-out setting becomes is not documented. Safe to repeat. */
  replace(settings: Domain, options?: CallOptions): ApiPromise<void> {
    return callOperation(this.client, replace, wholeOf(settings), options);
  }

  /** Removes a domain. Safe to repeat: when an answer is lost and the domain is then gone, that is a success. */
  delete(name: string, options?: CallOptions): ApiPromise<void> {
    return callOperation(this.client, remove, { path: { domain: name } }, options);
  }
}

/**
 * A domain's settings beside its name in the address. Settings that cannot be read are left to the call, which refuses
 * them.
 */
function wholeOf(settings: Domain): { readonly path: { readonly domain: string }; readonly body: Domain } {
  try {
    const body = { ...settings };
    return { path: { domain: body.domain }, body };
  } catch {
    return { path: { domain: '' }, body: settings };
  }
}
