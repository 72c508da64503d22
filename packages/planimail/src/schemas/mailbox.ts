import {
  expected,
  type InputObject,
  type ResponseFields,
  type ResponseSchema,
  withChecks,
  words,
} from '@mailhost/core/schema';
import * as z from 'zod/mini';
import { emailAddress, filledText, megabytes, password, text } from './fields.js';

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
export const saveMailboxSchema: InputObject<SaveMailbox> = z.strictObject(
  {
    email: emailAddress,
    password: z.optional(password),
    quotamb: megabytes,
    name: filledText,
    surname: filledText,
    phone: z.optional(filledText),
  },
  words,
);

/** What `mailboxes.create` takes. */
export const createMailboxSchema: InputObject<CreateMailbox> = z.strictObject(
  {
    email: emailAddress,
    password,
    quotamb: megabytes,
    name: filledText,
    surname: filledText,
    phone: z.optional(filledText),
  },
  words,
);

export const emailAndPasswordSchema: InputObject<{ readonly email: string; readonly password: string }> =
  z.strictObject({ email: emailAddress, password }, words);

export const emailOnlySchema: InputObject<{ readonly email: string }> = z.strictObject(
  {
    email: emailAddress,
  },
  words,
);

/** What `mailboxes.setQuota` sends. */
export const setQuotaSchema: InputObject<SetQuota> = z.strictObject({ email: emailAddress, quotamb: megabytes }, words);

/** What `mailboxes.setMetadata` sends, with the address of the mailbox. */
export const updateMetadataSchema: InputObject<UpdateMetadata & { readonly email: string }> = withChecks(
  z.strictObject(
    {
      email: emailAddress,
      alt_email: z.optional(emailAddress),
      phone: z.optional(filledText),
      name: z.optional(text),
      surname: z.optional(text),
    },
    words,
  ),
  z.refine(
    ({ email: _, ...changes }) => Object.values(changes).some((value) => value !== undefined),
    expected('at least one of alt_email, phone, name, surname'),
  ),
);

/** What `mailboxes.getQuota` answers. */
export const quotaSchema: ResponseSchema<Quota> = z.looseObject({
  quota_used_MB: z.number(),
  quota_available_MB: z.number(),
  percentage_used: z.number(),
} satisfies ResponseFields<Quota>);

const textOrNull = z.nullable(z.string());

/** What `mailboxes.getMetadata` answers. */
export const metadataSchema: ResponseSchema<Metadata> = z.looseObject({
  phone: textOrNull,
  name: textOrNull,
  surname: textOrNull,
  alt_email: textOrNull,
} satisfies ResponseFields<Metadata>);
