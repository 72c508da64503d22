import type { Capabilities } from '../capabilities/capabilities.js';

/** What all calls on an account share. */
export interface AccountContext {
  /** What it is called in plans and messages. */
  readonly name: string;
  /** What the product can do, with what was found out of the server. */
  readonly capabilities: () => Capabilities;
  readonly unsupported: 'error' | 'warn';
  /** How many detail calls of a list may be under way at once. */
  readonly concurrency: number;
  readonly resolveSecret: ((reference: string) => string | Promise<string>) | undefined;
}
