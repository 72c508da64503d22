import { ConfigurationError } from '@mailhost/core';
import type { Pace } from '../capabilities/capabilities.js';
import type { AccountOptions } from './options.js';

/** Refuses options of an account that cannot be meant, before anything is sent. */
export function checkAccountOptions(account: string, pace: Pace, { outage, unsupported }: AccountOptions): void {
  const { concurrency, requestsPerSecond } = pace;
  const refuse = (option: string, expected: string): never => {
    throw new ConfigurationError(`${account}: the option ${option} must be ${expected}.`);
  };
  if (!(concurrency >= 1) || !(Number.isInteger(concurrency) || concurrency === Number.POSITIVE_INFINITY)) {
    refuse('pace.concurrency', 'a whole number, 1 or more, or Infinity');
  }
  if (!(requestsPerSecond > 0)) refuse('pace.requestsPerSecond', 'a number above 0, or Infinity');
  if (outage === null || !((outage?.maxWait ?? 0) >= 0)) refuse('outage.maxWait', 'a number of seconds, 0 or more');
  if (![undefined, 'error', 'warn'].includes(unsupported)) refuse('unsupported', "'error' or 'warn'");
}

/** Refuses options of a call that cannot be meant: a slip in them would do another thing than was asked for. */
export function checkCallOptions(
  where: string,
  options: object,
  known: Readonly<Record<string, readonly unknown[] | 'any'>>,
): void {
  if (typeof options !== 'object' || options === null) {
    throw new ConfigurationError(`${where}: the options must be an object.`);
  }
  for (const [name, value] of Object.entries(options)) {
    const values = known[name];
    if (values === undefined)
      throw new ConfigurationError(`${where}: there is no option ${JSON.stringify(name)} here.`);
    if (values === 'any' || value === undefined || values.includes(value)) continue;
    const choices = values.map((choice) => JSON.stringify(choice)).join(' or ');
    throw new ConfigurationError(`${where}: the option ${name} must be ${choices}.`);
  }
}
