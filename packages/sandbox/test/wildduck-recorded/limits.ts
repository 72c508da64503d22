import type { Calling } from './scenario.js';

/** How many people a user may write to in a day, and in one mail. */
export async function recipients(server: Calling): Promise<void> {
  const user = await server.user('sender', { recipients: 3 });
  const drafts = `${user}/mailboxes/${await server.mailbox(user, 'Drafts')}/messages`;
  const to = (count: number) => Array.from({ length: count }, (_, index) => ({ address: `r${index}@example.org` }));
  const submit = (count: number, more = {}) =>
    server.call('POST', `${user}/submit`, { to: to(count), subject: 'x', ...more });
  const used = async () => {
    const { allowed, used: sent } = Object((await server.prepare('GET', user)).at('limits').value('recipients'));
    server.recorded.push({ call: 'used', status: 200, type: null, body: { allowed, sent } });
  };
  const submitDraft = async (count: number) => {
    const made = await server.prepare('POST', drafts, { draft: true, to: to(count), subject: 'd' });
    await server.call('POST', `${drafts}/${made.at('message').value('id')}/submit`, {});
  };
  await submit(4);
  await used();
  for (const count of [2, 2, 1, 1]) await submit(count);
  await submit(1, { isDraft: true });
  await submit(1, { uploadOnly: true });
  await submit(0);
  await used();
  await submitDraft(1);
  await server.call('PUT', user, { recipients: 10 });
  await used();
  await submitDraft(1);
  await used();
  await server.prepare('POST', '/settings/const:max:rcpt_to', { value: 2 });
  await submit(3);
  await submitDraft(3);
}
