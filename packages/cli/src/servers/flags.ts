import type { FlagSet } from '../frame/flags.js';

/** The flags of `mailhost sandbox`. */
export const sandboxFlags = {
  write: {
    kind: 'text',
    placeholder: 'FOLDER',
    completes: 'file',
    brief: 'Write a mailhost.yaml with its accounts into a folder. Default: print it',
  },
  port: { kind: 'number', placeholder: 'N', brief: 'The first of five ports in a row. Default: any that are free' },
  faults: { kind: 'number', placeholder: 'PERCENT', brief: 'The share of requests that fail on purpose. Default 0' },
} as const satisfies FlagSet;

/** The flags of `mailhost panel`. */
export const panelFlags = {
  accounts: { kind: 'list', placeholder: 'NAME', completes: 'account', brief: 'The accounts. Default: all' },
  port: { kind: 'number', placeholder: 'N', brief: 'The port. Default: any that is free' },
  readOnly: { kind: 'switch', brief: 'Refuse calls that change something' },
  noOpen: { kind: 'switch', brief: 'Open no browser' },
} as const satisfies FlagSet;

/** The flags of `mailhost gateway`. */
export const gatewayFlags = {
  ...panelFlags,
  origins: { kind: 'list', placeholder: 'ORIGIN', brief: 'Other origins whose pages may call: http://localhost:5173' },
} as const satisfies FlagSet;
