import { CleanmailClient } from '@mailhost/cleanmail';
import { startSandbox } from '@mailhost/sandbox';
import { type Order, releaseFrom, remove, setUp, suspend } from './customer.js';

const order: Order = {
  domain: 'example.org',
  relay: 'mx.example.net',
  aliases: ['example.com', 'example.net'],
  people: [
    { email: 'ana@example.org', firstname: 'Ana', lastname: 'Paz' },
    { email: 'bob@example.org', firstname: 'Bob', lastname: 'Ruiz' },
  ],
  everybody: 'all@example.org',
  trusted: ['partner.example'],
  blocked: ['news@shop.example', 'spam.example'],
};

// A sandbox, unless the environment names a server.
const sandbox = process.env['CLEANMAIL_BASE_URL'] === undefined ? await startSandbox() : undefined;
const cleanmail = new CleanmailClient(
  sandbox ? { baseUrl: sandbox.cleanmail.url, token: sandbox.cleanmail.token } : {},
);

const customer = await setUp(cleanmail, order);
console.log(`${customer.domain.name} is set up, with ${customer.people.length} people. To be published in DNS:`);
for (const { name, type, value } of customer.records) console.log(`  ${name} ${type} ${value.slice(0, 40)}…`);

const { report } = await cleanmail.domains.health.run(customer.domain.id);
for (const { type, result } of report.entries) console.log(`  ${type}: ${result}`);

const [ana] = customer.people;
if (ana && sandbox) {
  sandbox.cleanmail.seedMails(ana.email);
  const released = await releaseFrom(cleanmail, ana, 'lottery@spam.example');
  console.log(`Released for ${ana.email}: ${released}. Infected mails stay:`);
  console.log(`  ${await releaseFrom(cleanmail, ana, 'billing@spam.example')} released.`);
}

await suspend(cleanmail, customer);
const purgeDate = await remove(cleanmail, customer);
console.log(`Deleted; it can be brought back until ${purgeDate?.toISOString().slice(0, 10)}.`);

const rules = await cleanmail.domains.wblist.list(customer.domain.id).toArray();
const read = await cleanmail.domains.get(customer.domain.id);
console.log('Read back:', {
  status: read.status,
  names: [read.name, ...read.domainAliases.map(({ name }) => name)],
  policy: read.policy.name,
  rules: rules.map(({ type, value }) => `${type} ${value}`),
});
await sandbox?.close();
