import { ConfigurationError } from '@mailhost/core';
import { normalizeDomain } from '@mailhost/unified';
import { kindsInOrder } from '../plan/objects.js';
import { type Found, lossesOf } from './found.js';
import type { Fate, FateCounts, MigrationLosses } from './losses.js';
import { mailToMove } from './mail-to-move.js';
import { type Mapped, mapObject, type Way } from './map-object.js';
import { acceptedNames } from './names.js';
import type { AssessOptions } from './options.js';
import { Secrets } from './secrets.js';
import { readSource } from './source.js';
import { untold } from './untold.js';
import { tooLarge, withoutMissing } from './without-missing.js';

/**
 * What a migration would keep and lose, field by field: the same report that {@link migrate} begins with. Sends reads
 * only, and only to `from`, beside `discover` of both. Throws `ConfigurationError` for two accounts of different
 * roles, domains that are not there, and names in `accept` that are none; and the client's errors: a report of half of
 * what is there would be worse than none.
 *
 * @example
 * const losses = await assessMigration({ from, to, domains: ['example.org'] });
 * console.log(renderLossesText(losses));
 */
export async function assessMigration(options: AssessOptions): Promise<MigrationLosses> {
  return (await assess(options)).losses;
}

/** The report, and what it was made of. */
export interface Assessed {
  readonly losses: MigrationLosses;
  /** What can be made there, with references in place of secrets. */
  readonly mapped: readonly Mapped[];
  readonly secrets: Secrets;
}

export async function assess(options: AssessOptions): Promise<Assessed> {
  const { from, to, defaults = {}, passwords = {}, accept = [], imap } = options;
  const domains = [...new Set(options.domains.map(normalizeDomain))];
  check(options);
  await Promise.all([from.discover(), to.discover()]);
  const way: Way = { from, to, defaults };
  const secrets = new Secrets(way, passwords);
  const { objects, usage } = await readSource({ ...options, domains });
  const mapped = withoutMissing(objects.map((object) => secrets.add(mapObject(object, way))));
  const fates = [
    ...mapped.flatMap((one) => one.fates),
    ...untold(way, domains, mapped),
    ...tooLarge(mapped, usage, to),
  ];
  const told = lossesOf(fates, new Set()).map(({ name }) => name);
  const losses = lossesOf(fates, acceptedNames(accept, way, told));
  const mail = mailToMove(way, mapped, usage, imap);
  return {
    mapped,
    secrets,
    losses: {
      from: from.capabilities.title,
      to: to.capabilities.title,
      domains,
      counts: countsOf(fates),
      losses,
      unaccepted: losses.filter(({ isAccepted }) => !isAccepted).map(({ name }) => name),
      fates: fates.map(({ why, ...fate }) => fate),
      ...(mail && { mail }),
    },
  };
}

function check({ from, to, domains }: AssessOptions): void {
  if (from.role !== to.role) {
    throw new ConfigurationError(
      `migrate: ${from.name} is a ${from.role} and ${to.name} a ${to.role}: a migration goes from one to another of the same role.`,
    );
  }
  if (domains.length === 0) throw new ConfigurationError('migrate: domains is empty: name at least one.');
}

function countsOf(fates: readonly Found[]): readonly FateCounts[] {
  const counts = new Map<string, { kind: Found['kind']; field?: string | undefined; counts: Record<Fate, number> }>();
  for (const { kind, field, fate } of fates) {
    const name = `${kind} ${field ?? ''}`;
    const known = counts.get(name) ?? {
      kind,
      ...(field !== undefined && { field }),
      counts: { kept: 0, lossy: 0, lost: 0, 'needs a secret': 0 },
    };
    known.counts[fate] += 1;
    counts.set(name, known);
  }
  const place = ({ kind }: FateCounts) => kindsInOrder.indexOf(kind);
  return [...counts.values()].sort((one, other) => place(one) - place(other));
}
