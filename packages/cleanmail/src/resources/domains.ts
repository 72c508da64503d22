import {
  type ApiPromise,
  type CallOptions,
  callOperation,
  emptyParser,
  listOperation,
  operation,
  type PagePromise,
  Resource,
} from '@mailhost/core';
import * as z from 'zod/mini';
import type { CleanmailConnection } from '../connection.js';
import { type FilteredOptions, pages, splitOptions } from '../lists.js';
import { takeApart } from '../own-options.js';
import type { DomainId } from '../schemas/common.js';
import {
  createDomainSchema,
  type Domain,
  type DomainAdd,
  type DomainFilters,
  type DomainSort,
  type DomainUpdate,
  domainSchema,
  listDomainsQuerySchema,
  updateDomainLosingCredentialsSchema,
  updateDomainSchema,
} from '../schemas/domain.js';
import { Dkim } from './dkim.js';
import { DomainAccess } from './domain-access.js';
import { DomainAdmins } from './domain-admins.js';
import { DomainAliases } from './domain-aliases.js';
import { DomainUsers } from './domain-users.js';
import { Filters } from './filters.js';
import { Groups } from './groups.js';
import { DomainHealth } from './health.js';
import { Options } from './options.js';
import { Policies } from './policies.js';
import { SenderRules } from './sender-rules.js';

/** Options of `domains.update` and `domains.delete`. */
export interface IgnoreMxOptions extends CallOptions {
  /**
   * Sends the header `X-Ignore-MX`: the change is made although the domain's MX records speak against it. (What the
   * header does is not documented beyond its name.)
   */
  readonly ignoreMx?: boolean | undefined;
}

/** Options of `domains.update`. */
export interface DomainUpdateOptions extends IgnoreMxOptions {
  /** Says that `platforms` may be written although their `authData` or `apiData` is `null`. See `domains.update`. */
  readonly allowCredentialLoss?: boolean | undefined;
}

const list = operation({
  id: 'domains.list',
  method: 'GET',
  path: '/domains',
  repeat: 'readonly',
  query: listDomainsQuerySchema,
  response: z.array(domainSchema),
  paging: pages,
});

const get = operation({
  id: 'domains.get',
  method: 'GET',
  path: '/domains/{domainId}',
  repeat: 'readonly',
  response: domainSchema,
});

const create = operation({
  id: 'domains.create',
  method: 'POST',
  path: '/domains',
  // The second time it is a conflict.
  repeat: 'non-idempotent',
  body: createDomainSchema,
  response: domainSchema,
  hints: {
    403: 'The limit of domains may be reached, or the token lacks the role of a system administrator (vendor, 5.5.1).',
  },
});

const patch = {
  id: 'domains.update',
  method: 'PATCH',
  path: '/domains/{domainId}',
  // The same values again are the same.
  repeat: 'idempotent',
  responseParser: emptyParser,
  gateway: { headers: ['X-Ignore-MX'] },
} as const;

/** Platforms that were read have no credentials any more: written back, they would take the server's away. */
const update = operation({ ...patch, body: updateDomainSchema });
const updateKnowingly = operation({ ...patch, body: updateDomainLosingCredentialsSchema });

const remove = operation({
  id: 'domains.delete',
  method: 'DELETE',
  path: '/domains/{domainId}',
  repeat: 'idempotent',
  responseParser: emptyParser,
  gateway: { headers: ['X-Ignore-MX'] },
});

/** The vendor names no value for the header. */
const ignoringMx = { headers: { 'X-Ignore-MX': 'true' } };

/** @internal */
export const domainOperations = [list, get, create, update, remove] as const;

