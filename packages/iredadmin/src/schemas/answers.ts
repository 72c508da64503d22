import { type ResponseSchema, unionBy } from '@mailhost/core/schema';
import * as z from 'zod/mini';
import type { RawProfile } from '../profiles/raw.js';

const row: ResponseSchema<RawProfile> = z.looseObject({});

/** One row, as a list of rows, is that row. */
const onlyRow: ResponseSchema<RawProfile> = z.pipe(
  z.array(row),
  z.transform(([profile = {}]) => profile),
);

const noSettings: ResponseSchema<RawProfile> = z.pipe(
  z.nullable(z.array(z.unknown())),
  z.transform(() => ({})),
);

/** A profile as it comes: its fields hang on the back end. */
export const rawProfile: ResponseSchema<RawProfile> = unionBy([row, onlyRow], profileFor);

/** Settings, none of which may be set. */
export const rawSettings: ResponseSchema<RawProfile> = unionBy([row, onlyRow, noSettings], (value) =>
  value === null || (Array.isArray(value) && value.length === 0) ? noSettings : profileFor(value),
);

/** Profiles, in a list. */
export const rawProfiles: ResponseSchema<readonly RawProfile[]> = listOf(row);

/** Names or addresses. */
export const answeredNames: ResponseSchema<readonly string[]> = listOf(z.string());

/** A list of profiles, or of names where only those were asked for. */
export const profilesOrNames: ResponseSchema<readonly (RawProfile | string)[]> = listOf(z.union([row, z.string()]));

function profileFor(value: unknown): ResponseSchema<RawProfile> {
  return Array.isArray(value) && value.length === 1 ? onlyRow : row;
}

/** A list that is not there is one without items. */
// @__NO_SIDE_EFFECTS__
function listOf<Item>(item: ResponseSchema<Item>): ResponseSchema<readonly Item[]> {
  return z.pipe(
    z.nullable(z.array(item)),
    z.transform((items) => items ?? []),
  );
}
