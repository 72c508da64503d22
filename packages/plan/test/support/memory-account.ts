import { ConnectionError } from '@mailhost/core';
import type {
  AnyAccount,
  Capabilities,
  EnsuredKind,
  FieldCapability,
  KindCapability,
  Outputs,
} from '@mailhost/unified';
import { keyOf } from '@mailhost/unified';
import { createFilter, createHost, type DriverContext, type KindDriver } from '@mailhost/unified/driver';

/** A made-up account that keeps everything in memory, and what it was asked to do. */
export interface MemoryAccount {
  readonly account: AnyAccount;
  /** Objects by kind and key, without their `raw`. */
  readonly kept: Map<EnsuredKind, Map<string, Record<string, unknown>>>;
  /** Every write: `create mailbox ana@example.org`. */
  readonly writes: string[];
  /** Every secret that was sent. */
  readonly secrets: unknown[];
  /** Called before each read and write; what it throws is what the server did. */
  hook: (call: string) => void;
}

interface MemoryOptions {
  readonly resolveSecret?: (reference: string) => string;
  /** Seconds to wait for a server that is down. Default 0. */
  readonly maxWait?: number;
  readonly role?: 'host' | 'filter';
  readonly kinds?: Partial<Record<EnsuredKind, Partial<KindCapability>>>;
}

const seen: FieldCapability = { read: 'list', write: 'set' };
const secret: FieldCapability = { read: 'never', write: 'set' };
const whole = { list: true, get: true, create: true, delete: 'now' } as const;

const hostKinds: Capabilities['kinds'] = {
  domain: { ...whole, fields: { enabled: seen } },
  domainAlias: { ...whole, list: false, fields: { target: seen } },
  mailbox: {
    ...whole,
    fields: {
      name: seen,
      quota: seen,
      'quota.unlimited': seen,
      usage: { read: 'list', write: 'never' },
      enabled: seen,
      password: secret,
      'password.hash': secret,
      forward: { read: 'never', write: 'set' },
    },
  },
  alias: { ...whole, fields: { targets: seen } },
  catchAll: { get: true, create: true, delete: 'now', fields: { targets: seen } },
};

const filterKinds: Capabilities['kinds'] = {
  domain: { ...whole, fields: { relay: seen, 'relay.port': seen, spamAction: seen } },
  recipient: { ...whole, fields: { name: seen, enabled: seen } },
  senderRule: { ...whole, fields: { action: seen } },
};

/** Makes one. All kinds of its role can be listed, read, made, changed and deleted, unless `kinds` says otherwise. */
export function memoryAccount({
  role = 'host',
  kinds = {},
  resolveSecret,
  maxWait = 0,
}: MemoryOptions = {}): MemoryAccount {
  const base = role === 'host' ? hostKinds : filterKinds;
  const changed = Object.fromEntries(
    Object.entries(base).map(([kind, row]) => [kind, { ...row, ...Reflect.get(kinds, kind) }]),
  );
  const capabilities: Capabilities = {
    product: 'madeup',
    title: 'Made-up',
    role,
    pace: { concurrency: 4, requestsPerSecond: Number.POSITIVE_INFINITY },
    kinds: changed,
  };
  const kept: MemoryAccount['kept'] = new Map();
  const writes: string[] = [];
  const secrets: unknown[] = [];
  const options = { outage: { maxWait }, resolveSecret };
  const result = { kept, writes, secrets, hook: (_: string): void => undefined };
  const of = (kind: EnsuredKind) => {
    const known = kept.get(kind) ?? new Map<string, Record<string, unknown>>();
    kept.set(kind, known);
    return known;
  };
  const driver = <Item extends object, Input extends object, Key, Filter>(
    kind: EnsuredKind,
  ): KindDriver<Item, Input, Key, Filter> => {
    const write = (what: string, key: string, run: () => void) => {
      writes.push(`${what} ${kind} ${key}`);
      result.hook(`${what} ${kind} ${key}`);
      run();
      result.hook(`after ${what} ${kind} ${key}`);
    };
    const send = async (input: object, { secret }: DriverContext) => {
      const password: unknown = Reflect.get(input, 'password');
      if (typeof password === 'string') secrets.push(password);
      if (typeof password !== 'object' || password === null) return;
      const reference: unknown = Reflect.get(password, 'reference');
      secrets.push(typeof reference === 'string' ? await secret({ reference }) : password);
    };
    const item = (value: Record<string, unknown>) => ({ raw: undefined, ...value });
    const driver = {
      list: async function* (filter: { domain?: string; scope?: string }) {
        result.hook(`list ${kind}`);
        const wanted = filter.domain ?? filter.scope ?? '';
        for (const [key, value] of of(kind)) if (key.includes(wanted)) yield item(value);
      },
      find: async (key: unknown) => {
        const text = typeof key === 'string' ? key : keyOf(kind, Object(key)).text;
        result.hook(`find ${kind} ${text}`);
        const found = of(kind).get(text);
        return found && item(found);
      },
      create: async (input: object, context: DriverContext) => {
        await send(input, context);
        const { key, stored } = { key: keyOf(kind, input).text, stored: withoutSecrets(input) };
        write('create', key, () => {
          of(kind).set(key, { ...(kind === 'mailbox' && { usage: 0, enabled: true }), ...stored });
        });
      },
      update: async (before: object, changes: object, context: DriverContext) => {
        await send(changes, context);
        const key = keyOf(kind, before).text;
        write('update', key, () => of(kind).set(key, { ...of(kind).get(key), ...withoutSecrets(changes) }));
      },
      delete: async (before: object) => {
        const key = keyOf(kind, before).text;
        write('delete', key, () => of(kind).delete(key));
      },
    };
    // What is kept has the fields that were given, whatever the kind.
    return driver as unknown as KindDriver<Item, Input, Key, Filter>;
  };
  const client = {
    use() {
      return this;
    },
  };
  const account =
    role === 'host'
      ? createHost<typeof client, Outputs>({ capabilities }, client, options, () => ({
          domain: driver('domain'),
          domainAlias: driver('domainAlias'),
          mailbox: driver('mailbox'),
          alias: driver('alias'),
          catchAll: driver('catchAll'),
        }))
      : createFilter<typeof client, Outputs>({ capabilities }, client, options, () => ({
          domain: driver('domain'),
          recipient: driver('recipient'),
          senderRule: driver('senderRule'),
        }));
  return Object.assign(result, { account });
}

/** What a server keeps in sight. */
function withoutSecrets(input: object): Record<string, unknown> {
  const shown = Object.entries(input).filter(([name, value]) => name !== 'password' && value !== undefined);
  return Object.fromEntries(shown);
}

/** An answer that was lost on its way. */
export function lostAnswer(): ConnectionError {
  return new ConnectionError('The connection was reset.', { mayHaveTakenEffect: true });
}
