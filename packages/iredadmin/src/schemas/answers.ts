import { anything, chosen, list, record, type Schema, text } from '@mailhost/core/schema';
import type { RawProfile } from '../profiles/raw.js';

/** A profile as it comes: its fields hang on the back end. */
export const rawProfile: Schema<RawProfile> = record(anything());

/** Profiles, in a list or by their names. */
export const rawProfiles: Schema<readonly RawProfile[]> = list(rawProfile);

/** Names or addresses. */
export const answeredNames: Schema<readonly string[]> = list(text());

/** A list of profiles, or of names where only those were asked for. */
export const profilesOrNames: Schema<readonly (RawProfile | string)[]> = list(
  chosen((value) => (typeof value === 'string' ? text() : rawProfile)),
);
