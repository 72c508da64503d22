import { accountFlag } from '../frame/common-flags.js';
import type { FlagSet, FlagValues } from '../frame/flags.js';

/** The flags that say how much a plan may change. */
export const limitFlags = {
  allowDeletes: {
    kind: 'number',
    placeholder: 'N',
    brief: 'How many mailboxes may be deleted. Default 5',
  },
  maxRemovals: {
    kind: 'number',
    placeholder: 'PERCENT',
    brief: 'The share of an account, domain and kind that may be disabled or deleted. Default 10',
  },
  maxUpdates: {
    kind: 'number',
    placeholder: 'PERCENT',
    brief: 'The share that may be changed. Default 30',
  },
  allowShrunk: {
    kind: 'list',
    placeholder: 'ACCOUNT/DOMAIN/KIND',
    brief: 'Lists that may have shrunk to less than half',
  },
  protect: {
    kind: 'list',
    placeholder: 'KEY',
    completes: 'address',
    brief: 'Further addresses and domains that are never disabled or deleted',
  },
  prune: {
    kind: 'list',
    placeholder: 'KIND[=delete]',
    brief: 'What becomes of what is not named: disabled, or deleted. Default: it is left alone',
  },
} as const satisfies FlagSet;

const redisFlag = {
  redis: {
    kind: 'text',
    placeholder: 'URL',
    brief: 'The Redis of the workers: redis://HOST, or a reference such as env:REDIS_URL',
  },
} as const satisfies FlagSet;

/** The flags of `mailhost worker`. */
export const workerFlags = {
  ...redisFlag,
  accounts: { kind: 'list', placeholder: 'NAME', completes: 'account', brief: 'The accounts. Default: all' },
  concurrency: { kind: 'number', placeholder: 'N', brief: 'Jobs of an account at once. Default 4' },
} as const satisfies FlagSet;

/** The flags of what applies a plan. */
export const applyFlags = {
  yes: { kind: 'switch', brief: 'Do not ask for confirmation' },
  skipRefused: { kind: 'switch', brief: 'Leave out what the plan refuses, and apply the rest' },
  json: { kind: 'switch', brief: 'Write the report to stdout as JSON' },
  ...redisFlag,
} as const satisfies FlagSet;

/** The flag for where runs are recorded. */
export const recordsFlag = {
  records: {
    kind: 'text',
    placeholder: 'FOLDER',
    completes: 'file',
    brief: 'Where journals, reports and what was applied last are kept. Default: .mailhost beside the configuration',
  },
} as const satisfies FlagSet;

/** The flags of `mailhost plan`. */
export const planFlags = {
  out: { kind: 'text', placeholder: 'FILE', completes: 'file', brief: 'Keep the plan in a file, for apply' },
  detailedExitcode: { kind: 'switch', brief: 'Exit with 2 where there are changes' },
  json: { kind: 'switch', brief: 'The plan as JSON' },
  markdown: { kind: 'switch', brief: 'The plan as Markdown, for a pull request' },
  ...limitFlags,
  ...recordsFlag,
} as const satisfies FlagSet;

/** The flags of `mailhost apply`. */
export const applyCommandFlags = { ...applyFlags, ...limitFlags, ...recordsFlag } as const satisfies FlagSet;

/** The flags of `mailhost undo`. */
export const undoFlags = {
  ...applyFlags,
  allowDeletes: limitFlags.allowDeletes,
  ...recordsFlag,
} as const satisfies FlagSet;

/** The flags of `mailhost export`. */
export const exportFlags = {
  ...accountFlag,
  out: { kind: 'text', placeholder: 'FILE', completes: 'file', brief: 'Write a new file. Default: stdout' },
} as const satisfies FlagSet;

/** The flags of `mailhost migrate`. */
export const migrateFlags = {
  from: { kind: 'text', placeholder: 'NAME', completes: 'account', brief: 'The account where the domains are' },
  to: { kind: 'text', placeholder: 'NAME', completes: 'account', brief: 'The account where they are to be' },
  domain: { kind: 'list', placeholder: 'DOMAIN', completes: 'domain', brief: 'The domains' },
  acceptLoss: { kind: 'list', placeholder: 'NAME', brief: 'Losses that may be, by the names that the report has' },
  hashes: {
    kind: 'text',
    placeholder: 'FILE',
    completes: 'file',
    brief: 'Hashes of passwords: CSV with address, hash, scheme',
  },
  oneTime: {
    kind: 'text',
    placeholder: 'FILE',
    completes: 'file',
    brief: 'Make passwords, and keep them in this file, encrypted with age',
  },
  ageRecipient: { kind: 'list', placeholder: 'KEY', brief: 'Who can read that file: public keys of age' },
  ageIdentity: {
    kind: 'text',
    placeholder: 'env:NAME|file:PATH',
    brief: 'The private key: a run that was killed goes on with its passwords',
  },
  quota: { kind: 'text', placeholder: 'SIZE', brief: 'Of mailboxes without one, where there has to be one: 10GiB' },
  relay: { kind: 'text', placeholder: 'HOST', brief: 'Of a filter’s domains without one' },
  out: { kind: 'text', placeholder: 'FILE', completes: 'file', brief: 'Write the state that the target is to have' },
  dryRun: { kind: 'switch', brief: 'Tell what is lost, and apply nothing' },
  maxRemovals: limitFlags.maxRemovals,
  maxUpdates: limitFlags.maxUpdates,
  ...applyFlags,
  ...recordsFlag,
} as const satisfies FlagSet;

/** The values of {@link limitFlags}. */
export type LimitFlags = FlagValues<typeof limitFlags>;

/** The values of {@link applyFlags}. */
export type ApplyFlags = FlagValues<typeof applyFlags>;
