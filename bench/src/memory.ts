import { Client, offsetPages, operation } from '@mailhost/core';
import * as z from 'zod/mini';

interface Mailbox {
  readonly name: string;
}

const mailboxes = operation({
  id: 'mailboxes.list',
  method: 'GET',
  path: '/mailboxes',
  repeat: 'readonly',
  response: z.array(z.looseObject({ name: z.string() })),
  read: (value: readonly Mailbox[]) => value,
  paging: offsetPages({
    offset: 'offset',
    size: 'pageSize',
    defaultSize: 1_000,
    total: ({ headers }) => Number(headers.get('x-total-count')),
  }),
});

class Mailboxes extends Client {
  all() {
    return this.list(mailboxes, {});
  }
}

/** How much the heap has grown, in bytes, after paging through a million records, a thousand a page. */
export async function heapGrowth(): Promise<{ records: number; growth: number }> {
  const total = 1_000_000;
  const client = new Mailboxes({
    provider: { name: 'bench', failure: () => undefined },
    operations: [mailboxes],
    baseUrl: 'http://127.0.0.1',
    options: {
      fetch: async (url) => {
        const offset = Number(new URL(url).searchParams.get('offset') ?? 0);
        const page = Array.from({ length: 1_000 }, (_, i) => ({ name: `user-${offset + i}@example.org` }));
        return Response.json(page, { headers: { 'x-total-count': String(total) } });
      },
    },
  });
  let records = 0;
  let before = 0;
  for await (const _ of client.all()) {
    records += 1;
    if (records === 10_000) before = heapUsed();
  }
  return { records, growth: heapUsed() - before };
}

function heapUsed(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}
