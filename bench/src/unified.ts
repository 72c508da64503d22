import { CleanmailClient } from '@mailhost/cleanmail';
import { IredadminClient } from '@mailhost/iredadmin';
import { PlanimailClient } from '@mailhost/planimail';
import { ProtecmailClient } from '@mailhost/protecmail';
import { createSandbox } from '@mailhost/sandbox';
import { bulk, type Filter, GiB, type Host } from '@mailhost/unified';
import { cleanmail } from '@mailhost/unified/cleanmail';
import { iredadmin } from '@mailhost/unified/iredadmin';
import { planimail } from '@mailhost/unified/planimail';
import { protecmail } from '@mailhost/unified/protecmail';
import { wildduck } from '@mailhost/unified/wildduck';
import { WildduckClient } from '@mailhost/wildduck';
import { sizeByEsbuild } from './bundles.js';
import { inTurns } from './statistics.js';
import { markdownTable } from './tables.js';

const fast = { pace: { requestsPerSecond: Number.POSITIVE_INFINITY }, outage: { maxWait: 0 } } as const;
const quiet = { logLevel: 'off' } as const;

/** What the one model costs above the clients that it is over: CPU, bytes, memory, requests. */
export async function unifiedFigures(): Promise<string> {
  const [cpu, sizes, memory, requests] = [
    await cpuRatio(),
    await addedSizes(),
    await listGrowth(),
    await requestsEach(),
  ];
  return `## The one model

A mailbox-less call (\`domains.find\` over \`domains.get\` of Protecmail, a mocked \`fetch\`) takes ${cpu.toFixed(2)} × the CPU of the
client's own. A list of ${memory.count.toLocaleString('en')} mailboxes of WildDuck, read to its end: the heap changed by
${(memory.growth / 2 ** 20).toFixed(2)} MiB.

${markdownTable(
  ['account', 'bundle above its client, KiB packed', 'requests of an unchanged `ensure`, each of 10,000'],
  Object.entries(accounts).map(([name]) => [
    name,
    ((sizes.get(name) ?? 0) / 1024).toFixed(1),
    (requests.get(name) ?? 0).toFixed(2),
  ]),
)}`;
}

/** CPU of a look through the model, as a multiple of the client's own call. */
async function cpuRatio(): Promise<number> {
  const domain = {
    domain: 'example.org',
    redirectTo: 'mx.example.net',
    spamAction: 0,
    virusAction: 0,
    sendResume: true,
  };
  const body = JSON.stringify({ request_id: '1', success: true, data: domain });
  const fetch = async () => new Response(body, { headers: { 'content-type': 'application/json' } });
  const client = new ProtecmailClient({ baseUrl: 'http://127.0.0.1:1', apiKey: 'key', fetch, ...quiet });
  const filter = protecmail(client, fast);
  const calls: Readonly<Record<string, () => Promise<unknown>>> = {
    client: () => client.domains.get('example.org'),
    unified: () => filter.domains.find('example.org'),
  };
  const measured = await inTurns(Object.keys(calls), 15, async (name) => {
    const call = calls[name] ?? (() => Promise.resolve());
    for (let i = 0; i < 50; i += 1) await call();
    const start = process.cpuUsage();
    for (let i = 0; i < 1000; i += 1) await call();
    const { user, system } = process.cpuUsage(start);
    return user + system;
  });
  return (measured.get('unified') ?? 0) / (measured.get('client') ?? 1);
}

/** Bytes, packed, that a browser bundle with a client grows by. */
async function addedSizes(): Promise<Map<string, number>> {
  const sizes = new Map<string, number>();
  for (const name of Object.keys(accounts)) {
    const client = `export { ${name[0]?.toUpperCase()}${name.slice(1)}Client } from '@mailhost/${name}';`;
    const alone = await sizeByEsbuild(client);
    const both = await sizeByEsbuild(`${client} export { ${name} } from '@mailhost/unified/${name}';`);
    sizes.set(name, both.gzip - alone.gzip);
  }
  return sizes;
}

