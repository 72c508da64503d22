import type { OpenedAccount } from '@mailhost/plan/config';
import { keyOf } from '@mailhost/unified';
import { remember } from '../completion/cache.js';
import { accountFlag, outputFlags } from '../frame/common-flags.js';
import type { CliContext } from '../frame/context.js';
import { type ExitCode, exitCodes } from '../frame/exit-codes.js';
import { flagValues } from '../frame/flags.js';
import { formatOf, writeRecords } from '../frame/output/records.js';
import type { ResourceKind } from './kinds.js';
import { preparedAccount } from './prepared-account.js';
import { resourceColumns } from './resource-columns.js';

const scopeFlags = {
  domain: { kind: 'text', placeholder: '', brief: '' },
  scope: { kind: 'text', placeholder: '', brief: '' },
  limit: { kind: 'number', placeholder: '', brief: '' },
  noDetails: { kind: 'switch', brief: '' },
  ...accountFlag,
} as const;

/** Writes all of a kind, as they come. */
export async function listResources(context: CliContext, kind: ResourceKind, given: object): Promise<ExitCode> {
  const { account: name, limit = Number.POSITIVE_INFINITY, ...asked } = flagValues(scopeFlags, given);
  const output = flagValues(outputFlags, given);
  const format = formatOf(output);
  const account = await preparedAccount(context, name, kind);
  const scope = asked.domain ?? asked.scope;
  const items = limited(itemsOf(account, kind, scope, { details: !asked.noDetails, signal: context.signal }), limit);
  const columns = resourceColumns(kind, account, format === 'table');
  const empty = `${account.name} has no ${kind.noun}${scope === undefined ? '' : ` in ${scope}`}.`;
  const seen: string[] = [];
  const noted = async function* () {
    for await (const item of items) {
      if (seen.length < 5000 && kind.kind !== 'senderRule') seen.push(keyOf(kind.kind, item).text);
      yield item;
    }
  };
  await writeRecords(context, output, columns, noted(), empty);
  await remember(context, account.name, kind.key[0].completes, seen);
  return exitCodes.done;
}

interface Reading {
  readonly details: boolean;
  readonly signal: AbortSignal;
}

/** Those of a scope, or one after the other those of each domain that the account has. */
async function* itemsOf(
  account: OpenedAccount,
  { kind, listOf }: ResourceKind,
  scope: string | undefined,
  reading: Reading,
): AsyncGenerator<object> {
  const calls = account.calls(kind);
  if (listOf === 'account') yield* calls.list({}, reading);
  else if (scope !== undefined) yield* calls.list({ [listOf ?? 'domain']: scope }, reading);
  else {
    // The answer to whether it can be listed at all does not wait for a domain.
    calls.list({ [listOf ?? 'domain']: 'example.org' }, reading);
    for await (const domain of account.calls('domain').list({}, { details: false, signal: reading.signal })) {
      yield* calls.list({ [listOf ?? 'domain']: keyOf('domain', domain).text }, reading);
    }
  }
}

async function* limited<Item>(items: AsyncIterable<Item>, limit: number): AsyncGenerator<Item> {
  if (limit === 0) return;
  let count = 0;
  for await (const item of items) {
    yield item;
    count += 1;
    if (count >= limit) return;
  }
}
