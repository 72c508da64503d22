import { expected, withChecks, words } from '@mailhost/core/schema';
import * as z from 'zod/mini';
import { domainName, mailAddress } from './address.js';
import type {
  AdminInput,
  AliasInput,
  CatchAllInput,
  DkimInput,
  DomainAliasInput,
  DomainInput,
  MailboxInput,
  RecipientInput,
  SenderRuleInput,
  SenderRuleKey,
} from './inputs.js';
import type { DomainFilter, QuarantineFilter, ScopeFilter } from './paths.js';
import type { Forward, Password, PasswordHash, RelayTarget } from './values.js';

/** A schema of what a caller gives: it checks, and converts nothing. */
export type Schema<Value> = z.ZodMiniType<Value, Value>;

const text: Schema<string> = withChecks(z.string(words), z.minLength(1, words));
const addresses: Schema<readonly string[]> = z.readonly(withChecks(z.array(mailAddress, words), z.minLength(1, words)));

const passwordSchema: Schema<Password> = z.union([text, z.strictObject({ reference: text }, words)], words);

const passwordHashSchema: Schema<PasswordHash> = z.strictObject({ hash: text, scheme: text }, words);

const forwardSchema: Schema<Forward<boolean>> = withChecks(
  z.strictObject({ targets: z.readonly(z.array(mailAddress, words)), keepCopy: z.boolean(words) }, words),
  z.refine(({ targets, keepCopy }) => keepCopy || targets.length > 0, {
    ...expected('at least 1 target, or keepCopy: nobody would get the mail'),
    path: ['targets'],
  }),
);

/** A name or an address of the Internet, as both hosts and filters take them. */
const hostName: Schema<string> = withChecks(
  z.string(words),
  z.refine(
    (host) => domainName.safeParse(host).success || /^[\da-f.:]+$/i.test(host) || /^[a-z\d-]{1,63}$/i.test(host),
    expected('a host name or an IP address'),
  ),
);

const relaySchema: Schema<RelayTarget> = z.strictObject(
  { host: hostName, port: z.optional(withChecks(z.int(words), z.gte(1, words), z.lte(65_535, words))) },
  words,
);

const quotaSchema: Schema<number | 'unlimited'> = z.union(
  [withChecks(z.int(words), z.gte(1, words)), z.literal('unlimited', words)],
  expected("a whole number of bytes above 0, or 'unlimited'"),
);

/** What {@link DomainInput} has to be. */
export const domainInputSchema: Schema<DomainInput> = z.strictObject(
  {
    name: domainName,
    enabled: z.optional(z.boolean(words)),
    relay: z.optional(relaySchema),
    spamAction: z.optional(z.enum(['quarantine', 'tag', 'reject'], words)),
    adminPassword: z.optional(passwordSchema),
  },
  words,
);

/** What {@link DomainAliasInput} has to be. */
export const domainAliasInputSchema: Schema<DomainAliasInput> = z.strictObject(
  { name: domainName, target: domainName },
  words,
);

/** What {@link MailboxInput} has to be. */
export const mailboxInputSchema: Schema<MailboxInput> = z.strictObject(
  {
    address: mailAddress,
    name: z.optional(z.string(words)),
    quota: z.optional(quotaSchema),
    enabled: z.optional(z.union([z.boolean(words), z.literal('receive-only', words)], words)),
    password: z.optional(z.union([passwordSchema, passwordHashSchema], words)),
    forward: z.optional(forwardSchema as Schema<Forward | Forward<false>>),
  },
  words,
);

/** What {@link AliasInput} has to be. */
export const aliasInputSchema: Schema<AliasInput> = z.strictObject({ address: mailAddress, targets: addresses }, words);

/** What {@link CatchAllInput} has to be. */
export const catchAllInputSchema: Schema<CatchAllInput> = z.strictObject(
  { domain: domainName, targets: addresses },
  words,
);

/** What {@link RecipientInput} has to be. */
export const recipientInputSchema: Schema<RecipientInput> = z.strictObject(
  { address: mailAddress, name: z.optional(z.string(words)), enabled: z.optional(z.boolean(words)) },
  words,
);

const scope: Schema<string> = withChecks(
  z.string(words),
  z.refine(
    (value) => value === 'global' || z.union([mailAddress, domainName]).safeParse(value).success,
    expected("a domain, an address, or 'global'"),
  ),
);

/** What {@link SenderRuleKey} has to be. */
export const senderRuleKeySchema: Schema<SenderRuleKey> = z.strictObject({ scope, sender: text }, words);

/** What {@link SenderRuleInput} has to be. */
export const senderRuleInputSchema: Schema<SenderRuleInput> = z.strictObject(
  { scope, sender: text, action: z.enum(['allow', 'deny'], words) },
  words,
);

/** What {@link DkimInput} has to be. */
export const dkimInputSchema: Schema<DkimInput> = z.strictObject(
  { domain: domainName, selector: z.optional(text), privateKey: z.optional(text) },
  words,
);

/** What {@link AdminInput} has to be. */
export const adminInputSchema: Schema<AdminInput> = z.strictObject(
  {
    address: mailAddress,
    name: z.optional(z.string(words)),
    password: z.optional(passwordSchema),
    domains: z.optional(z.readonly(z.array(domainName, words))),
  },
  words,
);

/** What {@link DomainFilter} has to be. */
export const domainFilterSchema: Schema<DomainFilter> = z.strictObject({ domain: domainName }, words);

/** What {@link ScopeFilter} has to be. */
export const scopeFilterSchema: Schema<ScopeFilter> = z.strictObject({ scope }, words);

/** What {@link QuarantineFilter} has to be. */
export const quarantineFilterSchema: Schema<QuarantineFilter> = z.strictObject(
  {
    of: z.union([mailAddress, domainName], expected('a domain, or the address of a recipient')),
    since: z.optional(z.date(words)),
    until: z.optional(z.date(words)),
  },
  words,
);

/** A list that takes no filter. */
export const noFilterSchema: Schema<object> = z.strictObject({}, words);
