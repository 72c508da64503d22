import {
  ApiError,
  AuthenticationError,
  type Failure,
  formBody,
  type OperationInfo,
  type ParsedResponse,
  type Provider,
} from '@mailhost/core';
import { failureOf } from './failures.js';

/** What the answers are wrapped in. The first releases wrote the names without the underscore. */
interface Envelope {
  readonly success: unknown;
  readonly message: unknown;
  readonly data: unknown;
}

/** The envelope of an answer, where it has one. */
export function envelopeOf(body: unknown): Envelope | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const field = (name: string): unknown => Reflect.get(body, Object.hasOwn(body, `_${name}`) ? `_${name}` : name);
  const success = field('success');
  return success === undefined ? undefined : { success, message: field('msg'), data: field('data') };
}

/** A client once compared with a text: both forms are taken. */
export function succeeded({ success }: Envelope): boolean {
  return success === true || success === 'true';
}

/** iRedAdmin-Pro: nearly every answer has status 200, and says in its envelope whether the call went well. */
export const iredadmin: Provider = {
  name: 'iredadmin',
  failure(response, operation): Failure | undefined {
    const envelope = response.text === undefined ? undefined : envelopeOf(response.body);
    if (envelope && !succeeded(envelope)) {
      return failureOf(typeof envelope.message === 'string' ? envelope.message : '');
    }
    return toLoginPage(response) ?? wrongPage(response, operation);
  },
  // What stands before the server may answer in JSON as well, but not with its envelope and a message.
  isOwn: ({ body }) => typeof envelopeOf(body)?.message === 'string',
  value: ({ body }) => envelopeOf(body)?.data,
  recognizes: ({ body }) => envelopeOf(body) !== undefined,
  // The server reads no JSON.
  bodyKind: formBody,
  // What the login page shows is not what was asked for.
  follows: ({ pathname }) => !/\/login$/.test(pathname),
};

/** A session that has ended can also be told by sending the caller to the login page. */
function toLoginPage({ status, headers, response }: ParsedResponse): Failure | undefined {
  const code = codeOfLoginPage(status, headers.get('location'), response.url);
  return code === undefined ? undefined : { ...failureOf(code), error: AuthenticationError };
}

/** Why a redirect leads to the server's login page; `undefined` when it leads elsewhere, or there is none. */
export function codeOfLoginPage(status: number, location: string | null, address: string): string | undefined {
  if (status < 300 || status >= 400 || location === null || !/\/login(?:$|[?#])/.test(location)) return undefined;
  const from = originOf(address);
  if (from !== undefined && originOf(location, address) !== from) return undefined;
  return /[?&]msg=([A-Z_]+)/.exec(location)?.[1] ?? 'LOGIN_REQUIRED';
}

/** `undefined` where the address is none: a response that was made by hand has none. */
export function originOf(address: string, base?: string): string | undefined {
  return URL.canParse(address, base) ? new URL(address, base).origin : undefined;
}

/**
 * Plain text under 404 is the web server's: no route matched, which an address of the wrong form does too. It says
 * nothing of what was asked for, so it is no `NotFoundError`: who creates what is not found would be misled.
 */
function wrongPage({ status, body }: ParsedResponse, { path }: OperationInfo): Failure | undefined {
  if (status !== 404 || envelopeOf(body)) return undefined;
  const message = `no such address in the API (${path}): is baseUrl right, and does this version have it?`;
  return { message, error: ApiError };
}
