import { ValidationError } from '@mailhost/core';
import {
  type AnyAccount,
  type FieldChange,
  type InputComparison,
  keyFieldsOf,
  nouns,
  UnsupportedError,
  writeOnly,
} from '@mailhost/unified';
import { compareInput } from './compare-input.js';
import { digestOf } from './digest.js';
import { type DesiredObject, type ObjectPlace, objectId } from './objects.js';
import type { Action, Operation, RefusalReason } from './operations.js';
import { protectionOf, protectionRemedy } from './protected.js';

/** What is to be done about one object. */
export type Decision =
  | { readonly operation: Operation }
  | { readonly refusal: RefusedObject }
  /** Nothing; these fields could not be seen. */
  | { readonly unverifiable: readonly string[] };

/** One object that is refused. */
export interface RefusedObject {
  readonly reason: RefusalReason;
  readonly action: Action;
  readonly message: string;
  readonly remedy: string;
}

const nothing: Decision = { unverifiable: [] };

/** Requests, roughly: none of the products tells how many its calls take. */
const requests = { look: 1, write: 1, deleteByPassword: 4 } as const;

/** An object that should be there: made, changed, or as it is. */
export async function decidePresent(
  account: AnyAccount,
  desired: DesiredObject,
  item: object | undefined,
  appliedVersion: number | undefined,
): Promise<Decision> {
  const { kind, input } = desired;
  const row = account.capabilities.kinds[kind];
  if (!item && row?.create === 'implicit') return nothing;
  const action = item ? 'update' : 'create';
  let compared: InputComparison;
  try {
    compared = compareInput(account.calls(kind), item, input);
  } catch (error) {
    if (error instanceof UnsupportedError) return unsupported(action, error.reason);
    if (error instanceof ValidationError) return invalid(action, error.message);
    throw error;
  }
  const [cannot] = compared.warnings.filter(({ code }) => code === 'unsupported');
  if (cannot) return unsupported(action, `${cannot.field ?? kind}: ${cannot.message}`);
  if (compared.missing.length > 0) {
    const message = `${account.capabilities.title} makes no ${nouns[kind]} without ${compared.missing.join(' and ')}.`;
    return invalid(action, message);
  }
  const version = desired.passwordVersion ?? 1;
  const sendsPassword =
    compared.secrets.includes('password') && (!item || (appliedVersion !== undefined && version > appliedVersion));
  const password: readonly FieldChange[] =
    item && sendsPassword ? [{ name: 'password', before: undefined, after: writeOnly }] : [];
  const fields = [...compared.differing, ...password];
  if (item && fields.length === 0) return { unverifiable: compared.unverifiable };
  const sent = new Set([...keyFieldsOf(kind), ...fields.map(({ name }) => name)]);
  const observed = await digestOf(
    item,
    compared.differing.map(({ name }) => name),
  );
  return {
    operation: {
      ...headOf(desired, action),
      fields,
      input: Object.fromEntries(Object.entries(compared.input).filter(([name]) => sent.has(name))),
      observed,
      ...(sendsPassword && version > 1 && { passwordVersion: version }),
      dependsOn: desired.dependsOn,
      calls: requests.look + requests.write,
    },
  };
}

/** What is known of one that should not be there. */
export interface UnwantedObject {
  readonly place: ObjectPlace;
  readonly item: object;
  readonly action: 'disable' | 'delete';
  readonly isNamed: boolean;
  readonly catchAll: readonly string[] | 'not read';
  readonly protect: readonly string[];
}

/** An object that should not be there: disabled, deleted, or protected. */
export async function decideAbsent(account: AnyAccount, unwanted: UnwantedObject): Promise<Decision> {
  const { place, item, action } = unwanted;
  const { capabilities } = account;
  const row = capabilities.kinds[place.kind];
  const protection = protectionOf(unwanted);
  if (protection !== undefined) {
    const message = `${protection}.`;
    return { refusal: { reason: 'protected', action, message, remedy: protectionRemedy } };
  }
  const input = Object.fromEntries(keyFieldsOf(place.kind).map((name) => [name, Reflect.get(item, name)]));
  if (action === 'disable') {
    const enabled: unknown = Reflect.get(item, 'enabled');
    if (enabled === false) return nothing;
    const field = row?.fields['enabled'];
    if (field?.write !== 'set' || field.depends !== undefined) {
      const message = `${capabilities.title} cannot disable a ${nouns[place.kind]}.`;
      return unsupported(action, message, 'Write `absent: delete` if it is to be deleted.');
    }
    const fields: readonly FieldChange[] = [{ name: 'enabled', before: enabled, after: false }];
    const observed = await digestOf(item, ['enabled']);
    const calls = requests.look + requests.write;
    return { operation: { ...headOf(place, action), fields, input, observed, dependsOn: [], calls } };
  }
  if (!row?.delete || row.depends !== undefined) {
    const message = row?.reason ?? `${capabilities.title} cannot delete a ${nouns[place.kind]}.`;
    return unsupported(action, message, 'Leave it out of the state.');
  }
  const seen = Object.keys(row.fields).filter((name) => name in item && name !== 'usage');
  const fields = seen
    .filter((name) => Reflect.get(item, name) !== undefined)
    .map((name): FieldChange => ({ name, before: Reflect.get(item, name), after: undefined }));
  return {
    operation: {
      ...headOf(place, action),
      fields,
      input,
      observed: await digestOf(
        item,
        fields.map(({ name }) => name),
      ),
      ...(row.delete !== 'soft' && { irreversible: true }),
      ...(row.grace !== undefined && { grace: row.grace }),
      dependsOn: [],
      calls: requests.look + (row.delete === 'password' ? requests.deleteByPassword : requests.write),
    },
  };
}

function headOf({ account, domain, kind, key }: ObjectPlace, action: Action) {
  return {
    type: 'operation',
    id: objectId({ account, domain, kind, key }),
    account,
    domain,
    kind,
    key,
    action,
  } as const;
}

function unsupported(
  action: Action,
  message: string,
  remedy = 'Leave it out of the state, or do it in the product.',
): Decision {
  return { refusal: { reason: 'unsupported', action, message, remedy } };
}

function invalid(action: Action, message: string): Decision {
  return { refusal: { reason: 'invalid', action, message, remedy: 'Correct it in the state.' } };
}
