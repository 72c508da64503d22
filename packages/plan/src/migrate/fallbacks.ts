import type { EnsuredKind, RelayTarget } from '@mailhost/unified';
import { parseSize } from '../state/sizes.js';
import { verb } from './found.js';
import type { MigrationDefaults } from './options.js';

/** What is done where a product has a field, and not a value of it. */
export interface Fallback {
  /** What the loss is called. */
  readonly name: string;
  /** What is lost, in a line for people. */
  text(count: number, noun: string): string;
  /** The value that is sent; `undefined` where there is none. */
  instead(value: unknown, defaults: MigrationDefaults): unknown;
}

/** By the capability that the value needs. A value of which nothing is here is lost whole. */
export const fallbacks: Readonly<Record<string, Fallback>> = {
  'mailbox.forward.withoutCopy': {
    name: 'mailbox.forward.keepCopy',
    text: (count) => `${count} ${count === 1 ? 'forward' : 'forwards'} ${verb(count, 'lose')} keepCopy: false`,
    instead: (value) => (typeof value === 'object' ? { ...value, keepCopy: true } : undefined),
  },
  'mailbox.quota.unlimited': {
    name: 'mailbox.quota.unlimited',
    text: (count, noun) => `${count} ${noun} can no longer be unlimited`,
    instead: (_, { quota }) => quota && parseSize(quota),
  },
  'domain.relay.port': {
    name: 'domain.relay.port',
    text: (count, noun) => `${count} ${noun} ${verb(count, 'lose')} the port of the relay`,
    instead: (value) => (isRelay(value) ? { host: value.host } : undefined),
  },
  'mailbox.enabled': inUse('mailbox'),
  'recipient.enabled': inUse('recipient'),
  'domain.enabled': inUse('domain'),
};

/** The same for what is out of use where nothing can be. */
function inUse(kind: EnsuredKind): Fallback {
  return {
    name: `${kind}.enabled`,
    text: (count, noun) => `${count} ${noun} that ${count === 1 ? 'is' : 'are'} out of use will be in use`,
    instead: () => undefined,
  };
}

function isRelay(value: unknown): value is RelayTarget {
  return typeof value === 'object' && value !== null && 'host' in value;
}
