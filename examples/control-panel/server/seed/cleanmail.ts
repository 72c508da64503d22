import { CleanmailClient } from '@mailhost/cleanmail';
import type { RunningSandbox } from '@mailhost/sandbox';
import { addressOf, hour, people } from './people.js';
import { spam } from './spam.js';

const domains = [
  { name: 'notary-keller.example', description: 'Notary Keller & Partners', users: 11, start: 4 },
  { name: 'vineyard-rossi.example', description: 'Vineyard Rossi', users: 3, start: 8 },
];

export async function seedCleanmail({ cleanmail: sandbox }: RunningSandbox): Promise<void> {
  const cleanmail = new CleanmailClient({ baseUrl: sandbox.url, token: sandbox.token });
  for (const { name, description, users, start } of domains) {
    const domain = await cleanmail.domains.create({
      name,
      description,
      status: 'ENABLED',
      defaultLanguage: 'EN',
      quarantine: true,
      retention: false,
      archive: false,
      platforms: [
        { name: 'relay', transportDest: `mx.${name}`, transportType: 'SMTP', transportPort: 25, default: true },
      ],
    });
    const all = people(users, start);
    for (const person of all) {
      const names = { firstname: person.first, lastname: person.last };
      await cleanmail.users.create({
        email: addressOf(person, name),
        ...names,
        status: 'ENABLED',
        domainId: domain.id,
      });
    }
    const [first = '', second = ''] = all.map((person) => addressOf(person, name));
    await cleanmail.domains.groups.create(domain.id, { email: `office@${name}`, recipients: [first, second] });
    const now = Date.now();
    const held = spam.map((mail, index) => ({ ...mail, date: now - (2 * index + 1) * hour, infected: index === 3 }));
    sandbox.deliver(first, 'Quarantine', held.slice(0, 5));
    sandbox.deliver(second, 'Quarantine', held.slice(5));
  }
}
