import { anything, flag, number, objectOf, oneOf, type ReadWith, text } from './bodies.js';
import { nextId } from './generated.js';
import type { CleanmailDomain, CleanmailPlatform } from './records.js';
import type { CleanmailState } from './state.js';
import { apiTypes, authTypes, transportTypes } from './values.js';

/** Answers have an id, so that what was read can be sent back. */
const fields = {
  id: text,
  name: text,
  transportDest: text,
  transportType: oneOf(transportTypes),
  transportPort: number,
  fallbackTransportDest: text,
  fallbackTransportType: oneOf(transportTypes),
  fallbackTransportPort: number,
  apiType: oneOf(apiTypes),
  apiData: anything,
  authType: oneOf(authTypes),
  authData: anything,
  default: flag,
};

const required = ['name', 'transportDest', 'transportType', 'transportPort'] as const;

/** `apiType` is marked as required too, but no example sends it. */
export const platformReader = objectOf(fields, required);

/** The platforms of a body. One that names a known id keeps it; credentials that are not sent again are lost. */
export function platformsFrom(
  state: CleanmailState,
  sent: readonly ReadWith<typeof fields, (typeof required)[number]>[],
  known: readonly CleanmailPlatform[] = [],
): CleanmailPlatform[] {
  return sent.map(({ id, ...platform }, index) => ({
    fallbackTransportDest: null,
    fallbackTransportType: null,
    fallbackTransportPort: null,
    apiType: null,
    apiData: null,
    authType: 'local',
    authData: null,
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
