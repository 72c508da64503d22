import {
  AbortError,
  ConflictError,
  ConnectionError,
  WildduckClient,
  type WildduckEvent,
  type WildduckOptions,
} from '@mailhost/wildduck';
import { allBytes, bytesOf, casesOf, check, equal, failure, sameBytes, tell } from './harness.js';
import { optionsFor, type Place, quiet } from './place.js';
import { abortsWhileWaiting, timesOut } from './waits.js';

export const client = (options: WildduckOptions) => new WildduckClient(options);

const connect = (place: Place) => client(optionsFor(place, 'wildduck'));

async function accountOf(place: Place): Promise<{ client: WildduckClient; user: string; inbox: string }> {
  const client = connect(place);
  const { id: user } = await client.users.resolve('ana');
  const { id: inbox } = await client.mailboxes.resolve(user, 'INBOX');
  return { client, user, inbox };
}

const list = (place: Place) => ({
  product: 'wildduck' as const,
  method: 'GET',
  path: '/users',
  call: (options: object) => connect(place).users.list({}, options),
});

/** Every byte but the line breaks, which a server may write anew. */
const source = Uint8Array.from([
  ...new TextEncoder().encode('From: eva@example.org\r\nTo: ana@example.org\r\nSubject: Gr\u00fc\u00dfe\r\n\r\n'),
  ...allBytes.filter((byte) => byte !== 10 && byte !== 13 && byte !== 0),
]);

export const cases = casesOf('wildduck', {
  write: async (place) => {
    const client = connect(place);
    for (const username of ['ana', 'bob', 'eva', 'leo', 'mia']) {
      await client.users.create({ username, password: 'a long secret', address: `${username}@example.org` });
    }
    const { user } = await accountOf(place);
    await client.users.update(user, { name: 'Ana Paz' });
  },
  read: async (place) => {
    const { client, user } = await accountOf(place);
    const { username, name } = await client.users.get(user);
    equal([username, name], ['ana', 'Ana Paz'], 'the user');
  },
  paging: async (place) => {
    const pages: number[] = [];
    for await (const page of connect(place).users.list({ limit: 2 }).pages()) pages.push(page.items.length);
    equal(pages, [2, 2, 1], 'users on each page');
    const names = (await connect(place).users.list({ limit: 2 }).toArray()).map(({ username }) => username);
    equal(names.sort(), ['ana', 'bob', 'eva', 'leo', 'mia'], 'the users');
  },
  error: async (place) => {
    const error = await failure(
      connect(place).users.create({ username: 'ana', password: 'a long secret' }),
      ConflictError,
    );
    equal([error.provider, error.operation, error.code], ['wildduck', 'users.create', 'UserExistsError'], 'the fields');
    const shown = JSON.stringify(error) + error.stack;
    check(
      !shown.includes('a long secret') && !shown.includes(place.wildduck.accessToken),
      'a secret stands in the error',
    );
  },
  abort: (place) => abortsWhileWaiting(place, list(place)),
  timeout: (place) => timesOut(place, list(place)),
  'binary body': async (place) => {
    const { client, user } = await accountOf(place);
    const forms = { bytes: allBytes, buffer: allBytes.buffer, blob: new Blob([allBytes]) };
    for (const [form, content] of Object.entries(forms)) {
      const { id } = await client.storage.upload(user, content, { filename: `${form}.bin` });
      check(sameBytes(await client.storage.download(user, id), allBytes), `the file from ${form} came back`);
      check(sameBytes(await bytesOf(await client.storage.stream(user, id)), allBytes), `${form}: as a stream`);
    }
  },
  'message source': async (place) => {
    const { client, user, inbox } = await accountOf(place);
    const { message } = await client.messages.upload(user, inbox, source, { unseen: true });
    check(sameBytes(await client.messages.source(user, inbox, message.id), source), 'the source came back');
    const streamed = await client.messages.sourceStream(user, inbox, message.id);
    check(sameBytes(await bytesOf(streamed), source), 'and as a stream');
  },
  'upload of a stream': async (place) => {
    const { client, user } = await accountOf(place);
    const content = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(allBytes.slice(0, 100));
        controller.enqueue(allBytes.slice(100));
        controller.close();
      },
    });
    const upload = client.storage.upload(user, content, { filename: 'streamed.bin' });
    if (place.can.uploadStreams) {
      const { id } = await upload;
      check(sameBytes(await client.storage.download(user, id), allBytes), 'the file came back');
      return 'ok';
    }
    const error = await failure(upload, ConnectionError);
    equal([error.attempts, error.operation], [1, 'storage.upload'], 'attempts and operation');
    return 'refused';
  },
  events: async (place) => {
    const { client, user } = await accountOf(place);
    const stop = new AbortController();
    const events = client.users.updates(user, { signal: stop.signal });
    const seen: number[] = [];
    const arrived = async () => {
      for (;;) {
        const { value, done }: IteratorResult<WildduckEvent, void> = await events.next();
        check(!done, 'the stream ended');
        if (value.command === 'EXISTS') return seen.push(value.uid);
      }
    };
    const first = arrived();
    await tell(place, 'untilStreamIsOpen');
    await tell(place, 'deliver', { to: 'ana@example.org', subject: 'One' });
    await first;
    // The server restarts, and a mail comes before the client is back.
    await tell(place, 'endStreams');
    await tell(place, 'deliver', { to: 'ana@example.org', subject: 'Two' });
    await arrived();
    check(seen.length === 2 && seen[1] === Number(seen[0]) + 1, `the events are ${seen}`);
    const waiting = failure(arrived(), AbortError);
    stop.abort();
    await waiting;
  },
});

/** What a gateway is not needed for. */
export const direct = casesOf('wildduck', {
  "user's own token": async (place) => {
    const { baseUrl, accessToken } = place.wildduck;
    const answer = await fetch(`${baseUrl}/authenticate`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Access-Token': accessToken },
      body: JSON.stringify({ username: 'ana', password: 'a long secret', token: true }),
    });
    const { token }: { token: string } = await answer.json();
    const { dangerouslyAllowBrowser: _, ...safe } = quiet;
    const user = new WildduckClient({ baseUrl, userToken: token, ...safe });
    equal((await user.users.get('me')).username, 'ana', 'the user');
  },
});
