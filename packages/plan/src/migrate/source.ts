import { ConfigurationError } from '@mailhost/core';
import { type AnyAccount, bulk, keyOf } from '@mailhost/unified';
import { exportWhile } from '../observe/export-state.js';
import type { DesiredObject } from '../plan/objects.js';
import { desiredObjects } from '../state/desired.js';
import { assertState } from '../state/read-state.js';
import type { SenderRuleState, State } from '../state/state.js';
import type { AssessOptions } from './options.js';

/** What is there to be migrated. */
export interface Source {
  readonly objects: readonly DesiredObject[];
  /** Bytes of mail, by address. */
  readonly usage: ReadonlyMap<string, number>;
}

/** Reads the domains of the account where they are now, and lets the caller amend what was read. */
export async function readSource({ from, domains, amend, signal }: AssessOptions): Promise<Source> {
  const usage = new Map<string, number>();
  for (const domain of domains) {
    if (!from.capabilities.kinds.domain?.get || (await from.calls('domain').find(domain, { signal }))) continue;
    throw new ConfigurationError(`migrate: ${from.name} has no domain ${domain}: look at its name, or leave it out.`);
  }
  const exported = await exportWhile(from, { domains, signal }, (kind, item) => {
    const used: unknown = Reflect.get(item, 'usage');
    if (kind === 'mailbox' && typeof used === 'number') usage.set(keyOf(kind, item).text, used);
  });
  const read = await withRulesOfAddresses(from, exported.state, signal);
  const state = amend ? assertState(await amend(read)) : read;
  return { objects: desiredObjects(state, { [from.name]: from }), usage };
}

/** The state with the rules of single addresses, which the lists of domains do not have. */
async function withRulesOfAddresses(
  account: AnyAccount,
  state: State,
  signal: AbortSignal | undefined,
): Promise<State> {
  const row = account.capabilities.kinds.senderRule;
  if (!row?.list || row.depends !== undefined) return state;
  const calls = account.calls('senderRule');
  const rulesOf = async (scope: string): Promise<readonly SenderRuleState[]> => {
    const rules: SenderRuleState[] = [];
    for await (const rule of calls.list({ scope }, { signal })) {
      const sender: unknown = Reflect.get(rule, 'sender');
      const action: unknown = Reflect.get(rule, 'action');
      if (typeof sender !== 'string' || (action !== 'allow' && action !== 'deny')) continue;
      rules.push({ scope, sender, action });
    }
    return rules;
  };
  const domains: State['domains'][number][] = [];
  for (const domain of state.domains) {
    const recipients = typeof domain.recipients === 'object' ? domain.recipients : [];
    const scopes = [...(domain.mailboxes ?? []), ...recipients].map(({ address }) => address);
    const rules = [...(domain.senderRules ?? [])];
    const concurrency = Math.min(account.pace.concurrency, 16);
    for await (const outcome of bulk(scopes, rulesOf, { concurrency, signal })) {
      if (outcome.status === 'failed') throw outcome.error;
      if (outcome.status === 'done') rules.push(...outcome.result);
    }
    signal?.throwIfAborted();
    domains.push(rules.length > 0 ? { ...domain, senderRules: rules } : domain);
  }
  return { domains };
}
