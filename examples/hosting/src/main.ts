import { argv } from 'node:process';
import { parseArgs } from 'node:util';
import { IredadminClient } from '@mailhost/iredadmin';
import { PlanimailClient } from '@mailhost/planimail';
import { type RunningSandbox, startSandbox } from '@mailhost/sandbox';
import { GiB, type Host } from '@mailhost/unified';
import { iredadmin } from '@mailhost/unified/iredadmin';
import { planimail } from '@mailhost/unified/planimail';
import { wildduck } from '@mailhost/unified/wildduck';
import { WildduckClient } from '@mailhost/wildduck';
import { forward, type Order, remove, setUp, suspend } from './customer.js';
import { addExtras, exported } from './iredadmin.js';

const order: Order = {
  domain: 'example.org',
  otherName: 'example.net',
  people: [
    { address: 'ana@example.org', name: 'Ana Paz', password: 'a Long one, 1' },
    { address: 'bob@example.org', name: 'Bob Ruiz', password: 'a Long one, 2' },
  ],
  quota: 2 * GiB,
};
const options = { pace: { requestsPerSecond: Number.POSITIVE_INFINITY } };

/** Each host on the sandbox, and what it has beyond the one model. */
const hosts: Readonly<Record<string, (sandbox: RunningSandbox) => { host: Host; extras?: () => Promise<unknown> }>> = {
  planimail: ({ planimail: { url: baseUrl, planimailId, apiKey } }) => ({
    host: planimail(new PlanimailClient({ baseUrl, planimailId, apiKey }), options),
  }),
  wildduck: ({ wildduck: { url: baseUrl, accessToken } }) => ({
    host: wildduck(new WildduckClient({ baseUrl, accessToken }), options),
  }),
  iredadmin: ({ iredadmin: { url: baseUrl, username, password } }) => {
    const client = new IredadminClient({ baseUrl, username, password });
    const extras = async () => {
      await addExtras(client, 'Example Ltd', order);
      return {
        list: await client.mailingLists.emails(order.domain).toArray(),
        files: await exported(client, order.domain),
      };
    };
    return { host: iredadmin(client, options), extras };
  },
};

const { values } = parseArgs({ args: argv.slice(2), options: { host: { type: 'string', default: 'iredadmin' } } });
const open = hosts[values.host];
if (!open) {
  console.error(`usage: main.ts [--host ${Object.keys(hosts).join('|')}]`);
  process.exit(64);
}
for (const backend of values.host === 'iredadmin' ? (['sql', 'ldap'] as const) : [undefined]) {
  const sandbox = await startSandbox(backend && { iredadmin: { backend } });
  const { host, extras } = open(sandbox);
  await host.discover();

  const missing = await setUp(host, order);
  const isForwarded = await forward(host, 'bob@example.org', 'bob@elsewhere.example');
  const suspended = await suspend(host, order.domain, true);
  await suspend(host, order.domain, false);
  console.log(`On ${[host.capabilities.title, backend].filter(Boolean).join(', ')}:`, {
    mailboxes: (await host.mailboxes.list({ domain: order.domain }).toArray()).map(({ address }) => address),
    alias: (await host.aliases.get('info@example.org')).targets,
    forwarded: isForwarded,
    suspended,
    missing,
    ...(extras && { extras: await extras() }),
  });
  await remove(host, order.domain);
  console.log(`Deleted; ${(await host.domains.list().toArray()).length} domains are left.`);
  await sandbox.close();
}
