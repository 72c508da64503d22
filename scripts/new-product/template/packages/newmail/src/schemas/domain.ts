import {
  atMost,
  expected,
  type InputObject,
  type InputSchema,
  type ResponseFields,
  type ResponseSchema,
  withChecks,
  words,
} from '@mailhost/core/schema';
import * as z from 'zod/mini';

/** A domain to be made. */
export interface NewDomain {
  readonly domain: string;
  /** How many mailboxes it may have. Default 10. */
  readonly maxMailboxes?: number | undefined;
}

/** A domain, as the server tells it. */
export interface Domain {
  readonly domain: string;
  /** How many mailboxes it may have. */
  readonly maxMailboxes: number;
}

/** A domain name. */
export const domainNameSchema: InputSchema<string> = withChecks(
  z.string(words),
  atMost(253),
  z.regex(/^(?!-)[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})*$/u, expected('a domain name such as example.org')),
);

/** What `domains.create` takes. */
export const createDomainSchema: InputObject<NewDomain> = z.strictObject(
  {
    domain: domainNameSchema,
    maxMailboxes: z.optional(withChecks(z.int(words), z.minimum(1, words))),
  },
  words,
);

/** A domain as it is read: a newer server may tell more. */
export const domainSchema: ResponseSchema<Domain> = z.looseObject({
  domain: z.string(),
  maxMailboxes: z.number(),
} satisfies ResponseFields<Domain>);
