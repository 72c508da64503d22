import { ApiError, ConfigurationError, ConflictError, ConnectionError, MailhostError } from '@mailhost/core';
import { PlanimailClient } from '@mailhost/planimail';
import { ProtecmailClient } from '@mailhost/protecmail';
import { allBytes, casesOf, check, equal, failure, received, sameBytes, tell } from './harness.js';
import { type Place, quiet } from './place.js';

const apiKey = 'a-key-that-stays';
const parentOf = (place: Place, answers: string) =>
  new ProtecmailClient({ baseUrl: `${place.parent}/${answers}`, apiKey, ...quiet });

/** What the clients share and a sandbox does not show, against a plain server. */
export const transport = casesOf('core', {
  'errors of two copies': async () => {
    const error = new ConnectionError('no');
    check(error instanceof MailhostError && error instanceof Error, 'the tree of errors');
    equal(error.name, 'ConnectionError', 'the name');
  },
  'secret in the program': async (place) => {
    const { dangerouslyAllowBrowser: _, ...safe } = quiet;
    const make = async () => new ProtecmailClient({ ...place.protecmail, ...safe }).ping();
    if (place.can.keepSecrets) {
      equal(await make(), 'pong', 'the answer');
      return 'ok';
    }
    const error = await failure(make(), ConfigurationError);
    check(error.message.includes('apiKey') && error.message.includes('@mailhost/gateway'), error.message);
    check(!error.message.includes(place.protecmail.apiKey), 'the key stands in the error');
    return 'refused';
  },
  'refused connection': async (place) => {
    const client = new ProtecmailClient({ baseUrl: place.nobody, apiKey, ...quiet });
    const settings = { redirectTo: 'mx.example.net', spamAction: 0, virusAction: 0, sendResume: true } as const;
    const error = await failure(client.domains.create({ domain: 'example.org', ...settings }), ConnectionError);
    equal([error.provider, error.operation], ['protecmail', 'domains.create'], 'the fields');
    const told = place.can.tellRefusedConnections;
    equal(error.mayHaveTakenEffect ?? false, !told, 'whether it may have been carried out');
    check(error.message.includes(told ? 'no connection was made' : 'the connection broke'), error.message);
  },
  'reset of a kept connection': async (place) => {
    const client = new ProtecmailClient({ ...place.protecmail, ...quiet });
    const settings = { redirectTo: 'mx.example.net', spamAction: 0, virusAction: 0, sendResume: true } as const;
    await client.ping();
    await tell(place, 'fail', {
      product: 'protecmail',
      method: 'POST',
      path: '/domain/broken.example',
      fault: { kind: 'reset', when: 'after' },
    });
    const before = await received(place, 'protecmail');
    const create = client.domains.create({ domain: 'broken.example', ...settings });
    if (place.can.sendOnce) {
      const error = await failure(create, ConnectionError);
      equal(error.mayHaveTakenEffect, true, 'whether it may have been carried out');
      equal((await received(place, 'protecmail')) - before, 1, 'requests');
      return 'ok';
    }
    // Sent again by the runtime, unseen: the server carried out the first one.
    await failure(create, ConflictError);
    equal((await received(place, 'protecmail')) - before, 2, 'requests');
    return 'differs';
  },
  'redirect to another origin': async (place) => {
    const error = await failure(parentOf(place, 'redirect').account.get(), ApiError);
    // A browser hides where a redirect leads, and even its status.
    equal(error.status, place.can.readRedirects ? 302 : 0, 'the status');
    check(/redirect/i.test(error.message), error.message);
    equal(await tell(place, 'redirected'), 0, 'requests at the other address');
  },
  'stream handed on as it arrives': async (place) => {
    const stream = await parentOf(place, 'slow').invoices.stream(5);
    const reader = stream.getReader();
    // The second half is sent when the first one has been seen.
    check(sameBytes(await next(reader, allBytes.length), allBytes), 'the first half');
    await tell(place, 'goOn');
    check(sameBytes(await next(reader, allBytes.length), allBytes), 'the second half');
    check((await reader.read()).done, 'the end');
  },
  'packed answer': async (place) => {
    equal((await parentOf(place, 'packed').account.get()).email, 'packed@example.org', 'the answer');
  },
  'certificate authority of one\u2019s own': async (place) => {
    const { url, authority } = place.secure;
    const make = (tls: object) => new PlanimailClient({ ...place.planimail, ...quiet, ...tls, baseUrl: url });
    const create = (client: PlanimailClient) =>
      client.domains.create({ domain: 'secure.example', admin_password: 'a long one' });
    if (!place.can.useNodeTransport) {
      const error = await failure(create(make({ tls: { ca: authority } })), ConfigurationError);
      check(error.message.includes('work on Node, Deno and Bun only'), error.message);
      return 'refused';
    }
    equal((await create(make({ tls: { ca: authority } }))).recognized, true, 'the answer');
    const error = await failure(create(make({})), ConnectionError);
    check(error.message.includes('not trusted') && error.message.includes('tls.ca'), error.message);
    return 'ok';
  },
});

/** So many bytes of a stream, in however many parts they come. */
async function next(reader: ReadableStreamDefaultReader<Uint8Array>, count: number): Promise<Uint8Array> {
  const bytes: number[] = [];
  while (bytes.length < count) {
    const { value, done } = await reader.read();
    check(!done, `the stream ended after ${bytes.length} bytes`);
    bytes.push(...value);
  }
  return Uint8Array.from(bytes);
}
