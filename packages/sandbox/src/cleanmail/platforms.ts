import * as z from 'zod/mini';
import * as field from './fields.js';
import type { CleanmailDomain, CleanmailPlatform } from './records.js';
import { type CleanmailState, nextId } from './state.js';

/** Answers have an id, so that what was read can be sent back. `apiType` is required, but no example sends it. */
export const sentPlatform = z.strictObject({
  id: z.exactOptional(field.text),
  name: field.text,
  transportDest: field.text,
  transportType: field.transportType,
  transportPort: field.number,
  fallbackTransportDest: field.orNull(field.text),
  fallbackTransportType: field.orNull(field.transportType),
  fallbackTransportPort: field.orNull(field.number),
  apiType: field.orNull(field.apiType),
  apiData: z._default(z.unknown(), null),
  authType: z._default(field.authType, 'local'),
  authData: z._default(z.unknown(), null),
  default: z.exactOptional(field.flag),
});

/** The platforms of a body. One that names a known id keeps it; credentials that are not sent again are lost. */
export function platformsFrom(
  state: CleanmailState,
  sent: readonly z.output<typeof sentPlatform>[],
  known: readonly CleanmailPlatform[] = [],
): CleanmailPlatform[] {
  return sent.map(({ id, ...platform }, index) => ({
    default: index === 0,
    ...platform,
    id: known.find((candidate) => candidate.id === id)?.id ?? nextId(state),
    health: null,
  }));
}

/** The platform of everyone in a domain who has none of their own. */
export function defaultPlatform({ platforms }: CleanmailDomain): CleanmailPlatform | undefined {
  return platforms.find((platform) => platform.default) ?? platforms[0];
}

/** A platform as it is on the wire: without the settings that hold credentials. */
export function platformView({ health, ...platform }: CleanmailPlatform) {
  return { ...platform, apiData: null, authData: null };
}
