import type { ProviderName } from './options.js';

/** How a file travels to an operation whose declared body is data. */
export interface Upload {
  readonly contentType: string;
  /** What may be said of it in the query. */
  readonly query: readonly string[];
}

/** What is particular to a product on the way through a gateway, beyond the declarations of its operations. */
export interface Particulars {
  /** By operation: headers of a single call that the product's own API has. */
  readonly callHeaders?: Readonly<Record<string, readonly string[]>>;
  /** By operation: a file that it takes in the place of data, which then stands in the query. */
  readonly uploads?: Readonly<Record<string, Upload>>;
  /** By operation: another form in which its answer can be had, as a file, where `Accept` asks for it. */
  readonly files?: Readonly<Record<string, string>>;
  /** Which operations a whole address may lead to that the server gave. */
  readonly addressed?: readonly string[];
  /** Path parameters whose values may hold slashes. */
  readonly slashes?: readonly string[];
  /** Operations that the gateway does itself. */
  readonly own?: readonly string[];
  /** By operation: further paths, where the vendor gives more than one and the client finds out which the server has. */
  readonly paths?: Readonly<Record<string, readonly string[]>>;
  /** Fields that an operation with a body of its own kind may write under another name, and their declared names. */
  readonly renamed?: Readonly<Record<string, string>>;
}

const excel = 'application/vnd.ms-excel';

/** Cleanmail's lists that it also gives as a sheet. */
const exported = [
  ...['domains.users.list', 'domains.groups.list', 'domains.wblist.list', 'users.wblist.list'],
  ...['filters.attachments.list', 'filters.uris.list'],
];

export const particulars: Readonly<Record<ProviderName, Particulars>> = {
  cleanmail: {
    callHeaders: {
      'domains.update': ['X-Ignore-MX'],
      'domains.delete': ['X-Ignore-MX'],
      'emails.release': ['X-Virus-Lover'],
    },
    // Exports of lists.
    files: Object.fromEntries(exported.map((operation) => [operation, excel])),
    // A mail's `contentUri`, an attachment's `downloadUri`.
    addressed: ['emails.get', 'emails.downloadAttachments', 'emails.downloadAttachment', 'emails.attachments.download'],
    // Folders of IMAP.
    slashes: ['folderPath', 'path'],
  },
  // A login through the gateway would be somebody else's in the session that all share.
  iredadmin: { own: ['login'] },
  planimail: { renamed: { alias_domain: 'domain_alias' } },
  protecmail: { paths: { 'tokens.tanks': ['/tanks'] } },
  wildduck: {
    // It would end the token that all share.
    own: ['authentication.invalidate'],
    uploads: {
      'messages.create': {
        contentType: 'message/rfc822',
        query: [
          ...['date', 'unseen', 'flagged', 'draft', 'metaData', 'replacePrevious[mailbox]', 'replacePrevious[id]'],
          ...['sess', 'ip'],
        ],
      },
      'storage.create': {
        contentType: 'application/binary',
        query: ['filename', 'contentType', 'cid', 'sess', 'ip'],
      },
    },
  },
};
