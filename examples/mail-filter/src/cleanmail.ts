import type { CleanmailClient, Domain } from '@mailhost/cleanmail';

/** What Cleanmail has beyond the one model: a policy of the customer's own, which is stricter, for all of the domain. */
export async function addStrictPolicy(cleanmail: CleanmailClient, name: string): Promise<Domain> {
  const domain = await found(cleanmail, name);
  const policies = await cleanmail.policies.list(domain.id).toArray();
  const strict =
    policies.find((policy) => policy.name === 'strict') ??
    (await cleanmail.policies.create(domain.id, {
      name: 'strict',
      quarantine: true,
      retention: false,
      incoming: true,
      spamScore: 4.5,
      quarantineProps: { duration: 31, storeSpam: true, storeVirus: true, storeAdvert: true },
    }));
  await cleanmail.domains.update(domain.id, { policyId: strict.id });
  return domain;
}

/** What Cleanmail finds wrong with a domain's mail exchangers and keys. */
export async function healthOf(cleanmail: CleanmailClient, name: string): Promise<string[]> {
  const { report } = await cleanmail.domains.health.run((await found(cleanmail, name)).id);
  return report.entries.map(({ type, result }) => `${type}: ${result}`);
}

async function found(cleanmail: CleanmailClient, name: string): Promise<Domain> {
  const [domain] = (await cleanmail.domains.list({ filter: { name } })).items;
  if (domain?.name !== name) throw new Error(`${name} is not there.`);
  return domain;
}
