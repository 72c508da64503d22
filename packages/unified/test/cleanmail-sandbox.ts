import { CleanmailClient } from '@mailhost/cleanmail';
import { type CleanmailDialect, type CleanmailSandbox, createSandbox } from '@mailhost/sandbox';
import { cleanmail } from '@mailhost/unified/cleanmail';

export const relay = { host: 'mx.example.net' };

/** A filter at a Cleanmail sandbox that has nothing yet. */
export function open(dialect: Partial<CleanmailDialect> = {}) {
  const { cleanmail: server } = createSandbox({ cleanmail: dialect });
  return { server, filter: filterAt(server, server.fetch) };
}

/** A filter at a server, with no limit on its pace and no wait for what is down. */
export function filterAt({ url: baseUrl, token }: CleanmailSandbox, fetch: typeof globalThis.fetch) {
  const client = new CleanmailClient({ baseUrl, fetch, token, retries: 0 });
  const pace = { requestsPerSecond: Number.POSITIVE_INFINITY };
  return cleanmail(client, { pace, outage: { maxWait: 0 } });
}

/** The same with the domain example.org and no requests counted. */
export async function withDomain(dialect: Partial<CleanmailDialect> = {}) {
  const opened = open(dialect);
  await opened.filter.domains.ensure({ name: 'example.org', relay });
  const [domain] = opened.server.state.domains.values();
  if (!domain) throw new Error('The sandbox has no domain.');
  opened.server.forget();
  return { ...opened, domain };
}
