import { WildduckClient } from '@mailhost/wildduck';

/** Ten operations by `@mailhost/wildduck`: what type checking is measured on. */
export async function tenOperations(baseUrl: string, accessToken: string): Promise<number> {
  const wildduck = new WildduckClient({ baseUrl, accessToken });
  const { id: user } = await wildduck.users.create({ username: 'ana', password: 'a long one', tags: ['gold'] });
  const { limits } = await wildduck.users.get(user);
  await wildduck.users.update(user, { name: 'Ana', disabledScopes: ['pop3'] });
  const users = await wildduck.users.list({ query: 'ana', limit: 50 });
  const address = await wildduck.addresses.create(user, { address: 'ana@example.org', main: true });
  const { id: mailbox } = await wildduck.mailboxes.create(user, { path: 'Post' });
  const messages = await wildduck.messages.list(user, mailbox, { order: 'asc', unseen: true });
  const { text } = await wildduck.messages.get(user, mailbox, 1, { markAsSeen: true });
  const filter = await wildduck.filters.create(user, { query: { from: 'shop' }, action: { seen: true } });
  await wildduck.autoreply.update(user, { status: true, subject: 'Away' });
  return users.items.length + (limits.quota?.used ?? 0) + [address.id, text, filter.id, messages.total].length;
}
