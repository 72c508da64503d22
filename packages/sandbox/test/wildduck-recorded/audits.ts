import type { Calling } from './scenario.js';

const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString();

/** A copy of what somebody has in their mailboxes. */
export async function audits(server: Calling): Promise<void> {
  const { audit: token } = server.roles;
  const path = await server.user('audited');
  const user = path.slice('/users/'.length);
  const inbox = await server.mailbox(path, 'INBOX');
  const first = 'From: Bob <bob@example.org>\r\nX-Status: R\r\nSubject: First\r\n\r\nHello\r\nFrom here\r\n';
  await server.upload(path, inbox, first);
  await server.upload(path, inbox, 'From: bob@example.org\r\nSubject: Second\r\n\r\nno end', '?draft=true');
  const create = (fields: object) => server.call('POST', '/audit', fields, { token });
  await server.call('POST', '/audit', { user, expires: tomorrow() });
  const id = (await create({ user, expires: tomorrow(), notes: ' n ', meta: { a: 1 } })).text('id');
  const none = (await create({ user, expires: tomorrow(), start: '2100-01-01', end: false })).text('id');
  await create({ user: 'aaaaaaaaaaaaaaaaaaaaaaaa', expires: tomorrow() });
  for (const fields of [{}, { user, expires: '2020-01-01' }, { user, expires: tomorrow(), meta: 'x', start: 'y' }]) {
    await create(fields);
  }
  for (const audit of [id, none]) {
    await server.wait(`/audit/${audit}`, (answer) => answer.at('import').value('status') === 'imported', { token });
    await server.call('GET', `/audit/${audit}`, undefined, { token });
  }
  await server.call('GET', `/audit/${id}/export.mbox`, undefined, { token });
  await server.call('GET', `/audit/${id}`);
  await server.call('GET', '/audit/x/export.mbox', undefined, { token });
  for (const end of ['', '/export.mbox']) {
    await server.call('GET', `/audit/aaaaaaaaaaaaaaaaaaaaaaaa${end}`, undefined, { token });
  }
}

/** The accounts of some users in a file, which has a shape of the server's own. */
export async function exports(server: Calling): Promise<void> {
  const path = await server.user('exported', { tags: ['Blue'] });
  const users = [path.slice('/users/'.length)];
  const { export: token } = server.roles;
  const send = (text: string, by?: string) =>
    server.call('POST', '/data/import', undefined, {
      bytes: new TextEncoder().encode(text),
      contentType: 'application/octet-stream',
      ...(by !== undefined && { token: by }),
    });
  await server.call('POST', '/data/export', { users });
  await send('anything');
  await send('anything', token);
  await server.call('POST', '/data/export', { users: ['x'] }, { token });
  await server.call('POST', '/data/export', { users: [], foo: 1 }, { token });
  await server.call('POST', '/data/export', { users: ['aaaaaaaaaaaaaaaaaaaaaaaa'] }, { token });
}
