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
import {
  alsoExcel,
  type ExportOptions,
  excelParser,
  exportList,
  type FilteredOptions,
  pages,
  splitOptions,
} from '../lists.js';
import type { AttachmentFilterId, Changes, DomainId, UriFilterId } from '../schemas/common.js';
import {
  type AttachmentFilterAction,
  type AttachmentFilterSort,
  createFilterAttachmentSchema,
  createFilterUriBlSchema,
  type FilterAttachment,
  type FilterAttachmentAdd,
  type FilterUriBl,
  type FilterUriBlAdd,
  filterAttachmentSchema,
  filterUriBlSchema,
  listFilterAttachmentsQuerySchema,
  listFilterUrisQuerySchema,
  type UriFilterAction,
  type UriFilterSort,
  updateFilterAttachmentSchema,
  updateFilterUriBlSchema,
} from '../schemas/content-filter.js';
import { Senders } from './sender-rules.js';

const attachments = {
  method: 'GET',
  path: '/domains/{domainId}/filters/attachments',
  repeat: 'readonly',
  query: listFilterAttachmentsQuerySchema,
} as const;

const listAttachments = operation({
  ...attachments,
  id: 'filters.attachments.list',
  response: z.array(filterAttachmentSchema),
  paging: pages,
  gateway: alsoExcel,
});

const exportAttachments = operation({
  ...attachments,
  id: 'filters.attachments.export',
  responseParser: excelParser,
});

const createAttachment = operation({
  id: 'filters.attachments.create',
  method: 'POST',
  path: '/domains/{domainId}/filters/attachments',
  // The second time it is a conflict.
  repeat: 'non-idempotent',
  body: createFilterAttachmentSchema,
  response: filterAttachmentSchema,
});

const updateAttachment = operation({
  id: 'filters.attachments.update',
  method: 'PATCH',
  path: '/filters/attachments/{attachmentId}',
  // The same values again are the same.
  repeat: 'idempotent',
  body: updateFilterAttachmentSchema,
  responseParser: emptyParser,
});

const removeAttachment = operation({
  id: 'filters.attachments.delete',
  method: 'DELETE',
  path: '/filters/attachments/{attachmentId}',
  repeat: 'idempotent',
  responseParser: emptyParser,
});

const uris = {
  method: 'GET',
  path: '/domains/{domainId}/filters/uris',
  repeat: 'readonly',
  query: listFilterUrisQuerySchema,
} as const;

const listUris = operation({
  ...uris,
  id: 'filters.uris.list',
  response: z.array(filterUriBlSchema),
  paging: pages,
  gateway: alsoExcel,
});
const exportUris = operation({ ...uris, id: 'filters.uris.export', responseParser: excelParser });

const createUri = operation({
  id: 'filters.uris.create',
  method: 'POST',
  path: '/domains/{domainId}/filters/uris',
  // The second time it is a conflict.
  repeat: 'non-idempotent',
  body: createFilterUriBlSchema,
  response: filterUriBlSchema,
});

const updateUri = operation({
  id: 'filters.uris.update',
  method: 'PATCH',
  path: '/filters/uris/{uriId}',
  // The same values again are the same.
  repeat: 'idempotent',
  body: updateFilterUriBlSchema,
  responseParser: emptyParser,
});

const removeUri = operation({
  id: 'filters.uris.delete',
  method: 'DELETE',
  path: '/filters/uris/{uriId}',
  repeat: 'idempotent',
  responseParser: emptyParser,
});

/** @internal */
export const filterOperations = [
  listAttachments,
  createAttachment,
  updateAttachment,
  removeAttachment,
  listUris,
  createUri,
  updateUri,
  removeUri,
] as const;

/** Rules on attachments. Vendor's document: 5.8. */
export class AttachmentFilters extends Resource<CleanmailConnection> {
  /** The rules of a domain, page by page, sorted by action. Vendor's document: 5.8.3. */
  list(
    domainId: DomainId,
    options?: FilteredOptions<AttachmentFilterSort, { readonly action: AttachmentFilterAction }>,
  ): PagePromise<FilterAttachment> {
    const { query, rest } = splitOptions(options);
    return listOperation(this.client, listAttachments, { path: { domainId }, query }, rest);
  }

