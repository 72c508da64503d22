import { CleanmailClient } from '@mailhost/cleanmail';
import {
  AbortError,
  AuthenticationError,
  ConfigurationError,
  ConnectionError,
  NotFoundError,
  PermissionDeniedError,
} from '@mailhost/core';
import { IredadminClient } from '@mailhost/iredadmin';
import { ProtecmailClient } from '@mailhost/protecmail';
import { WildduckClient } from '@mailhost/wildduck';
import { products } from '#products';
import { gatewayOf } from './gateway-of.js';
import { casesOf, check, delayNext, equal, failure, received, tell } from './harness.js';
import { optionsFor, type Place, quiet, signedIn } from './place.js';
import { type SecretsReport, withSecrets } from './secrets.js';

const cleanmailOf = (place: Place, more: object = {}) =>
  new CleanmailClient({ ...optionsFor(place, 'cleanmail'), ...more });
const wildduckOf = (place: Place) => new WildduckClient(optionsFor(place, 'wildduck'));

/** What a gateway does besides handing on. */
export const gateway = casesOf('itself', {
  'first calls share one login': async (place) => {
    const calls = Array.from({ length: 12 }, () => new IredadminClient(optionsFor(place, 'iredadmin')).domains.names());
    await Promise.all(calls);
    equal(await tell(place, 'logins'), 1, 'logins');
  },
  'call that is not allowed': async (place) => {
    const before = await received(place, 'cleanmail');
    const error = await failure(cleanmailOf(place).domains.delete('5'), PermissionDeniedError);
    equal([error.status, error.provider, error.operation], [403, 'cleanmail', 'domains.delete'], 'the fields');
    equal((await received(place, 'cleanmail')) - before, 0, 'requests at the product');
  },
  'nobody signed in': async (place) => {
    const before = await received(place, 'cleanmail');
    const error = await failure(cleanmailOf(place, { headers: {} }).domains.list(), AuthenticationError);
    equal([error.status, error.operation], [401, 'domains.list'], 'the fields');
    equal((await received(place, 'cleanmail')) - before, 0, 'requests at the product');
  },
  'request of no client': async (place) => {
    const before = await received(place, 'cleanmail');
    const url = `${place.gateway}/cleanmail/domains`;
    const ofNone = await fetch(url, { headers: signedIn });
    equal([ofNone.status, ofNone.headers.get('x-mailhost-gateway')], [403, 'error'], 'without the mark');
    const undeclared = await fetch(`${url}/no/such/thing`, { headers: { ...signedIn, 'X-Mailhost-Gateway': '1' } });
    equal([undeclared.status, undeclared.headers.get('x-mailhost-gateway')], [403, 'error'], 'no operation');
    await Promise.all([ofNone.text(), undeclared.text()]);
    equal((await received(place, 'cleanmail')) - before, 0, 'requests at the product');
  },
  'page of another origin': async (place) => {
    const before = await received(place, 'cleanmail');
    if (place.can.keepSecrets) {
      const headers = { ...signedIn, Origin: 'https://elsewhere.example' };
      await failure(cleanmailOf(place, { headers }).domains.list(), PermissionDeniedError);
    } else {
      // The browser asks first, and then does not send it.
      const elsewhere = String(place.gateway).replace('127.0.0.1', 'localhost');
      await failure(cleanmailOf(place, { gateway: elsewhere }).domains.list(), ConnectionError);
    }
    equal((await received(place, 'cleanmail')) - before, 0, 'requests at the product');
  },
  'error as without it': async (place) => {
    const { gateway: _, ...directly } = place;
    const [direct, through] = await Promise.all(
      [directly, place].map((where) =>
        failure(new ProtecmailClient(optionsFor(where, 'protecmail')).domains.get('absent.example'), NotFoundError),
      ),
    );
    const told = (error: NotFoundError | undefined) => {
      const fields = JSON.parse(JSON.stringify(error));
      // These are each call's own.
      return { ...fields, url: '', requestId: '', body: { ...fields.body, request_id: '' } };
    };
    equal(told(through), told(direct), 'the error');
    equal(through?.message, direct?.message, 'the message');
  },
  'caller who leaves a call': async (place) => {
    await delayNext(place, 'wildduck', 'GET', '/users', 15_000);
    const stop = new AbortController();
    const left = failure(wildduckOf(place).users.list({}, { signal: stop.signal }), AbortError);
    check(await tell<boolean>(place, 'untilUnderWay', { product: 'wildduck', count: 1 }), 'the product was called');
    const before = await tell<number>(place, 'cutOff');
    stop.abort();
    await left;
    check(await tell<boolean>(place, 'untilUnderWay', { product: 'wildduck', count: 0 }), 'the call goes on');
    return leaving(place, (await tell<number>(place, 'cutOff')) > before);
  },
  'caller who leaves an event stream': async (place) => {
    const client = wildduckOf(place);
    const { id } = await client.users.create({
      username: 'zoe',
      password: 'a long secret',
      address: 'zoe@example.org',
    });
    const stop = new AbortController();
    const left = failure(client.users.updates(id, { signal: stop.signal }).next(), AbortError);
    await tell(place, 'untilStreamIsOpen');
    stop.abort();
    await left;
    const noticed = place.can.noticeLeaving;
    if (!noticed) await tell(place, 'deliver', { to: 'zoe@example.org', subject: 'Who is there?' });
    check(await tell<boolean>(place, 'untilNoStreamIsOpen'), 'the stream stays open');
    await client.users.delete(id);
    return noticed ? 'ok' : 'differs';
  },
  'secret in the program': async (place) => {
    const reports = [withSecrets(place, String(place.gateway))];
    if (!place.can.keepSecrets) reports.push(inWorker(place));
    for (const { refusals, read } of await Promise.all(reports)) {
      equal(read, 'ok', 'a call by the gateway');
      equal(Object.keys(refusals), Object.keys(products), 'clients');
      for (const [product, message] of Object.entries(refusals)) {
        if (place.can.keepSecrets) equal(message, 'made', product);
        else check(message.includes('@mailhost/gateway'), `${product}: ${message}`);
      }
    }
    return place.can.keepSecrets ? 'ok' : 'refused';
  },
});

/** Whether the gateway noticed at once that its caller had left, as it does where its runtime does. */
function leaving(place: Place, noticed: boolean) {
  equal(noticed, place.can.noticeLeaving, 'whether it was noticed at once');
  return noticed ? 'ok' : 'differs';
}

/** The same in a web worker of the page. */
function inWorker(place: Place): Promise<SecretsReport> {
  const worker = new Worker('/worker.js', { type: 'module' });
  return new Promise<SecretsReport>((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(place);
  }).finally(() => worker.terminate());
}

/** The gateway where the clients are, as a function. */
export const gatewayInProcess = casesOf('gateway', {
  'as a function': async (place) => {
    const make = async () => {
      const handle = gatewayOf(place);
      handle.check();
      const fetch = (url: string, init: RequestInit) => handle(new Request(url, init));
      const client = new ProtecmailClient({
        ...quiet,
        gateway: 'http://gateway.example/api/mail',
        headers: signedIn,
        fetch,
      });
      return client.account.get();
    };
    if (place.can.keepSecrets) {
      equal((await make()).email, 'john@doe.com', 'the account');
      return 'ok';
    }
    const error = await failure(make(), ConfigurationError);
    check(error.message.includes('@mailhost/gateway'), error.message);
    return 'refused';
  },
});
