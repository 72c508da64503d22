import { IredadminClient } from '@mailhost/iredadmin';
import { startSandbox } from '@mailhost/sandbox';
import { exported, forward, type Order, remove, setUp, suspend } from './customer.js';

const order: Order = {
  domain: 'example.org',
  company: 'Example Ltd',
  otherName: 'example.net',
  people: [
    { mail: 'ana@example.org', name: 'Ana Paz', password: 'a Long one, 1' },
    { mail: 'bob@example.org', name: 'Bob Ruiz', password: 'a Long one, 2' },
  ],
  quota: 2048,
};

for (const backend of ['sql', 'ldap'] as const) {
  const sandbox = await startSandbox({ iredadmin: { backend } });
  const { url: baseUrl, username, password } = sandbox.iredadmin;
  const iredadmin = new IredadminClient({ baseUrl, username, password });

  await setUp(iredadmin, order);
  await forward(iredadmin, 'bob@example.org', 'bob@elsewhere.example');
  const suspended = await suspend(iredadmin, order.domain, true);
  await suspend(iredadmin, order.domain, false);
  const files = await exported(iredadmin, order.domain);
  console.log(`On ${backend}:`, {
    users: (await iredadmin.users.list(order.domain).toArray()).map(({ mail, quota }) => `${mail} ${quota} MB`),
    alias: (await iredadmin.aliases.get('info@example.org')).members,
    list: await iredadmin.mailingLists.emails(order.domain).toArray(),
    suspended: suspended.length,
    exported: files.map((file) => `${file.length} characters`),
  });
  await remove(iredadmin, order.domain);
  console.log(
    `Deleted; ${await iredadmin.domains
      .names()
      .toArray()
      .then((names) => names.length)} domains are left.`,
  );
  await sandbox.close();
}
