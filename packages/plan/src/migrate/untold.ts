import type { AnyAccount, EnsuredKind, FieldCapability, KindCapability } from '@mailhost/unified';
import { keyFieldsOf } from '@mailhost/unified';
import { kindsInOrder } from '../plan/objects.js';
import { type Found, found, nounOf } from './found.js';
import { isWanted, type Mapped, type Way } from './map-object.js';
import { secretFieldOf } from './secrets.js';

/** What the source does not tell, of what the target could have: it may be there, and nobody would miss it in a list. */
export function* untold({ from, to }: Way, domains: readonly string[], mapped: readonly Mapped[]): Generator<Found> {
  for (const kind of kindsInOrder) {
    const target = to.capabilities.kinds[kind];
    if (!target?.create || target.depends !== undefined) continue;
    const source = from.capabilities.kinds[kind];
    const objects = mapped.filter((one) => one.object.kind === kind && isWanted(one));
    if (isRead(kind, source)) yield* untoldFields({ kind, from, target }, objects);
    else {
      const given = new Set(mapped.filter(({ object }) => object.kind === kind).map(({ object }) => object.domain));
      const reason = source?.reason ?? `${from.capabilities.title} does not tell them.`;
      const text = (count: number) => `${count} ${nounOf('domain', count)}: ${nounOf(kind, 2)} are not told`;
      for (const domain of domains) {
        if (given.has(domain)) continue;
        yield found({ domain, kind, key: domain }, 'untold', 'lost', { name: `${kind}.untold`, reason, text });
      }
    }
  }
}

interface Kind {
  readonly kind: EnsuredKind;
  readonly from: AnyAccount;
  readonly target: KindCapability;
}

function* untoldFields({ kind, from, target }: Kind, objects: readonly Mapped[]): Generator<Found> {
  const source = from.capabilities.kinds[kind]?.fields ?? {};
  for (const [field, capability] of Object.entries(target.fields)) {
    if (!isOwnField(kind, field, capability) || isTold(source[field])) continue;
    const reason = source[field]?.reason ?? `${from.capabilities.title} does not tell it.`;
    const text = (count: number, noun: string) => `${count} ${noun}: ${field} is not told, and not set`;
    for (const { object } of objects) {
      if (object.input[field] !== undefined) continue;
      yield found(object, field, 'lost', { name: `${kind}.${field}.untold`, reason, text });
    }
  }
}

/** Whether a field is one that a migration could bring: no part of another, no secret, and nothing that names it. */
function isOwnField(kind: EnsuredKind, field: string, { write, depends }: FieldCapability): boolean {
  const isWritable = write !== 'never' && depends === undefined;
  const isTarget = kind === 'domainAlias' && field === 'target';
  return (
    isWritable &&
    !isTarget &&
    !field.includes('.') &&
    secretFieldOf(kind) !== field &&
    !keyFieldsOf(kind).includes(field)
  );
}

function isTold(field: FieldCapability | undefined): boolean {
  return field !== undefined && (field.read === 'list' || field.read === 'get') && field.depends === undefined;
}

function isRead(kind: EnsuredKind, row: KindCapability | undefined): boolean {
  if (!row || row.depends !== undefined) return false;
  return Boolean(kind === 'domain' || kind === 'catchAll' ? row.get : row.list);
}
