import createClient from 'openapi-fetch';
import type { paths } from '../../packages/wildduck/src/generated/openapi.js';

/** The same ten operations by openapi-fetch, on the same types. */
export async function tenOperations(baseUrl: string, accessToken: string): Promise<number> {
  const wildduck = createClient<paths>({ baseUrl, headers: { 'X-Access-Token': accessToken } });
  const created = await wildduck.POST('/users', { body: { username: 'ana', password: 'a long one', tags: ['gold'] } });
  const user = created.data?.id ?? '';
  const read = await wildduck.GET('/users/{user}', { params: { path: { user } } });
  await wildduck.PUT('/users/{user}', {
    params: { path: { user } },
    body: { name: 'Ana', disabledScopes: ['pop3'] },
  });
  const users = await wildduck.GET('/users', { params: { query: { query: 'ana', limit: 50 } } });
  const address = await wildduck.POST('/users/{user}/addresses', {
    params: { path: { user } },
    body: { address: 'ana@example.org', main: true },
  });
  const made = await wildduck.POST('/users/{user}/mailboxes', { params: { path: { user } }, body: { path: 'Post' } });
  const mailbox = made.data?.id ?? '';
  const messages = await wildduck.GET('/users/{user}/mailboxes/{mailbox}/messages', {
    params: { path: { user, mailbox }, query: { order: 'asc', unseen: true } },
  });
  const message = await wildduck.GET('/users/{user}/mailboxes/{mailbox}/messages/{message}', {
    params: { path: { user, mailbox, message: 1 }, query: { markAsSeen: true } },
  });
  const filter = await wildduck.POST('/users/{user}/filters', {
    params: { path: { user } },
    body: { query: { from: 'shop' }, action: { seen: true } },
  });
  await wildduck.PUT('/users/{user}/autoreply', {
    params: { path: { user } },
    body: { status: true, subject: 'Away' },
  });
  const used = read.data?.limits.quota?.used ?? 0;
  const texts = [address.data?.id, message.data?.text, filter.data?.id, messages.data?.total];
  return (users.data?.results.length ?? 0) + used + texts.length;
}
