import type { OpenedAccount } from '@mailhost/plan/config';
import { CliError } from '../frame/cli-error.js';
import type { CliContext } from '../frame/context.js';
import { preparedAccount } from './prepared-account.js';

/** The account whose quarantine is meant. Throws where it is a host, which has none. */
export async function quarantineAccount(
  context: CliContext,
  given: string | undefined,
): Promise<Extract<OpenedAccount, { role: 'filter' }>> {
  const account = await preparedAccount(context, given, { kind: 'quarantine', role: 'filter' });
  if (account.role === 'filter') return account;
  throw new CliError(
    `${account.name} is a mail host and holds no mail back.`,
    'Name the filter in front of it: --account.',
  );
}
