import type { Middleware } from '@mailhost/core';
import type { AccountEntry } from '@mailhost/plan';
import { type OpenedAccount, openAccount } from '@mailhost/plan/config';
import { type Capabilities, type KindName, nouns } from '@mailhost/unified';
import { accountOptions } from '../frame/accounts.js';
import type { CliContext } from '../frame/context.js';
import { explain } from '../frame/explain.js';
import { products } from '../frame/products.js';
import type { Finding } from './finding.js';

/** What became of an account: open, where it can be reached. */
export interface ExaminedAccount {
  readonly account: OpenedAccount | undefined;
  readonly findings: readonly Finding[];
}

/** Milliseconds by which a server's clock may differ before it is told. */
const mostSkew = 60_000;

/** Opens an account, and looks whether it can be reached, what its credentials may do, its version and its clock. */
export async function examineAccount(context: CliContext, name: string, entry: AccountEntry): Promise<ExaminedAccount> {
  const dates = new ServerClock();
  const { title } = products[entry.product];
  const finding = (check: string, status: Finding['status'], message: string, advice?: string): Finding => ({
    status,
    subject: name,
    check,
    message,
    advice,
  });
  try {
    // A server that is down is what this is to tell, and not to wait for.
    const account = await openAccount(
      name,
      { ...entry, outage: { maxWait: 0 } },
      {
        ...(await accountOptions(context)),
        middleware: [dates.middleware],
      },
    );
    const listed = account.capabilities;
    await account.calls('domain').list({}, { details: false, signal: context.signal }).toArray({ limit: 1 });
    const findings = [finding('reach', 'ok', `${title} answers, and takes the credentials`)];
    const lost = closedKinds(listed, await account.discover());
    findings.push(
      lost.length === 0
        ? finding('rights', 'ok', 'The credentials may do all that the product can')
        : finding(
            'rights',
            'warn',
            `The credentials may not use: ${lost.join(', ')}`,
            'Run: mailhost doctor --capabilities',
          ),
    );
    const version = await versionOf(account);
    if (version !== undefined) findings.push(finding('version', 'ok', `${title} ${version}`));
    const skew = dates.skew;
    if (skew !== undefined) {
      const seconds = Math.round(Math.abs(skew) / 1000);
      findings.push(
        Math.abs(skew) <= mostSkew
          ? finding('clock', 'ok', 'The clocks agree to a minute')
          : finding(
              'clock',
              'warn',
              `The server's clock is ${seconds} s ${skew > 0 ? 'ahead' : 'behind'}`,
              'Set the clock of one of the two by NTP',
            ),
      );
    }
    return { account, findings };
  } catch (error) {
    const { message, advice } = explain(error);
    return { account: undefined, findings: [finding('reach', 'fail', message, advice)] };
  }
}

/** Compares the time that answers tell with that of this machine. */
class ServerClock {
  /** Milliseconds by which the server is ahead; `undefined` where no answer told its time. */
  skew: number | undefined;

  readonly middleware: Middleware = async (request, next) => {
    const response = await next(request);
    const time = Date.parse(response.headers.get('date') ?? '');
    if (!Number.isNaN(time)) this.skew = time - Date.now();
    return response;
  };
}

/** Kinds that could be used by the product's table, and cannot by what was found out. */
function closedKinds({ kinds: before }: Capabilities, { kinds: after }: Capabilities): readonly string[] {
  const usable = (kinds: Capabilities['kinds'], kind: KindName) => Boolean(kinds[kind]?.list || kinds[kind]?.get);
  return kindNames.filter((kind) => usable(before, kind) && !usable(after, kind)).map((kind) => nouns[kind]);
}

const kindNames: readonly KindName[] = Object.keys(nouns).filter((name): name is KindName => name in nouns);

async function versionOf({ client, capabilities }: OpenedAccount): Promise<string | undefined> {
  if (capabilities.product !== 'wildduck') return undefined;
  const { WildduckClient } = await import('@mailhost/wildduck');
  if (!(client instanceof WildduckClient)) return undefined;
  const { version } = await client.health.get();
  return version;
}

/** What an account cannot do, with the reason. */
export interface Missing {
  readonly account: string;
  readonly capability: string;
  readonly reason: string;
}

/** What the product, or the server by its credentials, cannot do. */
export function* missingOf({ name, capabilities }: OpenedAccount): Generator<Missing> {
  const { title, kinds, role } = capabilities;
  for (const kind of kindNames) {
    const row = kinds[kind];
    if (!row) {
      yield { account: name, capability: kind, reason: `${title} is a ${role} and has no ${nouns[kind]}.` };
      continue;
    }
    const calls =
      kind === 'quarantine' ? (['list', 'release', 'delete'] as const) : (['list', 'get', 'create', 'delete'] as const);
    for (const call of calls) {
      if (row[call]) continue;
      yield { account: name, capability: `${kind}.${call}`, reason: row.reason ?? `${title} has no call for it.` };
    }
    for (const [field, { write, reason }] of Object.entries(row.fields)) {
      if (write !== 'never' || reason === undefined) continue;
      yield { account: name, capability: `${kind}.${field}`, reason };
    }
  }
}
