import { ValidationError } from '@mailhost/core';
import { fieldOf } from './schemas/common.js';
import type { Platform, PlatformChanges, PlatformInput } from './schemas/platform.js';

/** What can be written of a platform. What the server tells besides is left out. */
const written = [
  'id',
  'name',
  'transportDest',
  'transportType',
  'transportPort',
  'fallbackTransportDest',
  'fallbackTransportType',
  'fallbackTransportPort',
  'default',
  'authType',
  'authData',
  'apiType',
  'apiData',
];

/**
 * A platform that was read, as it can be written back, with changes. The server told no credentials: give them as
 * `authData` and `apiData`. Without them it is refused when it is sent, unless it has none: users of a `local` platform
 * log in at Cleanmail itself. Throws a `ValidationError` when what it is given cannot be read.
 *
 * @example
 * const platforms = domain.platforms.map((platform) => platformInput(platform, { transportDest: 'mx2.example.net' }));
 * await cleanmail.domains.update(domain.id, { platforms });
 */
export function platformInput(platform: Platform, changes: PlatformChanges = {}): PlatformInput {
  try {
    const known = written.filter((name) => fieldOf(platform, name) !== undefined);
    const local = (platform.authType ?? 'local') === 'local';
    const input: object = {
      authType: 'local',
      apiType: null,
      ...Object.fromEntries(known.map((name) => [name, fieldOf(platform, name)])),
      ...(local && { authData: '' }),
      ...changes,
    };
    // What does not fit together is refused when it is sent.
    return input as PlatformInput;
  } catch {
    throw new ValidationError('cleanmail platformInput: expected a platform that was read, and changes to it.');
  }
}

/** Whether a platform would be written without the credentials that the server may have of it. */
export function lacksCredentials(platform: PlatformInput): boolean {
  const { authType, authData, apiType, apiData, id } = platform;
  // Of a platform that exists, what is not said would be taken for "none".
  const unsaid = id !== undefined && (authType === undefined || apiType === undefined);
  return unsaid || isNothing(authData) || (typeof apiType === 'string' && isNothing(apiData));
}

function isNothing(settings: unknown): boolean {
  return settings === null || (typeof settings === 'object' && Object.keys(settings).length === 0);
}
