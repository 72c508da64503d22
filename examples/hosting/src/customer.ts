import { ConflictError, type IredadminClient, type UserProfile } from '@mailhost/iredadmin';

/** What a customer orders. */
export interface Order {
  readonly domain: string;
  readonly company: string;
  /** Another name of the domain. */
  readonly otherName: string;
  readonly people: readonly { readonly mail: string; readonly name: string; readonly password: string }[];
  /** MB for each mailbox. */
  readonly quota: number;
}

/** Sets a customer up. Run again after a failure, it takes what is there already as it is. */
export async function setUp(iredadmin: IredadminClient, order: Order): Promise<void> {
  const { domain, company, otherName, people, quota } = order;
  const numberOfUsers = people.length + 5;
  await unlessThere(iredadmin.domains.create(domain, { name: company, quota: quota * numberOfUsers, numberOfUsers }));
  await iredadmin.domains.update(domain, { aliasDomains: [otherName], maxUserQuota: quota });
  for (const { mail, name, password } of people) {
    await unlessThere(iredadmin.users.create(mail, { name, password, quota }));
  }
  const members = people.map(({ mail }) => mail);
  await unlessThere(iredadmin.aliases.create(`info@${domain}`, { name: 'Info', members }));
  await unlessThere(
    iredadmin.mailingLists.create(`news@${domain}`, {
      name: 'News',
      only_moderator_can_post: true,
      moderators: members.slice(0, 1),
      subscribers: members,
      require_confirm: false,
    }),
  );
  // Nobody of the domain sends more than 200 mails an hour; the company's own servers are let through.
  await iredadmin.throttling.set({ domain }, 'outbound', { period: 3600, max_msgs: 200 });
  await iredadmin.wblist.add({ domain }, 'inbound', 'whitelist', [`@${otherName}`]);
}

/** Sends a user's mail on to another address, and keeps a copy. */
export async function forward(iredadmin: IredadminClient, mail: string, to: string): Promise<void> {
  await iredadmin.users.update(mail, { forwarding: [mail, to] });
}

/** Stops all mailboxes of a customer who does not pay, or starts them again. */
export async function suspend(iredadmin: IredadminClient, domain: string, suspended: boolean): Promise<UserProfile[]> {
  await iredadmin.users.updateAll(domain, { accountStatus: suspended ? 'disabled' : 'active' });
  return iredadmin.users.list(domain, { disabledOnly: suspended }).toArray();
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

/** Deletes a customer; the mails stay on the disk for thirty days. */
export async function remove(iredadmin: IredadminClient, domain: string): Promise<void> {
  await iredadmin.domains.delete(domain, { keepMailboxDays: 30 });
}

/** What is there already is taken as it is. */
async function unlessThere(creation: PromiseLike<unknown>): Promise<void> {
  try {
    await creation;
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error;
  }
}
