import { ProtecmailClient } from '@mailhost/protecmail';
import { createSandbox, type Sandbox } from '@mailhost/sandbox';
import type { AccountOptions, AnyAccount } from '@mailhost/unified';
import { protecmail } from '@mailhost/unified/protecmail';
import { wildduck } from '@mailhost/unified/wildduck';
import { WildduckClient } from '@mailhost/wildduck';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { onTestFinished } from 'vitest';
import * as z from 'zod';
import { createMcpServer, type McpOptions } from '../../src/mcp/server.js';

const options: AccountOptions = {
  pace: { concurrency: 8, requestsPerSecond: Number.POSITIVE_INFINITY },
  outage: { maxWait: 0 },
  resolveSecret: (reference) => `Secret of ${reference}, 1A`,
};

/** A host and a filter on a sandbox of their own, with two domains. */
export async function sandboxAccounts() {
  const sandbox: Sandbox = createSandbox();
  const duck = sandbox.wildduck;
  const main = wildduck(
    new WildduckClient({ baseUrl: duck.url, fetch: duck.fetch, accessToken: duck.accessToken }),
    options,
  );
  const mail = sandbox.protecmail;
  const front = protecmail(
    new ProtecmailClient({ baseUrl: mail.url, fetch: mail.fetch, apiKey: mail.apiKey }),
    options,
  );
  for (const domain of ['example.org', 'other.org']) {
    await front.domains.ensure({ name: domain, relay: { host: 'mx.example.net' } });
    for (const local of ['ana', 'bea', 'eva']) {
      await main.mailboxes.ensure({
        address: `${local}@${domain}`,
        name: local,
        quota: 2 ** 30,
        password: 'A long one, 1A',
      });
      await front.recipients.ensure({ address: `${local}@${domain}` });
    }
  }
  const accounts: Readonly<Record<'main' | 'front', AnyAccount>> = { main, front };
  return { sandbox, accounts, main, front };
}

/** An answer of a tool, as the client gives it. */
const answerSchema = z.object({
  content: z.tuple([z.object({ type: z.literal('text'), text: z.string() })]),
  structuredContent: z.record(z.string(), z.unknown()).optional(),
  isError: z.boolean().optional(),
});

/** The SDK's own client, connected to a server of these options. */
export async function mcpClient(given: Omit<McpOptions, 'version'>) {
  const server = createMcpServer({ version: '0.0.0', ...given });
  const client = new Client({ name: 'test', version: '0.0.0' });
  const [ours, theirs] = InMemoryTransport.createLinkedPair();
  await Promise.all([server.connect(theirs), client.connect(ours)]);
  onTestFinished(async () => {
    await client.close();
  });
  const call = async (name: string, input: Readonly<Record<string, unknown>> = {}) => {
    const {
      content,
      structuredContent = {},
      isError,
    } = answerSchema.parse(await client.callTool({ name, arguments: input }));
    return { text: content[0].text, data: structuredContent, isError: isError === true };
  };
  return { client, call };
}
