import { NotFoundError, ProtecmailClient, type ProtecmailOptions, ServerError } from '@mailhost/protecmail';
import { bytesOf, casesOf, check, equal, failure, received, tell, textOf } from './harness.js';
import { optionsFor, type Place } from './place.js';
import { abortsWhileWaiting, timesOut } from './waits.js';

export const client = (options: ProtecmailOptions) => new ProtecmailClient(options);

const connect = (place: Place) => client(optionsFor(place, 'protecmail'));

const read = (place: Place) => ({
  product: 'protecmail' as const,
  method: 'GET',
  path: '/user',
  call: (options: object) => connect(place).account.get(options),
});

export const cases = casesOf('protecmail', {
  read: async (place) => {
    const { email, city } = await connect(place).account.get();
    equal([email, city], ['john@doe.com', 'Paris'], 'the account');
  },
  write: async (place) => {
    const client = connect(place);
    const settings = { redirectTo: 'mx.example.net', spamAction: 0, virusAction: 0, sendResume: true } as const;
    await client.domains.create({ domain: 'example.org', ...settings });
    await client.domains.update('example.org', { redirectTo: 'mx.example.com' });
    await client.addresses.add('example.org', 'postmaster');
    equal((await client.domains.get('example.org')).redirectTo, 'mx.example.com', 'the relay');
    equal(await client.addresses.list('example.org').toArray(), ['postmaster'], 'the addresses');
  },
  paging: async (place) => {
    await tell(place, 'quarantine', { email: 'ana@example.org', count: 25 });
    const list = connect(place).quarantine.list('example.org', { pageSize: 10 });
    const sizes: number[] = [];
    for await (const page of list.pages()) sizes.push(page.items.length);
    equal(sizes, [10, 10, 5], 'mails on each page');
    const idents = new Set<string>();
    for await (const { ident } of connect(place).quarantine.list('example.org', { pageSize: 10 })) idents.add(ident);
    equal(idents.size, 25, 'different mails');
  },
  error: async (place) => {
    const error = await failure(connect(place).domains.get('absent.example'), NotFoundError);
    equal(
      [error.name, error.provider, error.operation, error.method, error.status, error.providerMessage, error.attempts],
      ['NotFoundError', 'protecmail', 'domains.get', 'GET', 404, 'domain not found', 1],
      'the fields',
    );
    check((error.requestId ?? '').length > 10, 'the request has an id');
    const shown = JSON.stringify(error) + String(error.stack);
    check(!shown.includes(place.protecmail.apiKey), 'the key stands in the error');
    check(error.url?.endsWith('/domain/absent.example') === true, `the address is ${error.url}`);
  },
  retry: async (place) => {
    const fault = { kind: 'status', status: 503, retryAfter: '0.1' };
    const request = { product: 'protecmail', method: 'GET', path: '/ping' };
    await tell(place, 'fail', { ...request, fault });
    const before = await received(place, 'protecmail');
    equal(await connect(place).ping({ retries: 1 }), 'pong', 'the answer');
    equal((await received(place, 'protecmail')) - before, 2, 'requests');
    await tell(place, 'fail', { ...request, fault });
    const error = await failure(connect(place).ping(), ServerError);
    // A browser shows this header only where the server says that it may.
    equal([error.status, error.retryAfter], [503, 0.1], 'status and wait');
  },
  abort: (place) => abortsWhileWaiting(place, read(place)),
  timeout: (place) => timesOut(place, read(place)),
  'binary body': async (place) => {
    const client = connect(place);
    const whole = await client.invoices.download(5);
    check(whole instanceof Uint8Array && textOf(whole.subarray(0, 5)) === '%PDF-', 'the invoice is a PDF');
    const streamed = await bytesOf(await client.invoices.stream(5));
    equal(textOf(streamed), textOf(whole), 'the stream');
    await failure(client.invoices.download(77), NotFoundError);
  },
});
