import { ConfigurationError } from '@mailhost/core';
import { type AnyAccount, keyFieldsOf } from '@mailhost/unified';
import { kindsInOrder } from '../plan/objects.js';
import { fallbacks } from './fallbacks.js';

/** What can follow the name of a field. */
const endings: readonly string[] = ['', '.refused', '.missing', '.rounded', '.untold', '.oneTime'];

/**
 * The names that are accepted. Throws `ConfigurationError` for one that no migration between these two can have: a slip
 * of the pen must not look like a yes.
 */
export function acceptedNames(
  accept: readonly string[],
  { from, to }: { readonly from: AnyAccount; readonly to: AnyAccount },
  told: readonly string[],
): ReadonlySet<string> {
  const possible = new Set([...told, ...possibleNames([from, to])]);
  for (const name of accept) {
    if (possible.has(name)) continue;
    const [nearest] = [...possible].sort((one, other) => distance(name, one) - distance(name, other));
    const losses = told.length > 0 ? `This migration has ${told.join(', ')}.` : 'This migration has none.';
    throw new ConfigurationError(`accept: there is no loss ${name}: did you mean ${nearest}? ${losses}`);
  }
  return new Set(accept);
}

function possibleNames(accounts: readonly AnyAccount[]): readonly string[] {
  return kindsInOrder.flatMap((kind) => {
    const own = accounts.flatMap(({ capabilities }) => Object.keys(capabilities.kinds[kind]?.fields ?? {}));
    const paths = [...keyFieldsOf(kind), ...own].map((field) => `${kind}.${field}`);
    const further = Object.values(fallbacks).map(({ name }) => name);
    const all = [...paths.flatMap((path) => endings.map((ending) => path + ending)), ...further];
    return [kind, `${kind}.untold`, ...all];
  });
}

/** How many letters have to be changed to make one text of the other. */
function distance(one: string, other: string): number {
  let before = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...one].entries()) {
    const row = [index + 1];
    for (const [column, against] of [...other].entries()) {
      const changed = (before[column] ?? 0) + (letter === against ? 0 : 1);
      row.push(Math.min(changed, (before[column + 1] ?? 0) + 1, (row[column] ?? 0) + 1));
    }
    before = row;
  }
  return before.at(-1) ?? 0;
}