/** How much the heap has grown after a list of a hundred thousand mailboxes, 250 a page. */
async function listGrowth(): Promise<{ readonly count: number; readonly growth: number }> {
  const total = 100_000;
  const fetch = async (url: string) => {
    const { searchParams } = new URL(url);
    const offset = Number(searchParams.get('next') ?? 0);
    const size = Number(searchParams.get('limit') ?? 20);
    const results = Array.from({ length: Math.min(size, total - offset) }, (_, index) => userAt(offset + index));
    const next = offset + size < total ? String(offset + size) : false;
    return Response.json({ success: true, total, page: 1, previousCursor: false, nextCursor: next, results });
  };
  const host = wildduck(
    new WildduckClient({ baseUrl: 'http://127.0.0.1:1', accessToken: 'token', fetch, ...quiet }),
    fast,
  );
  let count = 0;
  let before = 0;
  for await (const _ of host.mailboxes.list({ domain: 'example.org' }, { details: false })) {
    count += 1;
    if (count === 10_000) before = heapUsed();
  }
  return { count, growth: heapUsed() - before };
}

function userAt(index: number) {
  const id = index.toString(16).padStart(24, '0');
  const quota = { allowed: GiB, used: 0 };
  const flags = { hasPasswordSet: true, activated: true, disabled: false, suspended: false };
  return {
    id,
    username: `u${index}`,
    name: '',
    address: `u${index}@example.org`,
    tags: [],
    targets: [],
    quota,
    ...flags,
  };
}

function heapUsed(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

interface Opened {
  readonly account: Host | Filter;
  readonly server: { readonly requests: readonly unknown[] };
}

/** Each product on a sandbox of its own. */
const accounts: Readonly<Record<string, () => Opened>> = {
  planimail: () => {
    const server = createSandbox().planimail;
    const { url: baseUrl, fetch, planimailId, apiKey } = server;
    return { server, account: planimail(new PlanimailClient({ baseUrl, fetch, planimailId, apiKey, ...quiet }), fast) };
  },
  iredadmin: () => {
    const server = createSandbox().iredadmin;
    const { url: baseUrl, fetch, username, password } = server;
    return { server, account: iredadmin(new IredadminClient({ baseUrl, fetch, username, password, ...quiet }), fast) };
  },
  wildduck: () => {
    const server = createSandbox().wildduck;
    const { url: baseUrl, fetch, accessToken } = server;
    return { server, account: wildduck(new WildduckClient({ baseUrl, fetch, accessToken, ...quiet }), fast) };
  },
  cleanmail: () => {
    const server = createSandbox().cleanmail;
    const { url: baseUrl, fetch, token } = server;
    return { server, account: cleanmail(new CleanmailClient({ baseUrl, fetch, token, ...quiet }), fast) };
  },
  protecmail: () => {
    const server = createSandbox().protecmail;
    const { url: baseUrl, fetch, apiKey } = server;
    return { server, account: protecmail(new ProtecmailClient({ baseUrl, fetch, apiKey, ...quiet }), fast) };
  },
};

/** Requests that an `ensure` of a mailbox or recipient takes where nothing differs. */
async function requestsEach(): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (const [name, open] of Object.entries(accounts)) {
    const { account, server } = open();
    const kind = account.role === 'host' ? 'mailbox' : 'recipient';
    const values = account.role === 'host' ? { quota: GiB, password: 'Bench-password-1a' } : {};
    await account
      .calls('domain')
      .ensure({ name: 'example.org', ...(account.role === 'filter' && { relay: { host: 'mx.example.net' } }) });
    const ensureAll = async () => {
      const addresses = Array.from({ length: 10_000 }, (_, index) => `u${index}@example.org`);
      for await (const outcome of bulk(addresses, (address) => account.calls(kind).ensure({ address, ...values }))) {
        if (outcome.status === 'failed') throw outcome.error;
      }
    };
    await ensureAll();
    const before = server.requests.length;
    await ensureAll();
    found.set(name, (server.requests.length - before) / 10_000);
  }
  return found;
}
