import type { RunningSandbox } from '@mailhost/sandbox';
import { WildduckClient } from '@mailhost/wildduck';
import { addressOf, people } from './people.js';

const domains = [
  { name: 'harbour-press.example', users: 12, start: 1 },
  { name: 'quartet.example', users: 4, start: 6 },
];

const megabyte = 1024 * 1024;

export async function seedWildduck({ wildduck: sandbox }: RunningSandbox): Promise<void> {
  const wildduck = new WildduckClient({ baseUrl: sandbox.url, accessToken: sandbox.accessToken });
  for (const { name: domain, users, start } of domains) {
    const all = people(users, start);
    for (const person of all) {
      const address = addressOf(person, domain);
      const { id } = await wildduck.users.create({
        username: address,
        address,
        name: `${person.first} ${person.last}`,
        password: 'of-the-demo',
        quota: 5120 * megabyte,
      });
      const user = sandbox.state.users.get(id);
      if (user) user.storageUsed = Math.round(5120 * person.used) * megabyte;
    }
    const targets = all.slice(0, 3).map((person) => addressOf(person, domain));
    await wildduck.addresses.forwarded.create({ address: `office@${domain}`, targets });
  }
}
