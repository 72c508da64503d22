import { argv } from 'node:process';
import { parseArgs } from 'node:util';
import { CleanmailClient } from '@mailhost/cleanmail';
import { ProtecmailClient } from '@mailhost/protecmail';
import { type RunningSandbox, startSandbox } from '@mailhost/sandbox';
import { can, type Filter } from '@mailhost/unified';
import { cleanmail } from '@mailhost/unified/cleanmail';
import { protecmail } from '@mailhost/unified/protecmail';
import { addStrictPolicy, healthOf } from './cleanmail.js';
import { type Order, releaseFrom, remove, setUp, suspend } from './customer.js';

const order: Order = {
  domain: 'example.org',
  relay: 'mx.example.net',
  otherNames: ['example.com', 'example.net'],
  people: [
    { address: 'ana@example.org', name: 'Ana Paz' },
    { address: 'bob@example.org', name: 'Bob Ruiz' },
  ],
  everybody: 'all@example.org',
  trusted: ['partner.example'],
  blocked: ['news@shop.example', 'spam.example'],
};
const options = { pace: { requestsPerSecond: Number.POSITIVE_INFINITY } };

interface Opened {
  readonly filter: Filter;
  /** Has mails held back for a recipient. */
  readonly seed: (recipient: string) => unknown;
  /** What it has beyond the one model. */
  readonly extras?: () => Promise<string[]>;
}

/** Each filter on the sandbox. */
const filters: Readonly<Record<string, (sandbox: RunningSandbox) => Opened>> = {
  cleanmail: ({ cleanmail: server }) => {
    const client = new CleanmailClient({ baseUrl: server.url, token: server.token });
    return {
      filter: cleanmail(client, options),
      seed: (recipient) => server.seedMails(recipient),
      extras: async () => {
        await addStrictPolicy(client, order.domain);
        return await healthOf(client, order.domain);
      },
    };
  },
  protecmail: ({ protecmail: server }) => ({
    filter: protecmail(new ProtecmailClient({ baseUrl: server.url, apiKey: server.apiKey }), options),
    seed: (recipient) => server.quarantine(recipient, 3),
  }),
};

const { values } = parseArgs({ args: argv.slice(2), options: { filter: { type: 'string', default: 'cleanmail' } } });
const open = filters[values.filter];
if (!open) {
  console.error(`usage: main.ts [--filter ${Object.keys(filters).join('|')}]`);
  process.exit(64);
}
const sandbox = await startSandbox();
const { filter, seed, extras } = open(sandbox);
await filter.discover();

const { record, missing } = await setUp(filter, order);
console.log(`${order.domain} is set up on ${filter.capabilities.title}, for ${order.people.length} people.`);
if (record) console.log(`  to be published in DNS: ${record.slice(0, 40)}…`);
for (const lack of missing) console.log(`  not to be had: ${lack}`);
for (const line of (await extras?.()) ?? []) console.log(`  ${line}`);
if (can(filter, 'senderRule.list')) {
  for await (const { sender, action } of filter.senderRules.list({ scope: order.domain }))
    console.log(`  ${action} ${sender}`);
}

const [recipient] = order.people;
if (recipient) {
  seed(recipient.address);
  const held = await filter.quarantine.list({ of: recipient.address }).toArray();
  const released = await releaseFrom(filter, recipient.address, 'lottery@spam.example');
  console.log(`Held back for ${recipient.address}: ${held.length}, released: ${released}.`);
}
console.log(`Suspended: ${await suspend(filter, order.domain)}; deleted: ${await remove(filter, order.domain)}.`);
await sandbox.close();
