import { type CallOptions, type Client, callOperation, MailhostError, restate } from '@mailhost/core';
import { type InputSchema, words } from '@mailhost/core/schema';
import * as z from 'zod/mini';
import { sending } from './input.js';
import * as operations from './mailbox-operations.js';
import type { ChangeResult } from './responses.js';
import { emailAddress, filledText, megabytes, password } from './schemas/fields.js';

/** How to delete a mailbox without its password. */
export interface ForceDelete {
  /** The password to set before deleting. Default: a random one of 28 characters, which nobody learns. */
  readonly password?: string | undefined;
  /** The quota in MB that the change has to name. Default: what `totalQuota` reads from the server. */
  readonly quotamb?: number | undefined;
}

/** What a change of a password has to name besides it. What is left out is read from the server. */
export interface SetPassword {
  /** The mailbox's quota in MB. Default: what `totalQuota` makes of the server's numbers, which may be more. */
  readonly quotamb?: number | undefined;
  readonly name?: string | undefined;
  readonly surname?: string | undefined;
}

/** What each of the two is made of. */
interface Given extends ForceDelete, SetPassword {
  readonly email: string;
}

const forceDeletion = { email: emailAddress, password: z.optional(password), quotamb: z.optional(megabytes) };
const newPassword = {
  ...forceDeletion,
  password,
  name: z.optional(filledText),
  surname: z.optional(filledText),
};

export async function setPassword(
  client: Client,
  given: () => Given & { readonly password: string },
  options: CallOptions | undefined,
): Promise<ChangeResult> {
  const id = 'mailboxes.setPassword';
  const body = await sending(id, () => whole(client, id, z.strictObject(newPassword, words), given(), options));
  return callOperation(client, { ...operations.save, id }, { body }, options);
}

export async function forceDelete(
  client: Client,
  given: () => Given,
  options: CallOptions | undefined,
): Promise<ChangeResult | undefined> {
  const id = 'mailboxes.forceDelete';
  const found = await sending(id, () => whole(client, id, z.strictObject(forceDeletion, words), given(), options));
  const { email, password = randomPassword() } = found;
  // The server insists on names; an account without one gets a dash for its last moments.
  const body = { ...found, name: found.name || '-', surname: found.surname || '-', password };
  await callOperation(client, { ...operations.save, id }, { body }, options).catch(saying(perhapsLocked, true));
  const deletion = callOperation(client, { ...operations.remove, id }, { body: { email, password } }, options);
  return deletion.catch(saying(halfDone));
}

/**
 * All that the server wants of a mailbox that is changed. Changes nothing, and fails where there is no such mailbox, or
 * before anything is sent where what was given does not fit.
 */
async function whole(
  client: Client,
  id: string,
  schema: InputSchema<Given>,
  given: Given,
  options: CallOptions | undefined,
) {
  const { email } = given;
  const reading = { ...operations.getMetadata, id, body: schema, writeBody: () => ({ email }) };
  const metadata = await callOperation(client, reading, { body: given }, options);
  const readQuota = () => callOperation(client, { ...operations.getTotalQuota, id }, { body: { email } }, options);
  return {
    email,
    password: given.password,
    name: given.name ?? metadata.name ?? '',
    surname: given.surname ?? metadata.surname ?? '',
    quotamb: given.quotamb ?? (await readQuota()),
  };
}

/** Says more of an error that may have taken effect; of others too, unless `onlyThose`. */
function saying(sentence: string, onlyThose = false): (error: unknown) => never {
  return (error) => {
    if (!(error instanceof MailhostError) || (onlyThose && !error.mayHaveTakenEffect)) throw error;
    throw restate(error, sentence, { mayHaveTakenEffect: true });
  };
}

const again = 'call forceDelete again, or set a password with mailboxes.setPassword.';
const perhapsLocked = `The mailbox may have a new password already: ${again}`;
/** What the change before the deletion left behind. */
const halfDone = `The mailbox has a new password already, but was not seen to be deleted: ${again}`;

/** 24 random characters, and one of each kind that a password rule can ask for. */
function randomPassword(): string {
  const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789-_.@!';
  // 62 of 64 values are used; the two others are drawn again, so that no character is likelier than another.
  let text = '';
  while (text.length < 24) {
    for (const byte of crypto.getRandomValues(new Uint8Array(32))) text += alphabet[byte & 63] ?? '';
  }
  return `${text.slice(0, 24)}Aa7!`;
}
