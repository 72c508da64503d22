import { renderJson, renderMarkdown, renderText, type State } from '@mailhost/plan';
import { GiB } from '@mailhost/unified';
import { expect, test } from 'vitest';
import { memoryAccount } from './support/memory-account.js';
import { keep, manyMailboxes, planFor } from './support/planning.js';

const state: State = {
  domains: [
    {
      name: 'example.org',
      host: 'main',
      mailboxes: [
        { address: 'ana@example.org', quota: '2 GiB' },
        { address: 'bea@example.org', name: 'Bea', password: 'env:BEA' },
        { address: 'gone@example.org', absent: 'delete' },
        { address: 'old@example.org', absent: true },
      ],
      aliases: [
        { address: 'info@example.org', targets: ['ana@example.org', 'bea@example.org'] },
        { address: 'abuse@example.org', absent: 'delete' },
      ],
    },
  ],
};

async function madePlan(wanted: State = state) {
  const main = memoryAccount();
  keep(main, 'domain', { 'example.org': { name: 'example.org' } });
  const names = ['ana', 'gone', 'old', 'other'].map((local) => `${local}@example.org`);
  keep(main, 'mailbox', Object.fromEntries(names.map((address) => [address, { address, quota: GiB, enabled: true }])));
  keep(main, 'alias', {
    'info@example.org': { address: 'info@example.org', targets: ['ana@example.org'] },
    'abuse@example.org': { address: 'abuse@example.org', targets: ['ana@example.org'] },
  });
  return await planFor(wanted, { main: main.account });
}

test('text: by account, domain and kind, with what is refused and left alone, and the effort', async () => {
  expect(await renderText(await madePlan())).toBe(`main
  example.org
    mailbox
      ~ ana@example.org  quota 1 GiB → 2 GiB
      + bea@example.org  name Bea; password (write-only)
      - gone@example.org  quota 1 GiB; enabled true; cannot be undone
      ! old@example.org
    alias
      ~ info@example.org  targets ana@example.org → ana@example.org, bea@example.org
main example.org mailbox: 1 not named, left alone: other@example.org
Refused: main example.org alias, delete of abuse@example.org: abuse@ is needed in each domain. Leave it out of the state. If it is meant, name it with \`absent: delete\` (a mailbox with mail in it), give the catch-all another target, or delete it by the account’s own calls.
+ 1 to create, ~ 2 to change, ! 1 to disable, - 1 to delete. About 10 requests, 0 s. Refused: 1; nothing is applied until they are dealt with.
`);
});

test('text: nothing to do is said so, and colours are an option', async () => {
  expect(await renderText(await madePlan({ domains: [{ name: 'example.org', host: 'main' }] }))).toMatch(
    /Nothing to do\.\n$/,
  );
  const plain = await renderText(await madePlan());
  const colored = await renderText(await madePlan(), { color: true });
  expect(colored).toContain('\u001b[31m      - gone@example.org');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
  expect(colored.replace(/\u001b\[\d+m/g, '')).toBe(plain);
});

test('text and Markdown: past 50 operations each domain has its numbers', async () => {
  const mailboxes = Object.keys(manyMailboxes(51)).map((address) => ({ address }));
  const made = await madePlan({ domains: [{ name: 'example.org', host: 'main', mailboxes }] });
  const text = await renderText(made);
  expect(text).toContain('main\n  example.org\n    mailbox: + 51 to create\n');
  expect(text).not.toContain('m001@example.org');
  expect(await renderMarkdown(made)).toContain(
    '## main\n\n### example.org\n\n| |\n|---|\n| mailbox: \\+ 51 to create |',
  );
});

test('Markdown: a table for each kind, with nothing in it that is markup', async () => {
  const markdown = await renderMarkdown(await madePlan());
  expect(markdown).toContain(
    '## main\n\n### example.org\n\n**mailbox**\n\n| | | |\n|---|---|---|\n| `~` | ana@example.org |',
  );
  expect(markdown).toContain('> **Refused**: main example.org alias');
  const wanted = {
    name: 'example.org',
    host: 'main',
    mailboxes: [{ address: 'eva@example.org', name: '<b>|*Eva*\n#' }],
  };
  expect(await renderMarkdown(await madePlan({ domains: [wanted] }))).toContain('name \\<b\\>\\|\\*Eva\\* \\#');
});

test('JSON: one value without a secret, that tells what is refused', async () => {
  const json = await renderJson(await madePlan());
  expect(json).toMatchObject({ id: 'test', isEmpty: false, summary: { actions: { create: 1 } } });
  expect(JSON.parse(JSON.stringify(json))).toEqual(json);
  const many = Object.keys(manyMailboxes(51)).map((address) => ({ address, absent: 'delete' as const }));
  const made = await planFor({ domains: [{ name: 'example.org', host: 'main', mailboxes: many }] }, await withMany(51));
  const told = await renderJson(made);
  expect(told.operations).toHaveLength(51);
  expect(told.operations.every(({ isRefused }) => isRefused)).toBe(true);
});

async function withMany(count: number) {
  const main = memoryAccount();
  keep(main, 'domain', { 'example.org': { name: 'example.org' } });
  keep(main, 'mailbox', manyMailboxes(count));
  return { main: main.account };
}
