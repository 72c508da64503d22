import {
  type CleanmailClient,
  ConflictError,
  type DkimRecord,
  type Domain,
  NotFoundError,
  type User,
} from '@mailhost/cleanmail';

/** What a customer orders. */
export interface Order {
  readonly domain: string;
  /** Host name of the server that gets the mail after filtering. */
  readonly relay: string;
  /** Other names of the domain. */
  readonly aliases: readonly string[];
  readonly people: readonly { readonly email: string; readonly firstname: string; readonly lastname: string }[];
  /** An address that delivers to all people. */
  readonly everybody: string;
  readonly trusted: readonly string[];
  readonly blocked: readonly string[];
}

/** A customer as the program knows it. */
export interface Customer {
  readonly domain: Domain;
  readonly people: readonly User[];
  /** To be published in DNS. */
  readonly records: readonly DkimRecord[];
}

/** Sets a customer up. Run again after a failure, it takes what is there already as it is. */
export async function setUp(cleanmail: CleanmailClient, order: Order): Promise<Customer> {
  const domain = await findOrCreate(
    () =>
      cleanmail.domains.create({
        name: order.domain,
        status: 'ENABLED',
        defaultLanguage: 'EN',
        quarantine: true,
        retention: false,
        archive: false,
        platforms: [
          { name: 'relay', transportDest: order.relay, transportType: 'SMTPS_MAY', transportPort: 25, default: true },
        ],
      }),
    async () => (await cleanmail.domains.list({ filter: { name: order.domain } })).items[0],
  );
  await cleanmail.domains.aliases.set(domain.id, order.aliases);

  const strict = await findOrCreate(
    () =>
      cleanmail.policies.create(domain.id, {
        name: 'strict',
        quarantine: true,
        retention: false,
        incoming: true,
        spamScore: 4.5,
        quarantineProps: { duration: 31, storeSpam: true, storeVirus: true, storeAdvert: true },
      }),
    async () => (await cleanmail.policies.list(domain.id).toArray()).find(({ name }) => name === 'strict'),
  );
  await cleanmail.domains.update(domain.id, { policyId: strict.id });

  const people: User[] = [];
  for (const person of order.people) {
    people.push(
      await findOrCreate(
        () =>
          cleanmail.users.create({
            ...person,
            status: 'ENABLED',
            language: 'EN',
            domainId: domain.id,
            policyId: strict.id,
          }),
        async () => (await cleanmail.domains.users.list(domain.id, { filter: { email: person.email } })).items[0],
      ),
    );
  }
  const recipients = people.map(({ email }) => email);
  await findOrCreate(
    () => cleanmail.domains.groups.create(domain.id, { email: order.everybody, recipients }),
    async () => (await cleanmail.domains.groups.list(domain.id, { filter: { email: order.everybody } })).items[0],
  );

  await cleanmail.domains.wblist.set(domain.id, [
    ...order.trusted.map((value) => ({ value, type: 'ALLOW', spfOn: true }) as const),
    ...order.blocked.map((value) => ({ value, type: 'BLOCK' }) as const),
  ]);
  const records = await recordsOf(cleanmail, domain);
  return { domain, people, records };
}

/** The DKIM records of a domain, made when there are none: new keys would make the published ones useless. */
async function recordsOf(cleanmail: CleanmailClient, { id }: Domain): Promise<readonly DkimRecord[]> {
  try {
    return await cleanmail.domains.dkim.get(id);
  } catch (error) {
    if (error instanceof NotFoundError) return cleanmail.domains.dkim.create(id);
    throw error;
  }
}

/** Sends a mail that was held back by mistake on to its recipient, and trusts its sender from now on. */
export async function releaseFrom(cleanmail: CleanmailClient, user: User, sender: string): Promise<number> {
  let released = 0;
  const search = { from: sender };
  for await (const mail of cleanmail.emails.list(user.id, 'Quarantine', { search })) {
    try {
      await cleanmail.emails.release(user.id, 'Quarantine', mail.id);
      released += 1;
    } catch (error) {
      // An infected mail stays where it is.
      if (!(error instanceof ConflictError)) throw error;
    }
  }
  if (released > 0) await cleanmail.users.wblist.add(user.id, [{ value: sender, type: 'ALLOW', spfOn: true }]);
  return released;
}

/** Stops all services of a customer who does not pay. */
export async function suspend(cleanmail: CleanmailClient, { domain }: Customer): Promise<void> {
  await cleanmail.domains.update(domain.id, { status: 'DISABLED' });
}

/** Marks a customer's domain as deleted; tells when it will be gone. */
export async function remove(cleanmail: CleanmailClient, { domain }: Customer): Promise<Date | null> {
  await cleanmail.domains.delete(domain.id);
  return (await cleanmail.domains.get(domain.id)).purgeDate;
}

/** What is there already is taken as it is. */
async function findOrCreate<Thing>(
  create: () => PromiseLike<Thing>,
  find: () => Promise<Thing | undefined>,
): Promise<Thing> {
  try {
    return await create();
  } catch (error) {
    const found = error instanceof ConflictError ? await find() : undefined;
    if (found) return found;
    throw error;
  }
}
