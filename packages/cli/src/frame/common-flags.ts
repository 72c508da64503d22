import type { FlagSet, FlagValues } from './flags.js';

/** What every command takes. The frame acts on them, so that commands do not see them. */
export const commonFlags = {
  config: {
    kind: 'text',
    placeholder: 'FILE',
    completes: 'file',
    brief: 'The configuration. Default: mailhost.yaml (or .json, .config.ts) here, above, or of the user',
  },
  noInput: { kind: 'switch', brief: 'Never ask; what would have to be asked is an error' },
  debug: { kind: 'switch', brief: 'Tell each request, and the stack of an error, on stderr' },
} as const satisfies FlagSet;

/** The flag of commands that work on one account. */
export const accountFlag = {
  account: {
    kind: 'text',
    placeholder: 'NAME',
    completes: 'account',
    brief: 'The account of the configuration. Not needed where only one fits',
  },
} as const satisfies FlagSet;

/** The flags of commands that write records. */
export const outputFlags = {
  json: { kind: 'text', placeholder: 'FIELDS', canBeEmpty: true, brief: 'JSON, of all fields or those named: a,b' },
  jsonl: { kind: 'switch', brief: 'JSON, a record a line, as they come' },
  csv: { kind: 'switch', brief: 'CSV with a line of names' },
  wide: { kind: 'switch', brief: 'Cut nothing to fit the terminal' },
} as const satisfies FlagSet;

/** The flags of commands that change something. */
export const changeFlags = {
  dryRun: { kind: 'switch', brief: 'Look and tell what would be changed, and send no change' },
} as const satisfies FlagSet;

/** The flag of commands that ask before they destroy something. */
export const confirmFlags = {
  yes: { kind: 'switch', brief: 'Do not ask for confirmation' },
} as const satisfies FlagSet;

/** The values of {@link outputFlags}. */
export type OutputFlags = FlagValues<typeof outputFlags>;
