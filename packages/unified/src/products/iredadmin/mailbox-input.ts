import { expected } from '@mailhost/core/schema';
import { accountAddressSchema, mailAddressSchema } from '@mailhost/iredadmin/schemas';
import * as z from 'zod/mini';
import { normalizeAddress } from '../../model/address.js';
import type { MailboxInput } from '../../model/inputs.js';
import { hashSchemes, serverHash } from './password-hash.js';

/** What iRedAdmin-Pro takes of a mailbox: addresses without `+`, `=` and `/`, hashes that its Dovecot can know. */
export const mailboxInputSchema = z
  .object({
    address: accountAddressSchema,
    forward: z.optional(z.object({ targets: z.array(mailAddressSchema) })),
    password: z.optional(
      z.custom<MailboxInput['password']>(
        (given) => !isHash(given) || serverHash(given) !== undefined,
        expected(`a hash of one of the schemes ${hashSchemes.join(', ')}, or one with its scheme as {SSHA512}… has it`),
      ),
    ),
  })
  .check(
    z.refine(({ address, forward }) => !forward?.targets.includes(normalizeAddress(address)), {
      ...expected('other addresses than the mailbox itself, which keepCopy is for'),
      path: ['forward', 'targets'],
    }),
  );

function isHash(given: unknown): given is { readonly hash: string; readonly scheme: string } {
  return typeof given === 'object' && given !== null && 'hash' in given;
}
