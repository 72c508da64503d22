import { ConfigurationError } from '../errors/call-errors.js';

/** Headers as a caller gives them. `undefined` removes one that would be sent otherwise. */
export type HeaderValues = Readonly<Record<string, string | undefined>>;

/** Sets each header; the name may be in any case. The value is never quoted in the error: it may be a secret. */
export function applyHeaders(target: Headers, values: HeaderValues | undefined): void {
  for (const [name, value] of Object.entries(values ?? {})) {
    try {
      if (value === undefined) target.delete(name);
      else target.set(name, value);
    } catch {
      throw new ConfigurationError(
        `The header ${JSON.stringify(name)} cannot be sent: a name is made of letters, digits and dashes, ` +
          'a value of Latin-1 characters without line breaks.',
      );
    }
  }
}
