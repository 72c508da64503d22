import { ConflictError, type IredadminClient } from '@mailhost/iredadmin';
import type { Order } from './customer.js';

/** What iRedAdmin-Pro has beyond the one model: limits of the domain, a mailing list, a limit of outgoing mails. */
export async function addExtras(iredadmin: IredadminClient, company: string, { domain, people }: Order): Promise<void> {
  const members = people.map(({ address }) => address);
  await iredadmin.domains.update(domain, { name: company, numberOfUsers: people.length + 5 });
  await unlessThere(
    iredadmin.mailingLists.create(`news@${domain}`, {
      name: 'News',
      only_moderator_can_post: true,
      moderators: members.slice(0, 1),
      subscribers: members,
      require_confirm: false,
    }),
  );
  // Nobody of the domain sends more than 200 mails an hour.
  await iredadmin.throttling.set({ domain }, 'outbound', { period: 3600, max_msgs: 200 });
}

/** What the customer gets on leaving: the users as LDIF, where the server has it, or as it told them. */
export async function exported(iredadmin: IredadminClient, domain: string): Promise<string[]> {
  const users = await iredadmin.users.list(domain).toArray();
  return Promise.all(
    users.map(async ({ mail, backend, raw }) =>
      backend === 'ldap' ? await iredadmin.ldif.user(mail) : JSON.stringify(raw),
    ),
  );
}

/** What is there already is taken as it is. */
async function unlessThere(creation: PromiseLike<unknown>): Promise<void> {
  try {
    await creation;
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error;
  }
}
