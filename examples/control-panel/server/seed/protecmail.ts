import type { RunningSandbox } from '@mailhost/sandbox';
import { addressOf, hour, people } from './people.js';
import { spam } from './spam.js';

const domains = [
  { name: 'garden-works.example', addresses: 6, start: 0 },
  { name: 'library-north.example', addresses: 15, start: 6 },
];

export function seedProtecmail({ protecmail: { state } }: RunningSandbox): void {
  for (const { name: domain, addresses, start } of domains) {
    const settings = { redirectTo: `mx.${domain}`, spamAction: 0, virusAction: 0, sendResume: true };
    state.domains.set(domain, { domain, ...settings });
    const all = people(addresses, start).map((person) => addressOf(person, domain));
    state.addresses.set(
      domain,
      all.map((address) => address.slice(0, address.indexOf('@'))),
    );
    for (let index = 0; index < 2 * spam.length; index += 1) {
      const { from = '', subject = '' } = spam[index % spam.length] ?? {};
      state.quarantine.push({
        date: new Date(Date.now() - (3 * index + 1) * hour).toISOString(),
        email: all[index % all.length] ?? '',
        domain,
        mailfrom: from,
        subject,
        ident: `20261121${String(state.quarantine.length).padStart(12, '0')}`,
      });
    }
  }
}
