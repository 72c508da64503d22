import {
  type Changes,
  each,
  looseObject,
  number,
  object,
  oneOf,
  partial,
  type Schema,
  text,
} from '@mailhost/core/schema';
import {
  type AttachmentFilterId,
  answeredId,
  answeredTime,
  filled,
  type Maybe,
  maybe,
  type Open,
  type UriFilterId,
} from './common.js';

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

export const attachmentActions: readonly AttachmentFilterAction[] = ['ALLOW', 'DENY'];
export const uriActions: readonly UriFilterAction[] = [
  'URIDNSBL_SKIP_DOMAIN',
  'WHITELIST_URI_HOST',
  'BLACKLIST_URI_HOST',
];
const checkTypes: readonly AttachmentCheckType[] = [
  'FILENAME',
  'CONTENTTYPE',
  'ARCHIVE-FILENAME',
  'ARCHIVE-CONTENTTYPE',
  'ARCHIVE_FILENAME',
  'ARCHIVE_CONTENTTYPE',
];

const answered = {
  ...each(['filter', 'scope'], text()),
  priority: number(),
  description: maybe(text()),
  createdDate: answeredTime(),
};

/** A rule on attachments, as it is answered. */
export const filterAttachment: Schema<FilterAttachment> = looseObject<FilterAttachment>({
  id: answeredId(),
  action: oneOf(attachmentActions),
  checkType: oneOf(checkTypes),
  ...answered,
});

/** A rule on links, as it is answered. */
export const filterUriBl: Schema<FilterUriBl> = looseObject<FilterUriBl>({
  id: answeredId(),
  action: oneOf(uriActions),
  ...answered,
});

const written = { filter: filled(), description: maybe(text()) };
const attachmentWritten = { ...written, action: oneOf(attachmentActions), checkType: oneOf(checkTypes) };
const uriWritten = { ...written, action: oneOf(uriActions) };

/** What `filters.attachments.create` takes. */
export const filterAttachmentAdd: Schema<FilterAttachmentAdd> = object<FilterAttachmentAdd>(attachmentWritten);
/** What `filters.attachments.update` takes. */
export const filterAttachmentUpdate: Schema<Changes<FilterAttachmentAdd>> = object<Changes<FilterAttachmentAdd>>(
  partial<FilterAttachmentAdd>(attachmentWritten),
);
/** What `filters.uris.create` takes. */
export const filterUriBlAdd: Schema<FilterUriBlAdd> = object<FilterUriBlAdd>(uriWritten);
/** What `filters.uris.update` takes. */
export const filterUriBlUpdate: Schema<Changes<FilterUriBlAdd>> = object<Changes<FilterUriBlAdd>>(
  partial<FilterUriBlAdd>(uriWritten),
);
