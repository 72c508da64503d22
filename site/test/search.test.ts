import { readdirSync } from 'node:fs';
import MiniSearch from 'minisearch';
import { expect, test } from 'vitest';
import { ranking } from '../.vitepress/ranking.js';

const chunks = new URL('../../docs/site/assets/chunks/', import.meta.url);

/** The index that the site's search loads, by the options with which it does. */
async function builtIndex(): Promise<MiniSearch> {
  const file = readdirSync(chunks).find((name) => name.startsWith('@localSearchIndex'));
  if (file === undefined) throw new Error('The site is not built: run pnpm docs:build.');
  const { default: json }: { readonly default: string } = await import(new URL(file, chunks).href);
  return MiniSearch.loadJSON(json, {
    fields: ['title', 'titles', 'text'],
    storeFields: ['title', 'titles'],
    searchOptions: ranking,
  });
}

const index = await builtIndex();

const first = (query: string): string => index.search(query)[0]?.id ?? 'nothing';

test.each([
  ['mailboxes.create', /\/(Mailboxes|MailboxCalls)\.html#mailboxescreate$/],
  ['mailboxes.ensure', /\/MailboxCalls\.html#mailboxesensure$/],
  ['users.create', /\/Users\.html#userscreate$/],
  ['domains.aliases.add', /\/DomainAliases\.html#domainsaliasesadd$/],
  ['quarantine.resend', /\/Quarantine\.html#quarantineresend$/],
  ['setQuota', /\/Mailboxes\.html#mailboxessetquota$/],
  ['retry', /^\/guides\/retries\.html/],
  ['retries', /^\/guides\/retries\.html/],
  ['quota', /^\/guides\/|\/(classes|interfaces)\/\w+\.html#\w*quota/],
  ['paging', /^\/guides\/paging\.html/],
  ['secrets', /^\/guides\/auth-and-secrets\.html/],
  ['opentelemetry', /^\/guides\/observability\.html/],
  ['NotFoundError', /^\/(guides|packages)\/|\/NotFoundError\.html/],
])('%s finds its method or guide first', (query, place) => {
  expect(first(query)).toMatch(place);
});

test('every method of a client is found by its name', () => {
  const methods = index.search(MiniSearch.wildcard, {
    filter: ({ id }) => /\/(classes|interfaces)\//.test(id),
  });
  const names = methods.map(({ title }) => String(title)).filter((title) => /^[a-z]\w*\.[\w.]+\(\)$/.test(title));
  expect(names.length).toBeGreaterThan(300);
  const missed = names.filter((name) => {
    const [found] = index.search(name.replace('()', ''));
    return found?.['title'] !== name;
  });
  expect(missed).toEqual([]);
});
