import type { RunningSandbox } from '@mailhost/sandbox';
import { addressOf, hour, people } from './people.js';

const domains = [
  { name: 'alpine-hotel.example', description: 'Alpine Hotel Ltd', users: 14, start: 2, active: true },
  { name: 'dr-haddad.example', description: 'Surgery Dr Haddad', users: 3, start: 5, active: true },
  { name: 'old-mill.example', description: 'The Old Mill (closed)', users: 2, start: 9, active: false },
];

const megabyte = 1024 * 1024;

export function seedIredadmin({ iredadmin }: RunningSandbox): void {
  for (const { name: domain, description, users, start, active } of domains) {
    iredadmin.addDomain(domain, { description, active });
    const all = people(users, start);
    for (const [index, person] of all.entries()) {
      const quota = index === 1 ? 0 : 4096;
      iredadmin.addUser(addressOf(person, domain), {
        name: `${person.first} ${person.last}`,
        active: index !== 2,
        quota,
        storedBytes: Math.round((quota || 1024) * person.used) * megabyte,
        storedMessages: 900,
      });
    }
    const members = all.slice(0, 2).map((person) => addressOf(person, domain));
    const now = Date.now() - 400 * hour;
    const mail = `reception@${domain}`;
    const alias = { mail, name: 'Reception', active: true, accessPolicy: 'public' as const, members };
    iredadmin.state.aliases.set(mail, { ...alias, created: now, modified: now });
  }
}
