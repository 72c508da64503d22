import { expect, test } from 'vitest';
import { mcpClient, sandboxAccounts } from '../support/mcp-client.js';

const smaller = JSON.stringify({
  domains: [{ name: 'example.org', host: 'main', mailboxes: [{ address: 'ana@example.org', quota: '2 GiB' }] }],
});

test('only looks by default: each tool says so, and none changes anything', async () => {
  const { accounts, sandbox } = await sandboxAccounts();
  const { client, call } = await mcpClient({ accounts });
  const { tools } = await client.listTools();
  for (const { annotations } of tools)
    expect(annotations).toMatchObject({ readOnlyHint: true, destructiveHint: false });
  expect(tools.map(({ name }) => name)).toMatchInlineSnapshot(`
    [
      "accounts",
      "domain_list",
      "domain_get",
      "domainAlias_list",
      "domainAlias_get",
      "mailbox_list",
      "mailbox_get",
      "alias_list",
      "alias_get",
      "catchAll_get",
      "recipient_list",
      "recipient_get",
      "dkim_list",
      "dkim_get",
      "quarantine_list",
      "more",
      "state_export",
      "plan_make",
      "plan_show",
    ]
  `);
  const before = sandbox.wildduck.requests.length;
  const made = await call('plan_make', { state: smaller });
  expect(made.data).toMatchObject({ actions: { update: 1 }, obstacles: [expect.stringContaining('--allow write')] });
  expect(sandbox.wildduck.requests.slice(before).filter(({ method }) => method !== 'GET')).toEqual([]);
  await expect(call('plan_apply', { plan: made.data['plan'] })).resolves.toMatchObject({ isError: true });
});

test('what a tool does is told to clients by its annotations', async () => {
  const { accounts } = await sandboxAccounts();
  const { client } = await mcpClient({ accounts, allow: ['write', 'release'] });
  const { tools } = await client.listTools();
  const told = (name: string) => tools.find((tool) => tool.name === name)?.annotations;
  expect(told('plan_apply')).toMatchObject({ readOnlyHint: false, idempotentHint: true, destructiveHint: true });
  expect(told('quarantine_release')).toMatchObject({
    readOnlyHint: false,
    idempotentHint: false,
    destructiveHint: true,
  });
  expect(told('mailbox_list')).toMatchObject({ readOnlyHint: true });
});

test('lists page by page, and gives one', async () => {
  const { accounts } = await sandboxAccounts();
  const { call } = await mcpClient({ accounts });
  const first = await call('mailbox_list', { account: 'main', domain: 'example.org', limit: 2 });
  const second = await call('more', { cursor: first.data['next'] });
  const items = [first.data['items'], second.data['items']].flat();
  expect(items).toMatchObject([
    { address: 'ana@example.org' },
    { address: 'bea@example.org' },
    { address: 'eva@example.org' },
  ]);
  expect(second.data).not.toHaveProperty('next');
  expect(await call('more', { cursor: first.data['next'] })).toMatchObject({
    isError: true,
    text: expect.stringContaining('list again'),
  });
  const one = await call('mailbox_get', { account: 'main', address: 'ana@example.org' });
  expect(one.data).toMatchObject({ item: { address: 'ana@example.org', quota: 2 ** 30 } });
  expect(await call('mailbox_get', { account: 'main', address: 'nobody@example.org' })).toMatchObject({
    isError: true,
  });
});

test('exports a state, whose plan is empty, plans a change of it, and applies it', async () => {
  const { accounts, main } = await sandboxAccounts();
  const reports: string[] = [];
  const { client, call } = await mcpClient({
    accounts,
    allow: ['write'],
    onReport: ({ status }) => void reports.push(status),
  });
  const exported = await call('state_export', { account: 'main', domain: 'example.org' });
  const text = [exported.data['items']].flat().join('\n');
  expect((await call('plan_make', { state: text })).text).toContain('Nothing to do.');
  const made = await call('plan_make', { state: smaller });
  expect(made.text).toContain('~ ana@example.org  quota 1 GiB → 2 GiB');
  const shown = await call('plan_show', { plan: made.data['plan'] });
  expect(shown.data['items']).toMatchObject([
    { key: 'ana@example.org', action: 'update', fields: [{ name: 'quota', before: 2 ** 30 }] },
  ]);
  const progress: unknown[] = [];
  const done = await client.callTool({ name: 'plan_apply', arguments: { plan: made.data['plan'] } }, undefined, {
    onprogress: (told) => progress.push(told),
  });
  expect(done.structuredContent).toMatchObject({ status: 'finished', counts: { done: 1 }, left: 0, problems: [] });
  expect(progress).toEqual([{ progress: 1, total: 1 }]);
  expect(reports).toEqual(['finished']);
  expect(await main.mailboxes.get('ana@example.org')).toMatchObject({ quota: 2 ** 31 });
  expect((await call('plan_apply', { plan: made.data['plan'] })).data).toMatchObject({ counts: { unchanged: 1 } });
});

test('tells what it allows', async () => {
  const { accounts } = await sandboxAccounts();
  const { call } = await mcpClient({ accounts, allow: ['write'], domains: ['Example.org'], secrets: ['NEW'] });
  expect((await call('accounts')).data).toMatchObject({
    accounts: [
      { name: 'main', role: 'host', product: 'WildDuck' },
      { name: 'front', role: 'filter' },
    ],
    allowed: ['read', 'write'],
    domains: ['example.org'],
    secrets: ['env:NEW'],
  });
});

test('releases a quarantined mail that it listed, once', async () => {
  const { accounts, sandbox } = await sandboxAccounts();
  sandbox.protecmail.quarantine('ana@example.org', 3);
  const { call } = await mcpClient({ accounts, allow: ['release'] });
  const listed = await call('quarantine_list', { account: 'front', of: 'example.org' });
  const [mail] = [listed.data['items']].flat();
  expect(mail).toMatchObject({ recipient: 'ana@example.org', subject: expect.stringContaining('Spam') });
  const id = Reflect.get(Object(mail), 'id');
  expect((await call('quarantine_release', { account: 'front', id })).data).toMatchObject({
    released: true,
    recipient: 'ana@example.org',
  });
  expect(sandbox.protecmail.state.resent).toHaveLength(1);
  expect(await call('quarantine_release', { account: 'front', id })).toMatchObject({ isError: true });
  expect(sandbox.protecmail.state.resent).toHaveLength(1);
});