  /** The same list as an Excel file (`.xls`): two requests, the first for its length, unless `pageSize` is given. */
  export(
    domainId: DomainId,
    options?: ExportOptions<AttachmentFilterSort, { readonly action: AttachmentFilterAction }>,
  ): ApiPromise<Uint8Array> {
    return exportList(this.client, listAttachments, exportAttachments, { domainId }, options);
  }

  /**
   * Adds a rule to a domain. Not repeated by itself: the second time it would be a `ConflictError`.
   * Vendor's document: 5.8.1.
   */
  create(domainId: DomainId, rule: FilterAttachmentAdd, options?: CallOptions): ApiPromise<FilterAttachment> {
    return callOperation(this.client, createAttachment, { path: { domainId }, body: rule }, options);
  }

  /** Changes the given fields and keeps the others. Safe to repeat. Vendor's document: 5.8.4. */
  update(
    attachmentId: AttachmentFilterId,
    changes: Changes<FilterAttachmentAdd>,
    options?: CallOptions,
  ): ApiPromise<void> {
    return callOperation(this.client, updateAttachment, { path: { attachmentId }, body: changes }, options);
  }

  /** Deletes a rule. Safe to repeat. Vendor's document: 5.8.2. */
  delete(attachmentId: AttachmentFilterId, options?: CallOptions): ApiPromise<void> {
    return callOperation(this.client, removeAttachment, { path: { attachmentId } }, options);
  }
}

/** Rules on the links in a mail. Vendor's document: 5.10. */
export class UriFilters extends Resource<CleanmailConnection> {
  /** The rules of a domain, page by page, sorted by action. Vendor's document: 5.10.3. */
  list(
    domainId: DomainId,
    options?: FilteredOptions<UriFilterSort, { readonly action: UriFilterAction }>,
  ): PagePromise<FilterUriBl> {
    const { query, rest } = splitOptions(options);
    return listOperation(this.client, listUris, { path: { domainId }, query }, rest);
  }

  /** The same list as an Excel file (`.xls`): two requests, the first for its length, unless `pageSize` is given. */
  export(
    domainId: DomainId,
    options?: ExportOptions<UriFilterSort, { readonly action: UriFilterAction }>,
  ): ApiPromise<Uint8Array> {
    return exportList(this.client, listUris, exportUris, { domainId }, options);
  }

  /**
   * Adds a rule to a domain. Not repeated by itself: the second time it would be a `ConflictError`.
   * Vendor's document: 5.10.1.
   */
  create(domainId: DomainId, rule: FilterUriBlAdd, options?: CallOptions): ApiPromise<FilterUriBl> {
    return callOperation(this.client, createUri, { path: { domainId }, body: rule }, options);
  }

  /** Changes the given fields and keeps the others. Safe to repeat. Vendor's document: 5.10.4. */
  update(uriId: UriFilterId, changes: Changes<FilterUriBlAdd>, options?: CallOptions): ApiPromise<void> {
    return callOperation(this.client, updateUri, { path: { uriId }, body: changes }, options);
  }

  /** Deletes a rule. Safe to repeat. Vendor's document: 5.10.2. */
  delete(uriId: UriFilterId, options?: CallOptions): ApiPromise<void> {
    return callOperation(this.client, removeUri, { path: { uriId } }, options);
  }
}

/** Rules on what a mail holds and where it comes from. */
export class Filters extends Resource<CleanmailConnection> {
  /** Rules on attachments. */
  readonly attachments: AttachmentFilters = new AttachmentFilters(this.client);
  /** Rules on links. */
  readonly uris: UriFilters = new UriFilters(this.client);
  /** Rules on senders, of any owner. Those of one domain or user are its `wblist`. */
  readonly senders: Senders = new Senders(this.client);
}
