import { Deadline } from '../attempt/deadline.js';
import { readText } from '../transport/read-text.js';
import type { AuthContext } from './auth.js';

/** A request of a login, below the client's base URL. */
export interface LoginRequest {
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface LoginResponse {
  readonly status: number;
  readonly headers: Headers;
  /** The body's text, read to its end. */
  readonly text: string;
}

/** No answer to a login is as long. */
const mostBytes = 1_048_576;

/** Sends a request of a login: bounded in time, not retried, and with no caller's signal, as many wait for it. */
export async function sendLogin(
  { baseUrl, timeout, transport }: AuthContext,
  { method, path, headers, body }: LoginRequest,
): Promise<LoginResponse> {
  const deadline = new Deadline(timeout);
  try {
    const response = await deadline.during(
      transport({
        method,
        url: baseUrl + path,
        headers: new Headers(headers),
        signal: deadline.signal,
        operation: 'login',
        attempt: 1,
        ...(body !== undefined && { body }),
      }),
    );
    const text = await deadline.during(readText(response, mostBytes));
    return { status: response.status, headers: response.headers, text };
  } finally {
    deadline.clear();
  }
}
