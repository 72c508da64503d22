import type { AttemptEnd } from '../retry/decide.js';

/** What a runtime's error tells about a connection that failed. */
export interface NetworkFailure extends AttemptEnd {
  readonly code?: string;
  /** What to look at, in words. */
  readonly hint: string;
}

/** Reads the errors of Node (undici and node:https), Deno and Bun; browsers tell nothing. */
export function readNetworkFailure(error: unknown): NetworkFailure {
  const chain = causesOf(error);
  const code = chain
    .map((link) => Reflect.get(link, 'code'))
    .find((value) => typeof value === 'string' && value !== '');
  const message = chain.map((link) => String(Reflect.get(link, 'message') ?? '')).join(' ');
  const found = typeof code === 'string' ? { code } : {};
  if (untrusted.test(`${code} ${message}`)) {
    return {
      ...found,
      permanent: true,
      hint: 'the certificate is not trusted (for an authority of your own, set tls.ca):',
    };
  }
  if (redirected.test(message)) return { ...found, hint: 'a stream can be sent only once, but there is a redirect:' };
  // Some of these codes also end a connection that was made: the system call tells.
  const during = chain.map((link) => Reflect.get(link, 'syscall')).find((value) => typeof value === 'string');
  const connecting =
    during === undefined ? neverConnected.test(`${code} ${message}`) : /^(?:connect|getaddrinfo)/.test(during);
  if (connecting) return { ...found, neverSent: true, hint: 'no connection was made:' };
  return { ...found, hint: 'the connection broke:' };
}

const untrusted =
  /CERT_|_CERT\b|SELF_SIGNED|UNABLE_TO_(?:VERIFY|GET_ISSUER)|ALTNAME|invalid peer certificate|certificate verify/i;
/** What a runtime says where it may not follow. */
const redirected = /\bredirect/i;
const neverConnected =
  /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT|ConnectionRefused|FailedToOpenSocket|client error \(Connect\)|bad port/;

function causesOf(error: unknown): object[] {
  const chain: object[] = [];
  let link = error;
  while (link instanceof Object && chain.length < 10) {
    chain.push(link);
    link = Reflect.get(link, 'cause');
  }
  return chain;
}
