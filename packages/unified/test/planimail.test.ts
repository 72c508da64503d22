import { PlanimailClient } from '@mailhost/planimail';
import { createSandbox } from '@mailhost/sandbox';
import { can, GiB, UnsupportedError, whyNot } from '@mailhost/unified';
import { planimail } from '@mailhost/unified/planimail';
import { expect, test } from 'vitest';

function open() {
  const { planimail: server } = createSandbox();
  const { url: baseUrl, fetch, planimailId, apiKey } = server;
  const client = new PlanimailClient({ baseUrl, fetch, planimailId, apiKey });
  return { server, host: planimail(client, { pace: { requestsPerSecond: Number.POSITIVE_INFINITY } }) };
}

test('ensure makes a domain, a mailbox and an alias, and a second time changes nothing', async () => {
  const { host } = open();
  const address = 'ana@example.org';
  const steps = () => [
    () => host.domains.ensure({ name: 'example.org' }),
    () => host.mailboxes.ensure({ address, name: 'Ana Paz', quota: 2 * GiB, password: 'a long one, 1A' }),
    () => host.aliases.ensure({ address: 'info@example.org', targets: [address, 'ext@example.net'] }),
  ];
  for (const changed of [true, false]) {
    for (const step of steps()) expect(await step()).toMatchObject({ changed });
  }
  expect(await host.mailboxes.get(address)).toMatchObject({ name: 'Ana Paz', quota: 2 * GiB + 1024 ** 2, usage: 0 });
  expect(await host.aliases.list({ domain: 'example.org' }).toArray()).toContainEqual(
    expect.objectContaining({ address: 'info@example.org', targets: [address, 'ext@example.net'] }),
  );
  await host.mailboxes.absent(address, { mode: 'delete' });
  expect(await host.mailboxes.find(address)).toBeUndefined();
});

test('what Planimail cannot do is refused before anything is sent', async () => {
  const { host, server } = open();
  expect(can(host, 'mailbox.enabled')).toBe(false);
  expect(whyNot(host, 'mailbox.enabled')).toContain('no call to disable');
  // @ts-expect-error Planimail cannot disable a mailbox.
  await expect(host.mailboxes.ensure({ address: 'ana@example.org', enabled: false })).rejects.toThrow(UnsupportedError);
  // @ts-expect-error Planimail cannot delete a domain.
  await expect(host.domains.absent('example.org')).rejects.toThrow(/no call to delete a domain/);
  expect(server.requests).toHaveLength(0);
});
