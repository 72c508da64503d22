import type { IredadminClient } from '@mailhost/iredadmin';
import type { KindDriver } from '../../account/driver.js';
import type { DomainAliasInput } from '../../model/inputs.js';
import type { DomainAlias } from '../../model/items.js';
import type { DomainFilter } from '../../model/paths.js';
import type { IredadminOutputs } from './types.js';

export function domainAliasDriver({
  domains,
}: IredadminClient): KindDriver<DomainAlias<IredadminOutputs>, DomainAliasInput, string, DomainFilter> {
  return {
    // One that the domain has already stays.
    create: ({ name, target }, { options }) => domains.update(target, { addAliasDomain: [name] }, options),
  };
}
