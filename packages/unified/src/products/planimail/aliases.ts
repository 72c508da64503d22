import type { PlanimailClient } from '@mailhost/planimail';
import type { DriverContext, KindDriver } from '../../account/driver.js';
import { ifFound, mapped, withDetails } from '../../engine/details.js';
import { normalizeAddress, normalizeAddresses } from '../../model/address.js';
import type { AliasInput } from '../../model/inputs.js';
import type { Alias } from '../../model/items.js';
import type { DomainFilter } from '../../model/paths.js';
import type { PlanimailOutputs } from './types.js';

type PlanimailAlias = Alias<PlanimailOutputs>;

export function aliasDriver({
  aliases,
}: PlanimailClient): KindDriver<PlanimailAlias, AliasInput, string, DomainFilter> {
  const find = async (address: string, { options }: DriverContext): Promise<PlanimailAlias | undefined> => {
    const found = await ifFound(aliases.get(address, options));
    return found && { address, targets: normalizeAddresses(found.targets), raw: undefined };
  };
  const add = async (address: string, targets: readonly string[], { options }: DriverContext) => {
    for (const target of targets) await aliases.add(address, target, options);
  };
  return {
    list: ({ domain }, context) => {
      const listed = aliases.list(domain, context.options);
      if (context.details)
        return withDetails(listed, context.concurrency, ({ name }) => find(normalizeAddress(name), context));
      return mapped(listed, ({ name }) => ({ address: normalizeAddress(name), targets: undefined, raw: undefined }));
    },
    find,
    create: async ({ address, targets }, context) => {
      warnOfSteps(targets.length, context);
      await add(address, targets, context);
    },
    update: async ({ address, targets: before = [] }, { targets = [] }, context) => {
      const added = targets.filter((target) => !before.includes(target));
      const removed = before.filter((target) => !targets.includes(target));
      warnOfSteps(added.length + removed.length, context);
      // New ones first: the alias goes with its last target.
      await add(address, added, context);
      for (const target of removed) await aliases.removeTarget(address, target, context.options);
    },
    delete: ({ address }, _, { options }) => aliases.delete(address, options),
  };
}

function warnOfSteps(count: number, { warn }: DriverContext): void {
  if (count > 1)
    warn({ code: 'several-calls', field: 'targets', message: `targets are changed one by one, in ${count} calls.` });
}
