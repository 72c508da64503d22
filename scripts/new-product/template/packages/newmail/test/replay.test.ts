import { describe, expect, test } from 'vitest';
import { capturingServer } from '../../../test/capturing-server.js';
import { NewmailClient, operations } from '../src/index.js';
import documented from './fixtures/documented.json' with { type: 'json' };

/** Every request of the vendor's document by its method, and the answer that is shown with it. */

interface Exchange {
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
  readonly answer: object;
}

const exchanges: readonly Exchange[] = documented.exchanges;

/** By operation: the public method, and what it gives for the documented answer. */
const methods: Readonly<
  Record<string, readonly [send: (client: NewmailClient) => PromiseLike<unknown>, value: unknown]>
> = {
  'domains.list': [(client) => client.domains.list().toArray(), [{ domain: 'example.org', maxMailboxes: 10 }]],
  'domains.create': [(client) => client.domains.create({ domain: 'example.net', maxMailboxes: 25 }), undefined],
  'domains.delete': [(client) => client.domains.delete('example.net'), undefined],
};

const server = capturingServer();

test('every operation is documented', () => {
  expect(exchanges.map(({ operation }) => operation)).toEqual(operations.map(({ id }) => id));
});

describe.each(exchanges)('$operation', ({ operation, method, path, body, answer }) => {
  test('sends the documented request, and reads the documented answer', async () => {
    const [send, value] = methods[operation] ?? expect.unreachable();
    server.requests.length = 0;
    server.answer = { status: 200, body: JSON.stringify(answer) };
    const client = new NewmailClient({ apiKey: 'key', baseUrl: `${server.url}/v1`, retries: 0, validate: 'strict' });
    expect(await send(client)).toEqual(value);
    expect(server.requests).toMatchObject([
      {
        method,
        url: `/v1${path}`,
        body: body === undefined ? '' : JSON.stringify(body),
        headers: { 'api-key': 'key' },
      },
    ]);
  });
});
