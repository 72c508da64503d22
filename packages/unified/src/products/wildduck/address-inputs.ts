import { expected } from '@mailhost/core/schema';
import * as z from 'zod/mini';
import { localPartOf } from '../../model/address.js';
import type { MailboxInput } from '../../model/inputs.js';
import type { PasswordHash } from '../../model/values.js';
import { isOfItsScheme } from './hashes.js';

/** What follows a plus is a label of whoever writes: the server cuts it off, or refuses it. */
const unlabelled = z.custom<string>(
  (address) => typeof address === 'string' && !localPartOf(address).includes('+'),
  expected('an address without +'),
);

/** What WildDuck takes of an alias. */
export const aliasInputSchema = z.object({ address: unlabelled });

/** What WildDuck takes of a mailbox: no pattern for an address, and hashes that it can check a password against. */
export const mailboxInputSchema = z.object({
  address: unlabelled.check(
    z.refine((address) => !localPartOf(address).includes('*'), expected('an address without *, which a catch-all has')),
  ),
  password: z.optional(
    z.custom<MailboxInput['password']>(
      (given) => !isHash(given) || isOfItsScheme(given),
      expected('a hash that begins as those of its scheme do, such as $2b$ for bcrypt'),
    ),
  ),
});

function isHash(given: unknown): given is PasswordHash {
  return typeof given === 'object' && given !== null && 'hash' in given;
}
