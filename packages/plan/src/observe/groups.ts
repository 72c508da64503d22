import { type EnsuredKind, keyOf } from '@mailhost/unified';
import { compareGroups, type DesiredObject, groupId, type ObjectPlace } from '../plan/objects.js';
import type { PlanOptions } from '../plan/options.js';
import type { Accounts } from '../state/accounts.js';

/** What is to be read of one account, domain and kind. */
export interface GroupToRead extends Omit<ObjectPlace, 'key'> {
  /** What the calls take for each that is named, by its text. */
  readonly named: Map<string, unknown>;
  /** The fields that are compared. */
  readonly fields: Set<string>;
  /** Whose sender rules they are. */
  readonly scopes: Set<string>;
}

/** Kinds that are read for a named domain even where none of them is named. */
const alwaysRead: Readonly<Record<'host' | 'filter', readonly EnsuredKind[]>> = {
  host: ['mailbox', 'alias'],
  filter: ['recipient'],
};

/** Every account, domain and kind that has to be read for a plan, in its order. */
export function groupsToRead(
  desired: readonly DesiredObject[],
  { accounts, prune = {} }: { readonly accounts: Accounts; readonly prune?: PlanOptions['prune'] },
): readonly GroupToRead[] {
  const groups = new Map<string, GroupToRead>();
  const groupOf = ({ account, domain, kind }: Omit<ObjectPlace, 'key'>) => {
    const id = groupId({ account, domain, kind });
    const known = groups.get(id) ?? {
      account,
      domain,
      kind,
      named: new Map(),
      fields: new Set(),
      scopes: new Set([domain]),
    };
    groups.set(id, known);
    return known;
  };
  for (const object of desired) {
    const { account, domain, kind, input, absent } = object;
    const { key, text } = keyOf(kind, input);
    const group = groupOf(object);
    group.named.set(text, key);
    if (absent === undefined) for (const field of Object.keys(input)) group.fields.add(field);
    if (kind === 'senderRule' && typeof input['scope'] === 'string') group.scopes.add(input['scope']);
    const { role, capabilities } = accounts[account] ?? {};
    if (!role) continue;
    for (const other of alwaysRead[role])
      if (capabilities?.kinds[other]?.list) groupOf({ account, domain, kind: other });
    // The last target of a catch-all is protected.
    const mayRemove = absent !== undefined || prune.mailbox !== undefined || prune.alias !== undefined;
    if (role === 'host' && mayRemove && capabilities?.kinds.catchAll?.get) {
      groupOf({ account, domain, kind: 'catchAll' }).named.set(domain, domain);
    }
  }
  return [...groups.values()].sort((one, other) => compareGroups({ ...one, key: '' }, { ...other, key: '' }));
}
