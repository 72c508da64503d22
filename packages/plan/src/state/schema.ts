import { expected, type InputSchema, withChecks, words } from '@mailhost/core/schema';
import { domainName, mailAddress } from '@mailhost/unified';
import * as z from 'zod/mini';
import { accountSchema, reference } from './account-schema.js';
import { sizePattern } from './sizes.js';
import type {
  AdminState,
  AliasState,
  Config,
  DkimState,
  DomainAliasState,
  DomainState,
  MailboxState,
  RecipientState,
  SenderRuleState,
} from './state.js';

const text: InputSchema<string> = withChecks(z.string(words), z.minLength(1, words));

const addresses: InputSchema<readonly string[]> = z.readonly(
  withChecks(z.array(mailAddress, words), z.minLength(1, words)),
);

const absent = z.optional(z.union([z.literal(true, words), z.literal('delete', words)], words));
const on = z.optional(z.enum(['host', 'filter'], words));
const version = z.optional(withChecks(z.int(words), z.gte(1, words)));

const aSize = expected('a number of bytes, a size such as 2 GiB or 500 MiB, or unlimited');

const quota: InputSchema<number | string> = z.union(
  [
    withChecks(z.int(words), z.gte(1, words)),
    z.literal('unlimited', words),
    withChecks(z.string(words), z.regex(sizePattern, aSize)),
  ],
  aSize,
);

/** What a {@link MailboxState} has to be. */
export const mailboxSchema: InputSchema<MailboxState> = z.strictObject(
  {
    address: mailAddress,
    absent,
    name: z.optional(z.string(words)),
    quota: z.optional(quota),
    enabled: z.optional(z.union([z.boolean(words), z.literal('receive-only', words)], words)),
    password: z.optional(reference),
    passwordHash: z.optional(z.strictObject({ scheme: text, hash: reference }, words)),
    passwordVersion: version,
    forward: z.optional(z.strictObject({ targets: addresses, keepCopy: z.boolean(words) }, words)),
  },
  words,
);

/** What an {@link AliasState} has to be. */
export const aliasSchema: InputSchema<AliasState> = z.strictObject(
  { address: mailAddress, absent, targets: z.optional(addresses) },
  words,
);

const domainAlias: InputSchema<DomainAliasState> = z.strictObject({ name: domainName, absent, on }, words);

const recipient: InputSchema<RecipientState> = z.strictObject(
  { address: mailAddress, absent, name: z.optional(z.string(words)), enabled: z.optional(z.boolean(words)) },
  words,
);

const senderRule: InputSchema<SenderRuleState> = z.strictObject(
  {
    scope: z.optional(z.union([mailAddress, domainName], expected('the domain, or an address in it'))),
    sender: text,
    action: z.optional(z.enum(['allow', 'deny'], words)),
    absent,
    on,
  },
  words,
);

const dkim: InputSchema<DkimState> = z.strictObject(
  { selector: z.optional(text), privateKey: z.optional(reference), absent, on },
  words,
);

const admin: InputSchema<AdminState> = z.strictObject(
  {
    address: mailAddress,
    absent,
    on,
    name: z.optional(z.string(words)),
    password: z.optional(reference),
    passwordVersion: version,
    domains: z.optional(z.readonly(z.array(domainName, words))),
  },
  words,
);

const domain: InputSchema<DomainState> = z.strictObject(
  {
    name: domainName,
    host: z.optional(text),
    filter: z.optional(text),
    absent,
    enabled: z.optional(z.boolean(words)),
    relay: z.optional(
      z.strictObject(
        { host: text, port: z.optional(withChecks(z.int(words), z.gte(1, words), z.lte(65_535, words))) },
        words,
      ),
    ),
    spamAction: z.optional(z.enum(['quarantine', 'tag', 'reject'], words)),
    adminPassword: z.optional(reference),
    mailboxes: z.optional(z.readonly(z.array(mailboxSchema, words))),
    aliases: z.optional(z.readonly(z.array(aliasSchema, words))),
    catchAll: z.optional(
      z.union(
        [
          addresses,
          z.strictObject({ absent: z.union([z.literal(true, words), z.literal('delete', words)], words) }, words),
        ],
        expected('a list of addresses, or { absent: delete }'),
      ),
    ),
    domainAliases: z.optional(z.readonly(z.array(domainAlias, words))),
    recipients: z.optional(
      z.union(
        [z.enum(['mailboxes', 'addresses'], words), z.readonly(z.array(recipient, words))],
        expected('mailboxes, addresses, or a list of recipients'),
      ),
    ),
    senderRules: z.optional(z.readonly(z.array(senderRule, words))),
    dkim: z.optional(dkim),
    admins: z.optional(z.readonly(z.array(admin, words))),
  },
  words,
);

/** A name of an account that can stand in a file, in a path and on a command line. */
const accountName: InputSchema<string> = withChecks(
  z.string(words),
  z.regex(/^[A-Za-z0-9][\w.-]{0,62}$/, expected('a name of letters, digits, dots, hyphens and underscores')),
);

/** What a {@link Config} has to be. */
export const configSchema: InputSchema<Config> = z.strictObject(
  {
    $schema: z.optional(z.string(words)),
    accounts: z.optional(z.record(accountName, accountSchema, words)),
    domains: z.optional(z.readonly(z.array(domain, words))),
  },
  words,
);
