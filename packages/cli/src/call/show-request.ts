import { type CapturedRequest, hasSession } from './capture.js';
import type { SecretNames } from './secret-names.js';

/** A request as HTTP has it, with the names of secrets in their places. */
export function requestText({ method, url, headers, body }: CapturedRequest, secrets: SecretNames): string {
  const lines = [
    `${method} ${secrets.shown(url)}`,
    ...[...headers].map(([name, value]) => `${name}: ${secrets.shown(value)}`),
    ...(body === undefined ? [] : ['', typeof body === 'string' ? secrets.shown(body) : `(${body.bytes} bytes)`]),
  ];
  return `${lines.join('\n')}\n`;
}

/** Requests as commands of curl, with secrets as variables of the shell. A session that one begins is kept in a file. */
export function curlText(requests: readonly CapturedRequest[], secrets: SecretNames): string {
  return requests.map((request, index) => curlCommand(request, secrets, index < requests.length - 1)).join('');
}

function curlCommand(request: CapturedRequest, secrets: SecretNames, beginsSession: boolean): string {
  const { method, url, headers, body } = request;
  const quote = (text: string) => quoted(text, secrets);
  const words = [
    ...(method === 'HEAD' ? ['--head'] : ['-X', method]),
    quote(url),
    ...[...headers]
      .filter(([name]) => name !== 'cookie')
      .flatMap(([name, value]) => ['-H', quote(`${name}: ${value}`)]),
    ...(beginsSession ? ['--cookie-jar', 'mailhost.cookies'] : []),
    ...(hasSession(request) ? ['--cookie', 'mailhost.cookies'] : []),
    ...(body === undefined ? [] : ['--data-binary', typeof body === 'string' ? quote(body) : '@FILE']),
  ];
  return `curl ${words.join(' ')}\n`;
}

/** A word of the shell, with variables where secrets are. */
function quoted(text: string, secrets: SecretNames): string {
  const pieces = secrets.split(text).map((piece) => {
    if (piece.variable !== undefined) return `"$${piece.variable}"`;
    return /^[\w@%+=:,./-]+$/.test(piece.text) ? piece.text : `'${piece.text.replaceAll("'", `'\\''`)}'`;
  });
  return pieces.join('') || "''";
}