/** Filtered domains, and all that belongs to one. Vendor's document: 5.5. */
export class Domains extends Resource<CleanmailConnection> {
  /** Permissions of a domain's users. */
  readonly access: DomainAccess = new DomainAccess(this.client);
  /** Administrators of a domain. */
  readonly admins: DomainAdmins = new DomainAdmins(this.client);
  /** Other names of a domain. */
  readonly aliases: DomainAliases = new DomainAliases(this.client);
  /** DKIM keys. */
  readonly dkim: Dkim = new Dkim(this.client);
  /** Rules on attachments and links. The same as `filters` of the client. */
  readonly filters: Filters = new Filters(this.client);
  /** E-mail aliases. */
  readonly groups: Groups = new Groups(this.client);
  /** Tests of a domain. The same as `health.domains` of the client. */
  readonly health: DomainHealth = new DomainHealth(this.client);
  /** Options of a domain. */
  readonly options: Options<DomainId> = new Options(this.client, 'domains');
  /** The same as `policies` of the client. */
  readonly policies: Policies = new Policies(this.client);
  /** The users of a domain. */
  readonly users: DomainUsers = new DomainUsers(this.client);
  /** Rules on senders, for a whole domain. */
  readonly wblist: SenderRules<DomainId> = new SenderRules(this.client, 'domains');

  /**
   * The domains that the token may see, page by page, sorted by name. A domain that exists and is not
   * listed is one for which the token lacks a role. Vendor's document: 5.5.11.
   *
   * @example
   * const shops = cleanmail.domains.list({ filter: { name: startsWith('shop.') } });
   * for await (const domain of shops) console.log(domain.name);
   */
  list(options?: FilteredOptions<DomainSort, DomainFilters>): PagePromise<Domain> {
    const { query, rest } = splitOptions(options);
    return listOperation(this.client, list, { query }, rest);
  }

  /** A domain. Throws `NotFoundError` when there is none. Vendor's document: 5.5.8. */
  get(domainId: DomainId, options?: CallOptions): ApiPromise<Domain> {
    return callOperation(this.client, get, { path: { domainId } }, options);
  }

  /**
   * Creates a domain, with a default policy that has the given services. Not repeated by itself: the second time it
   * would be a `ConflictError`. A `PermissionDeniedError` may say that the limit of domains is reached. Vendor's
   * document: 5.5.1.
   *
   * @example
   * const domain = await cleanmail.domains.create({
   *   name: 'example.org', status: 'ENABLED', defaultLanguage: 'EN',
   *   quarantine: true, retention: false, archive: false,
   *   platforms: [
   *     { name: 'relay', transportDest: 'mx.example.net', transportType: 'SMTP', transportPort: 25, default: true },
   *   ],
   * });
   */
  create(domain: DomainAdd, options?: CallOptions): ApiPromise<Domain> {
    return callOperation(this.client, create, { body: domain }, options);
  }

  /**
   * Changes the given fields and keeps the others. Safe to repeat. Vendor's document: 5.5.15.
   *
   * **`platforms` replaces all platforms, and may wipe their credentials**: the server never tells `authData` and
   * `apiData`, it answers `null` in their place. What was read and is written back would say "no credentials". A
   * platform whose `authData` is `null` or empty, or whose `apiData` is although it has an `apiType`, is therefore
   * refused with a `ValidationError`, unless the option `allowCredentialLoss` is set. `platformInput` makes one of a
   * platform that was read.
   */
  update(domainId: DomainId, changes: DomainUpdate, options?: DomainUpdateOptions): ApiPromise<void> {
    const { own, rest } = takeApart(options, ['ignoreMx', 'allowCredentialLoss']);
    const declared = own.allowCredentialLoss ? updateKnowingly : update;
    const operation = own.ignoreMx ? { ...declared, ...ignoringMx } : declared;
    return callOperation(this.client, operation, { path: { domainId }, body: changes }, rest);
  }

  /**
   * Marks a domain and its users as deleted; all its services stop. It is really deleted at its `purgeDate`; until
   * then `update(id, { status: 'ENABLED' })` brings it back. Only for system administrators. Safe to repeat.
   * Vendor's document: 5.5.6.
   */
  delete(domainId: DomainId, options?: IgnoreMxOptions): ApiPromise<void> {
    const { own, rest } = takeApart(options, ['ignoreMx']);
    return callOperation(
      this.client,
      own.ignoreMx ? { ...remove, ...ignoringMx } : remove,
      { path: { domainId } },
      rest,
    );
  }
}
