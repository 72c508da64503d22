import { expected, type InputSchema, withChecks, words } from '@mailhost/core/schema';
import * as z from 'zod/mini';
import type { AccountEntry } from './account-entry.js';

const text: InputSchema<string> = withChecks(z.string(words), z.minLength(1, words));

/** The name of a secret that is kept elsewhere. */
export const reference: InputSchema<string> = withChecks(
  z.string(words),
  z.regex(
    /^(?:env|file|cmd):./,
    expected('a reference such as env:ANA_PASSWORD, file:PATH or cmd:PROGRAM, and never the secret itself'),
  ),
);

const address: InputSchema<string> = withChecks(
  z.string(words),
  z.regex(
    /^https?:\/\/[^\s/@]+(?:\/\S*)?$/,
    expected('an address such as https://mail.example.org/api, without a user or a password in it'),
  ),
);

const settings = {
  pace: z.optional(
    z.strictObject(
      {
        concurrency: z.optional(withChecks(z.int(words), z.gte(1, words))),
        requestsPerSecond: z.optional(withChecks(z.number(words), z.gt(0, words))),
      },
      words,
    ),
  ),
  outage: z.optional(z.strictObject({ maxWait: z.optional(withChecks(z.number(words), z.gte(0, words))) }, words)),
};

/** What an {@link AccountEntry} has to be. */
export const accountSchema: InputSchema<AccountEntry> = z.discriminatedUnion(
  'product',
  [
    z.strictObject(
      {
        product: z.literal('planimail', words),
        planimailId: text,
        apiKey: reference,
        baseUrl: z.optional(address),
        unknownSentences: z.optional(z.enum(['error', 'accept'], words)),
        ...settings,
      },
      words,
    ),
    z.strictObject(
      { product: z.literal('cleanmail', words), token: reference, baseUrl: z.optional(address), ...settings },
      words,
    ),
    z.strictObject(
      { product: z.literal('protecmail', words), apiKey: reference, baseUrl: z.optional(address), ...settings },
      words,
    ),
    z.strictObject(
      {
        product: z.literal('iredadmin', words),
        baseUrl: address,
        username: text,
        password: reference,
        backend: z.optional(z.enum(['sql', 'ldap'], words)),
        ldapQuotaUnit: z.optional(z.enum(['bytes', 'MB'], words)),
        olderNames: z.optional(z.boolean(words)),
        ...settings,
      },
      words,
    ),
    z.strictObject(
      {
        product: z.literal('wildduck', words),
        baseUrl: address,
        accessToken: z.union(
          [reference, z.literal(false, words)],
          expected('a reference such as env:NAME, file:PATH or cmd:PROGRAM, or false'),
        ),
        ...settings,
      },
      words,
    ),
  ],
  expected('an account whose product is planimail, cleanmail, protecmail, iredadmin or wildduck'),
);
