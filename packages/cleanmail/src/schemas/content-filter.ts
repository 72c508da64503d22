import { each, type InputObject, type ResponseFields, type ResponseSchema, words } from '@mailhost/core/schema';
import * as z from 'zod/mini';
import type { AttachmentFilterId, Changes, Maybe, Open, UriFilterId } from './common.js';
import { answeredId, answeredTime, filled, maybeText } from './fields.js';
import { type ListQuery, listQuery } from './list-query.js';

export type AttachmentFilterAction = 'ALLOW' | 'DENY';

/**
 * What of an attachment is looked at: its name or its type, of the file itself or of files within an archive. The
 * server writes them in capitals; no example shows the two with a dash, so both spellings are known here.
 */
export type AttachmentCheckType =
  | 'FILENAME'
  | 'CONTENTTYPE'
  | 'ARCHIVE-FILENAME'
  | 'ARCHIVE-CONTENTTYPE'
  | 'ARCHIVE_FILENAME'
  | 'ARCHIVE_CONTENTTYPE';

/** What a link in a mail does: not be looked at, speak for the mail, or against it. */
export type UriFilterAction = 'URIDNSBL_SKIP_DOMAIN' | 'WHITELIST_URI_HOST' | 'BLACKLIST_URI_HOST';

interface ContentFilter {
  /** For attachments a regular expression; for URIs a domain name. */
  readonly filter: string;
  /** The domain's name. Seen in the vendor's examples only. */
  readonly scope: string;
  /** Seen in the vendor's examples only. */
  readonly priority: number;
  readonly description: Maybe<string>;
  readonly createdDate: Date;
}

/** A rule on attachments. */
export interface FilterAttachment extends ContentFilter {
  readonly id: AttachmentFilterId;
  readonly action: Open<AttachmentFilterAction>;
  readonly checkType: Open<AttachmentCheckType>;
}

/** A rule on links. */
export interface FilterUriBl extends ContentFilter {
  readonly id: UriFilterId;
  readonly action: Open<UriFilterAction>;
}

/** A rule on attachments to be created. */
export interface FilterAttachmentAdd {
  readonly action: AttachmentFilterAction;
  readonly checkType: AttachmentCheckType;
  /** A regular expression. */
  readonly filter: string;
  readonly description?: Maybe<string>;
}

/** A rule on links to be created. */
export interface FilterUriBlAdd {
  readonly action: UriFilterAction;
  /** A domain name. */
  readonly filter: string;
  readonly description?: Maybe<string>;
}

/** What rules on links can be sorted by. */
export type UriFilterSort = 'action' | 'id' | 'filter' | 'scope' | 'priority' | 'description' | 'createdDate';

/** What rules on attachments can be sorted by. */
export type AttachmentFilterSort = UriFilterSort | 'checkType';

const attachmentAction = z.enum(['ALLOW', 'DENY'], words);
const uriAction = z.enum(['URIDNSBL_SKIP_DOMAIN', 'WHITELIST_URI_HOST', 'BLACKLIST_URI_HOST'], words);
const checkType = z.enum(
  ['FILENAME', 'CONTENTTYPE', 'ARCHIVE-FILENAME', 'ARCHIVE-CONTENTTYPE', 'ARCHIVE_FILENAME', 'ARCHIVE_CONTENTTYPE'],
  words,
);

const answered = {
  ...each(['filter', 'scope'], z.string()),
  priority: z.number(),
  description: maybeText,
  createdDate: answeredTime,
} satisfies ResponseFields<ContentFilter>;

/** A rule on attachments, as it is answered. */
export const filterAttachmentSchema: ResponseSchema<FilterAttachment> = z.looseObject({
  id: answeredId,
  action: attachmentAction,
  checkType,
  ...answered,
} satisfies ResponseFields<FilterAttachment>);

/** A rule on links, as it is answered. */
export const filterUriBlSchema: ResponseSchema<FilterUriBl> = z.looseObject({
  id: answeredId,
  action: uriAction,
  ...answered,
} satisfies ResponseFields<FilterUriBl>);

/** What `filters.attachments.list` takes. */
export const listFilterAttachmentsQuerySchema: InputObject<
  ListQuery<AttachmentFilterSort, { readonly action: AttachmentFilterAction }>
> = listQuery({ action: z.optional(attachmentAction) });

/** What `filters.uris.list` takes. */
export const listFilterUrisQuerySchema: InputObject<ListQuery<UriFilterSort, { readonly action: UriFilterAction }>> =
  listQuery({ action: z.optional(uriAction) });

const description = z.nullish(z.string(words));

/** What `filters.attachments.create` takes. */
export const createFilterAttachmentSchema: InputObject<FilterAttachmentAdd> = z.strictObject(
  { action: attachmentAction, checkType, filter: filled, description },
  words,
);

/** What `filters.attachments.update` takes. */
export const updateFilterAttachmentSchema: InputObject<Changes<FilterAttachmentAdd>> = z.strictObject(
  {
    action: z.optional(attachmentAction),
    checkType: z.optional(checkType),
    filter: z.optional(filled),
    description,
  },
  words,
);

/** What `filters.uris.create` takes. */
export const createFilterUriBlSchema: InputObject<FilterUriBlAdd> = z.strictObject(
  { action: uriAction, filter: filled, description },
  words,
);

/** What `filters.uris.update` takes. */
export const updateFilterUriBlSchema: InputObject<Changes<FilterUriBlAdd>> = z.strictObject(
  { action: z.optional(uriAction), filter: z.optional(filled), description },
  words,
);
