import type { RunningSandbox } from '@mailhost/sandbox';
import { addressOf, people } from './people.js';

const domains = [
  { name: 'bakery-lindenhof.example', mailboxes: 9, start: 0 },
  { name: 'rowing-club.example', mailboxes: 23, start: 3 },
  { name: 'studio-north.example', mailboxes: 4, start: 7 },
];

export function seedPlanimail({ planimail: { state } }: RunningSandbox): void {
  for (const { name: domain, mailboxes, start } of domains) {
    state.domains.add(domain);
    const all = people(mailboxes, start);
    for (const person of all) {
      state.mailboxes.set(addressOf(person, domain), {
        password: 'of-the-demo',
        quotamb: 2048,
        usedmb: Math.round(2048 * person.used),
        name: person.first,
        surname: person.last,
        phone: '',
        alt_email: '',
      });
    }
    const [first = '', second = ''] = all.map((person) => addressOf(person, domain));
    state.aliases.set(`info@${domain}`, [first]);
    state.aliases.set(`orders@${domain}`, [first, second]);
  }
}
