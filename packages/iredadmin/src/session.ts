import { AuthenticationError, ConfigurationError, DecodeError, Session, type SessionStore } from '@mailhost/core';
import { failureOf } from './failures.js';
import { envelopeOf } from './provider.js';

/** Who logs in. */
export interface Credentials {
  /** An administrator's whole e-mail address. */
  readonly username: string;
  readonly password: string;
}

/** The login, and what it needs. */
export function sessionOf(credentials: Credentials, store: SessionStore | undefined): Session {
  return new Session({
    secrets: () => [credentials.password],
    ...(store && { store }),
    async login({ send }) {
      const { status, text, headers } = await send({
        method: 'POST',
        path: '/login',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ ...credentials }).toString(),
      });
      const envelope = envelopeOf(parse(text));
      if (envelope?.success === true || envelope?.success === 'true') return;
      const location = headers.get('location');
      if (envelope || location !== null) {
        const { message = 'the server gave no reason', code } = failureOf(
          String(envelope?.message ?? 'LOGIN_REQUIRED'),
        );
        throw new AuthenticationError(`the login was refused: ${message}. Check username and password.`, {
          ...(code !== undefined && { code }),
        });
      }
      if (status === 404) {
        throw new ConfigurationError(
          'the server has no login here (404): baseUrl must end in "/api", as in https://mail.example.org/iredadmin/api.',
        );
      }
      throw new DecodeError(`the login was answered with status ${status}, and not as iRedAdmin-Pro answers.`);
    },
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
