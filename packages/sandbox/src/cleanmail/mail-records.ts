/** A file: part of a mail, or uploaded to be sent. */
export interface CleanmailFile {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface CleanmailMail {
  /** The value of the header `X-Fuglu-Id`. */
  readonly fugluId: string;
  /** With its angle brackets. */
  readonly messageId: string;
  readonly date: number;
  readonly subject: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  /** HTML; on the wire it is Base64. */
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Their part ids are "1", "2" and so on. */
  readonly attachments: readonly CleanmailFile[];
  readonly infected: boolean;
  readonly seen: boolean;
  readonly answered: boolean;
  readonly recent: boolean;
  readonly deleted: boolean;
  readonly important: boolean;
}

/** A mail folder; `/` in its path separates the folder from the one above it. */
export interface CleanmailFolder {
  readonly path: string;
  readonly mails: CleanmailMail[];
}

export interface CleanmailRelease {
  readonly email: string;
  readonly folder: string;
  readonly fugluId: string;
  readonly releasedAt: number;
}

export interface CleanmailSentMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly subject: string | null;
  readonly body: string | null;
  readonly attachments: readonly CleanmailFile[];
  readonly important: boolean;
  readonly ack: boolean;
  readonly draftId: string | null;
  readonly originId: string | null;
  readonly sentAt: number;
}
