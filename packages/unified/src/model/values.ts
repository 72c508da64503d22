/** Whether a mailbox is in use: `receive-only` takes mail in and lets nobody log in. */
export type EnabledState = boolean | 'receive-only';

/** Where the mail of a mailbox goes besides: nowhere, where there are no targets. */
export interface Forward<KeepCopy extends boolean = true> {
  /** None: the mail is not forwarded. */
  readonly targets: readonly string[];
  /** Whether the mailbox keeps its mail, too. */
  readonly keepCopy: KeepCopy;
}

/** Where a filter hands mail on to. */
export interface RelayTarget<Port extends number = number> {
  readonly host: string;
  /** Default 25. */
  readonly port?: Port | undefined;
}

/** What a filter does with spam: keep it, deliver it with a mark, or refuse it. */
export type SpamAction = 'quarantine' | 'tag' | 'reject';

/** In clear, or by a reference that the account's `resolveSecret` turns into it. It is in no result, error or log line. */
export type Password = string | SecretReference;

/** The name of a secret that is kept elsewhere, such as `env:ANA_PASSWORD`. */
export interface SecretReference {
  readonly reference: string;
}

/** A password that is only known as a hash, as a dump of another server has it. */
export interface PasswordHash {
  /** As that server writes it: `$2b$12$…`, `{SSHA512}…`. */
  readonly hash: string;
  /** The scheme in lower case: `bcrypt`, `ssha512`, `pbkdf2`, `argon2id`, `sha512-crypt`, `md5-crypt`. */
  readonly scheme: string;
}

/** Bytes in a mebibyte, the unit that several products call MB. */
export const MiB: number = 1024 ** 2;

/** Bytes in a gibibyte. */
export const GiB: number = 1024 ** 3;
