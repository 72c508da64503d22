import type { State } from '@mailhost/plan';
import type { OpenedAccount } from '@mailhost/plan/config';
import { keyOf, normalizeDomain } from '@mailhost/unified';

/** A domain, and the accounts that it is on. */
export interface DomainPlace {
  readonly domain: string;
  readonly hosts: readonly OpenedAccount[];
  readonly filters: readonly OpenedAccount[];
}

/**
 * The domains that accounts have and that the configuration names, each with its accounts: those that the configuration
 * says, else those that list it. A domain that no account has is told with none.
 */
export async function domainPlaces(
  { domains: named }: Pick<State, 'domains'>,
  accounts: readonly OpenedAccount[],
  signal: AbortSignal,
): Promise<readonly DomainPlace[]> {
  const places = new Map<string, OpenedAccount[]>();
  for (const { name } of named) places.set(normalizeDomain(name), []);
  for (const account of accounts) {
    for await (const item of account.calls('domain').list({}, { details: false, signal })) {
      const { text: domain } = keyOf('domain', item);
      places.set(domain, [...(places.get(domain) ?? []), account]);
    }
  }
  const said = new Map(named.map(({ name, host, filter }) => [normalizeDomain(name), [host, filter]]));
  return [...places]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([domain, all]) => {
      const names = said.get(domain);
      const on = names ? all.filter(({ name }) => names.includes(name)) : all;
      return {
        domain,
        hosts: on.filter(({ role }) => role === 'host'),
        filters: on.filter(({ role }) => role === 'filter'),
      };
    });
}
