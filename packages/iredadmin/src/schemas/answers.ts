import { anything, chosen, converted, list, record, type Schema, text } from '@mailhost/core/schema';
import type { RawProfile } from '../profiles/raw.js';

const profile: Schema<RawProfile> = record(anything());

/** A profile as it comes: its fields hang on the back end. One row, as a list of rows, is that row. */
export const rawProfile: Schema<RawProfile> = chosen((value) =>
  Array.isArray(value) && value.length === 1 ? converted(list(profile), ([row]) => row) : profile,
);

/** Settings, none of which may be set. */
export const rawSettings: Schema<RawProfile> = chosen((value) =>
  value === null || (Array.isArray(value) && value.length === 0) ? nothingAs({}) : rawProfile,
);

/** Profiles, in a list. */
export const rawProfiles: Schema<readonly RawProfile[]> = orNone(list(profile));

/** Names or addresses. */
export const answeredNames: Schema<readonly string[]> = orNone(list(text()));

/** A list of profiles, or of names where only those were asked for. */
export const profilesOrNames: Schema<readonly (RawProfile | string)[]> = orNone(
  list(chosen((value) => (typeof value === 'string' ? text() : profile))),
);

/** A list that is not there is one without items. */
// @__NO_SIDE_EFFECTS__
function orNone<Item>(items: Schema<readonly Item[]>): Schema<readonly Item[]> {
  return chosen((value) => (value === null ? nothingAs([]) : items));
}

// @__NO_SIDE_EFFECTS__
function nothingAs<Value>(empty: Value): Schema<Value> {
  return converted(anything(), () => empty);
}
