import { looseObject, nullable, number, object, optional, refine, type Schema, text } from '@mailhost/core/schema';
import { emailAddress, megabytes, password, words, wordsOrNone } from './fields.js';

/** A new mailbox. */
export interface CreateMailbox {
  readonly email: string;
  readonly password: string;
  /** The space for the mailbox, in MB (2048 are 2 GB). */
  readonly quotamb: number;
  /** First name. */
  readonly name: string;
  /** Last name. */
  readonly surname: string;
  /** For password recovery, with country code: `+5491156785678`. The server refuses one that is not valid. */
  readonly phone?: string | undefined;
}

/** New values for a mailbox. The server wants name, surname and quota every time. */
export interface UpdateMailbox {
  /** The space for the mailbox, in MB. */
  readonly quotamb: number;
  readonly name: string;
  readonly surname: string;
  /** A new password; left out, the old one stays. */
  readonly password?: string | undefined;
  readonly phone?: string | undefined;
}

/** What `POST /mailbox` takes: it creates, or changes what is there. */
export interface SaveMailbox extends UpdateMailbox {
  readonly email: string;
}

/** The use of a mailbox's space. */
export interface Quota {
  /** MB in use. */
  readonly quota_used_MB: number;
  /**
   * MB. The vendor does not say whether this is the whole space or what is left of it; both read the same in its
   * example. {@link totalQuota} tells them apart.
   */
  readonly quota_available_MB: number;
  /** Per cent in use; whether it may have decimals is not documented. */
  readonly percentage_used: number;
}

/** A new quota for a mailbox. */
export interface SetQuota {
  readonly email: string;
  /** The space for the mailbox, in MB. */
  readonly quotamb: number;
}

/** What is known of a mailbox's owner. */
export interface Metadata {
  /** For password recovery by SMS. */
  readonly phone: string | null;
  /** First name, for the `From:` header of mail written in the webmail. */
  readonly name: string | null;
  /** Last name, for the same. */
  readonly surname: string | null;
  /** Another address, for verification and password recovery. */
  readonly alt_email: string | null;
}

/** What to change of a mailbox's metadata: at least one field; what is left out stays. */
export interface UpdateMetadata {
  readonly alt_email?: string | undefined;
  readonly phone?: string | undefined;
  readonly name?: string | undefined;
  readonly surname?: string | undefined;
}

/** What `mailboxes.update` sends: the new values, with the address of the mailbox. */
export const saveMailbox: Schema<SaveMailbox> = object<SaveMailbox>({
  email: emailAddress,
  password: optional(password),
  quotamb: megabytes,
  name: words,
  surname: words,
  phone: optional(words),
});

/** What `mailboxes.create` takes. */
export const createMailbox: Schema<CreateMailbox> = object<CreateMailbox>({
  email: emailAddress,
  password,
  quotamb: megabytes,
  name: words,
  surname: words,
  phone: optional(words),
});

export const emailAndPassword: Schema<{ readonly email: string; readonly password: string }> = object<{
  readonly email: string;
  readonly password: string;
}>({ email: emailAddress, password });

export const emailOnly: Schema<{ readonly email: string }> = object<{ readonly email: string }>({
  email: emailAddress,
});

/** What `mailboxes.setQuota` sends. */
export const setQuota: Schema<SetQuota> = object<SetQuota>({ email: emailAddress, quotamb: megabytes });

/** What `mailboxes.setMetadata` sends, with the address of the mailbox. */
export const updateMetadata: Schema<UpdateMetadata & { readonly email: string }> = refine(
  object<UpdateMetadata & { readonly email: string }>({
    email: emailAddress,
    alt_email: optional(emailAddress),
    phone: optional(words),
    name: optional(wordsOrNone),
    surname: optional(wordsOrNone),
  }),
  ({ email: _, ...changes }) => Object.values(changes).some((value) => value !== undefined),
  'at least one of alt_email, phone, name, surname',
);

/** What `mailboxes.getQuota` answers. */
export const quota: Schema<Quota> = looseObject<Quota>({
  quota_used_MB: number(),
  quota_available_MB: number(),
  percentage_used: number(),
});

/** What `mailboxes.getMetadata` answers. */
export const metadata: Schema<Metadata> = looseObject<Metadata>({
  phone: nullable(text()),
  name: nullable(text()),
  surname: nullable(text()),
  alt_email: nullable(text()),
});
