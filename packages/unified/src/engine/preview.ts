import { assertInput } from '@mailhost/core';
import type { KindDriver } from '../account/driver.js';
import type { InputComparison } from '../account/dynamic.js';
import type { Warning } from '../account/result.js';
import { reasonOf } from '../capabilities/reasons.js';
import type { KindModel } from '../model/kinds.js';
import type { AccountContext } from './call-context.js';
import { compare, fieldChange, givenFields, normalized } from './fields.js';
import type { Support } from './support.js';

interface Previewed<Item extends object, Input extends object, Key> {
  readonly account: AccountContext;
  readonly model: KindModel<Input, Key>;
  readonly support: Support<Input, Key>;
  readonly driver: Pick<KindDriver<Item, Input, Key>, 'agrees' | 'inputSchema'>;
}

/** What `ensure` would find and write, of an item that was read before. */
export function preview<Item extends object, Input extends object, Key>(
  { account, model, support, driver: { agrees, inputSchema } }: Previewed<Item, Input, Key>,
  item: Item | undefined,
  input: Input,
): InputComparison {
  const warnings: Warning[] = [];
  const warn = (warning: Warning) => void warnings.push(warning);
  const desired = support.inputs(normalized(model, input), 'warn', warn);
  if (inputSchema) assertInput(`${account.capabilities().product} ${model.kind}`, inputSchema, desired);
  const given = givenFields(model, desired);
  const isSecret = (name: string) => model.secrets.includes(name);
  const secrets = given.map(([name]) => name).filter(isSecret);
  const kept = Object.fromEntries(Object.entries(desired).filter(([, value]) => value !== undefined));
  const change = (name: string) =>
    fieldChange(model, name, item && Reflect.get(item, name), Reflect.get(desired, name));
  if (item) {
    const compared = compare(model, support.row, item, desired, agrees);
    const differing = compared.differing.filter((name) => support.changeable(name, 'warn', warn));
    const unverifiable = compared.unverifiable.filter((name) => !isSecret(name));
    return { input: kept, differing: differing.map(change), unverifiable, secrets, missing: [], warnings };
  }
  if (!support.row.create || support.row.depends !== undefined) {
    const message = reasonOf(account.capabilities(), `${model.kind}.create`);
    warn({ code: 'unsupported', field: 'create', message });
  }
  const missing = support.missing(desired);
  return { input: kept, differing: given.map(([name]) => change(name)), unverifiable: [], secrets, missing, warnings };
}
