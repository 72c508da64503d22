import { describe, expect, test } from 'vitest';
import { mark, secrets, startGateway, startUpstream } from './harness.js';

/** Whoever asks does not choose whether an answer is searched for credentials. */

const key = secrets.cleanmailToken;

async function ask(path: string, contentType: string | undefined, headers: Record<string, string>) {
  const upstream = await startUpstream((_, response) => {
    response.writeHead(200, contentType === undefined ? {} : { 'content-type': contentType }).end(`{"token":"${key}"}`);
  });
  const gateway = await startGateway(upstream.url, { open: { cleanmail: ['GET /options'] } });
  const address = headers['x-mailhost-address'];
  const answer = await fetch(`${gateway.address}/cleanmail${path}`, {
    headers: {
      ...mark,
      ...headers,
      ...(address && { 'x-mailhost-address': `${upstream.url}/cleanmail/api/v3${address}` }),
    },
  });
  return { status: answer.status, text: await answer.text(), accept: upstream.received[0]?.headers.accept };
}

const excel = 'application/vnd.ms-excel';

describe('Accept', () => {
  test.each([excel, '*/*', 'application/octet-stream', `${excel}, application/json`])(
    '%s does not switch clearing off, whatever type the answer has',
    async (accept) => {
      for (const type of ['application/json', 'application/octet-stream', 'text/plain', 'application/xml', undefined]) {
        for (const path of ['/domains/5', '/domains', '/domains/5/users', '/security/admins']) {
          const { status, text } = await ask(path, type, { accept });
          expect(status).toBe(200);
          expect(text).not.toContain(key);
        }
      }
    },
  );

  test('asks for a sheet of the lists that have one, and of nothing else', async () => {
    expect((await ask('/domains/5/users', excel, { accept: excel })).accept).toBe(excel);
    expect((await ask('/users/5', excel, { accept: excel })).accept).toBe('application/json');
  });
});

test.each(['application/json', 'application/problem+json', 'application/xml', 'text/csv', undefined])(
  'of an opened route, data of type %s is cleared',
  async (type) => {
    expect((await ask('/options', type, {})).text).toBe('{"token":"[redacted]"}');
  },
);

test('of a file’s address, what is no file is cleared', async () => {
  const address = '/emails/attachments/u/f.txt';
  for (const type of ['application/json', undefined]) {
    expect((await ask('', type, { 'x-mailhost-address': address })).text).not.toContain(key);
  }
  expect((await ask('', 'application/pdf', { 'x-mailhost-address': address })).text).toContain(key);
});

describe('X-Mailhost-Address', () => {
  test.each([
    ['/users/u/emails/INBOX/m', 200],
    ['/users/u/emails/INBOX/m/attachments', 200],
    ['/users/u/emails/INBOX/m/attachments/1', 200],
    ['/emails/attachments/u/f', 200],
    ['/users/u/emails/INBOX', 400],
    ['/users/u/emails/folders', 400],
    ['/users/u/emails/folders/INBOX', 400],
    ['/users/5', 400],
    ['/options', 400],
  ])('to %s: %i', async (address, status) => {
    expect((await ask('', 'message/rfc822', { 'x-mailhost-address': address })).status).toBe(status);
  });
});
