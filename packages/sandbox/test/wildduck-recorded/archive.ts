import type { Calling } from './scenario.js';

const unknown = '/users/aaaaaaaaaaaaaaaaaaaaaaaa';
const whole = { start: '2020-01-01', end: '2100-01-01' };

const mail = (subject: string) =>
  `From: Bob <bob@example.org>\r\nTo: ana@example.test\r\nSubject: ${subject}\r\n` +
  `Message-ID: <${subject}@example.org>\r\nDate: Mon, 02 Feb 2026 10:00:00 +0100\r\n\r\nHello\r\n`;

/** Messages that were deleted, and come back. */
export async function archive(server: Calling): Promise<void> {
  const user = await server.user('archivist');
  const inbox = await server.mailbox(user, 'INBOX');
  const messages = `${user}/mailboxes/${inbox}/messages`;
  const archived = `${user}/archived/messages`;
  await server.call('GET', archived);
  for (const subject of ['one', 'two', 'three']) await server.upload(user, inbox, mail(subject));
  await server.upload(user, inbox, mail('draft'), '?draft=true');
  for (const id of [1, 2, 4]) await server.call('DELETE', `${messages}/${id}`);
  const [last] = (await server.call('GET', `${archived}?order=desc`)).results;
  await server.call('GET', `${archived}?order=asc&metaData=true&threadCounters=true&includeHeaders=true&foo=1`);
  await server.call('GET', `${archived}?limit=1`);
  // The server takes the ids that it lists for numbers, and refuses them.
  await server.call('POST', `${archived}/${last?.text('id')}/restore`, {});
  await server.call('POST', `${archived}/1/restore`, { foo: 1 });
  await server.call('POST', `${archived}/1/restore`, { mailbox: inbox });
  await server.call('POST', `${user}/archived/restore`, { start: 'x' });
  const task = await server.call('POST', `${user}/archived/restore`, { start: '2100-01-01', end: '2101-01-01' });
  server.recorded.push({ call: 'task', status: 200, type: null, body: task.text('task').length });
  await server.call('DELETE', `${messages}?skipArchive=true`);
  const left = (await server.call('GET', archived)).value('total');
  server.recorded.push({ call: 'left', status: 200, type: null, body: left });
  await server.call('GET', `${unknown}/archived/messages`);
  await server.call('POST', `${unknown}/archived/restore`, whole);
}

/** Mails that wait to be sent. */
export async function outbound(server: Calling): Promise<void> {
  const user = await server.user('waiting');
  const other = await server.user('somebody');
  const to = [{ address: 'x@example.org' }, { address: 'y@example.org' }];
  const submitted = await server.call('POST', `${user}/submit`, { to, subject: 'Later', text: 'x' });
  const queueId = submitted.at('message').text('queueId');
  const sent = `${user}/mailboxes/${submitted.at('message').text('mailbox')}/messages/1`;
  const queue = `${user}/outbound/${queueId}`;
  const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
  await server.call('PUT', queue, { sendTime: inHours(5) });
  await server.call('PUT', queue, { sendTime: '2020-01-01' });
  await server.call('PUT', queue, {});
  await server.call('PUT', queue, { sendTime: inHours(5), foo: 1 });
  await server.call('PUT', `${user}/outbound/x`, { sendTime: inHours(5) });
  await server.call('PUT', `${other}/outbound/${queueId}`, { sendTime: inHours(5) });
  await server.call('DELETE', `${other}/outbound/${queueId}`);
  await server.call('PUT', `${user}/outbound/1a1fd8340b60009e5d`, { sendTime: inHours(5) });
  const before = await server.prepare('GET', sent);
  const entries = Object(before.value('outbound'))[0]?.entries;
  server.recorded.push({ call: 'entries', status: 200, type: null, body: entries?.length });
  for (const _ of ['there', 'gone']) await server.call('DELETE', queue);
  const after = await server.prepare('GET', sent);
  server.recorded.push({ call: 'left', status: 200, type: null, body: after.value('outbound') ?? null });
}
