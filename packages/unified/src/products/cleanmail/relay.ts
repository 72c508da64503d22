import { type Platform, type PlatformInput, platformInput } from '@mailhost/cleanmail';
import { normalizeDomain } from '../../model/address.js';
import type { RelayTarget } from '../../model/values.js';

/** Where the mail goes of all who have no platform of their own. */
export function relayOf(platforms: readonly Platform[]): Required<RelayTarget> | undefined {
  const platform = defaultPlatform(platforms);
  return platform && { host: normalizeDomain(platform.transportDest), port: platform.transportPort };
}

/** The platforms of a new domain. */
export function newPlatforms({ host, port = 25 }: RelayTarget): readonly PlatformInput[] {
  return [{ name: 'relay', transportDest: host, transportPort: port, transportType: 'SMTPS_MAY', default: true }];
}

/** The platforms of a domain with another main server in the default one. The client refuses those that would lose credentials. */
export function withRelay(platforms: readonly Platform[], relay: RelayTarget): readonly PlatformInput[] {
  const { host: transportDest, port: transportPort = 25 } = relay;
  const changed = defaultPlatform(platforms);
  if (!changed) return newPlatforms(relay);
  return platforms.map((platform) =>
    platformInput(platform, platform === changed ? { transportDest, transportPort } : {}),
  );
}

function defaultPlatform(platforms: readonly Platform[]): Platform | undefined {
  return platforms.find((platform) => platform.default) ?? platforms[0];
}
