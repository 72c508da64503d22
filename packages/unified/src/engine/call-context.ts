import { ConfigurationError } from '@mailhost/core';
import type { DriverContext } from '../account/driver.js';
import type { ListOptions } from '../account/options.js';
import type { Warning } from '../account/result.js';
import type { Capabilities } from '../capabilities/capabilities.js';
import type { OutageGate } from '../limits/outage.js';

/** What all calls on an account share. */
export interface AccountContext {
  /** What it is called in plans and messages. */
  readonly name: string;
  /** What the product can do, with what was found out of the server. */
  readonly capabilities: () => Capabilities;
  readonly unsupported: 'error' | 'warn';
  /** Holds work back while the server is down. */
  readonly gate: OutageGate;
  /** How many detail calls of a list may be under way at once. */
  readonly concurrency: number;
  readonly resolveSecret: ((reference: string) => string | Promise<string>) | undefined;
}

/** What a driver is given with a call on an account. */
export function driverContext(
  account: AccountContext,
  { signal, details = true }: ListOptions,
  { warnings = [], fields }: { readonly warnings?: Warning[]; readonly fields?: ReadonlySet<string> } = {},
): DriverContext {
  return {
    options: { signal },
    concurrency: account.concurrency,
    details,
    wants: (field) => (fields ? fields.has(field) : details),
    warn: (warning) => void warnings.push(warning),
    secret: async (password) => {
      if (typeof password === 'string') return password;
      const { reference } = password;
      const secret: unknown = await account.resolveSecret?.(reference);
      if (typeof secret === 'string' && secret !== '') return secret;
      if (account.resolveSecret) {
        const message = `${account.name}: resolveSecret gave no text for the reference ${reference}: nothing is sent.`;
        throw new ConfigurationError(message, { provider: account.capabilities().product });
      }
      throw new ConfigurationError(
        `${account.name}: a password was given as the reference ${password.reference}, and the account has no resolveSecret.`,
        { provider: account.capabilities().product },
      );
    },
  };
}
