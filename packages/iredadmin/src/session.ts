import {
  ApiError,
  AuthenticationError,
  ConfigurationError,
  DecodeError,
  errorClassForStatus,
  PermissionDeniedError,
  ServerError,
  Session,
  type SessionStore,
} from '@mailhost/core';
import { failureOf } from './failures.js';
import { codeOfLoginPage, envelopeOf, originOf, succeeded } from './provider.js';

/** Who logs in. */
export interface Credentials {
  /** An administrator's whole e-mail address. */
  readonly username: string;
  readonly password: string;
}

/** The login, and what it needs. A store may hold the session of another administrator or server, which is not used. */
export function sessionOf(credentials: Credentials, baseUrl: string, store: SessionStore | undefined): Session {
  return new Session({
    secrets: () => [credentials.password],
    owner: `${credentials.username} ${baseUrl}`,
    ...(store && { store }),
    async login({ send }) {
      const { status, text, headers } = await send({
        method: 'POST',
        path: '/login',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ ...credentials }).toString(),
      });
      const envelope = envelopeOf(parse(text));
      if (envelope && succeeded(envelope)) return;
      const redirect = redirectOf(status, headers.get('location'), `${baseUrl}/login`);
      const code = envelope ? String(envelope.message ?? '') : redirect?.code;
      if (code !== undefined) throw refusalOf(code);
      throw noLoginHere(status, redirect);
    },
  });
}

/** What the server says of a login that it refuses. What is no code, such as a Python exception, is no refusal. */
function refusalOf(message: string): Error {
  const { message: words, code, error } = failureOf(message);
  const details = { ...(code && { code }), providerMessage: (code === undefined && words) || message };
  if (code === undefined && message !== '') return new (error ?? ApiError)(`the login failed: ${words}`, details);
  // What is invalid or missing is the administrator who logs in, whatever the call is about.
  if (error === PermissionDeniedError || error === ServerError)
    return new error(`the login failed: ${words}.`, details);
  const reason = message === '' ? 'the server gave no reason' : words;
  return new AuthenticationError(`the login was refused: ${reason}. Check username and password.`, details);
}

/** Where a login was sent to, and what that says of it. */
interface Redirect {
  readonly target: string;
  readonly code?: string;
}

/** To be sent to the login page without a reason, or because a login is required, says that there is none here. */
function redirectOf(status: number, location: string | null, address: string): Redirect | undefined {
  if (location === null || status < 300 || status >= 400) return undefined;
  const code = codeOfLoginPage(status, location, address);
  const origin = originOf(location, address) ?? 'an address that cannot be read';
  const target = origin === originOf(address) ? new URL(location, address).pathname : origin;
  return { target, ...(code !== undefined && code !== 'LOGIN_REQUIRED' && { code }) };
}

const form = 'baseUrl must be the final address and end in "/api", as in https://mail.example.org/iredadmin/api';

/** What an answer means that does not come from the login of iRedAdmin-Pro. */
function noLoginHere(status: number, redirect: Redirect | undefined): Error {
  if (status === 404) return new ConfigurationError(`the server has no login here (404): ${form}.`);
  if (redirect) {
    return new ConfigurationError(
      `the login is redirected to ${redirect.target}, where credentials do not go, so they were not looked at: ${form}.`,
    );
  }
  // What a browser tells of a redirect.
  if (status === 0)
    return new ConfigurationError(`the login is redirected, and a browser does not say where to: ${form}.`);
  if (status >= 400) {
    const Class = errorClassForStatus(status);
    return new Class(`the login was answered with status ${status}.`, { status });
  }
  return new DecodeError(`the login was answered with status ${status}, and not as iRedAdmin-Pro answers.`);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
