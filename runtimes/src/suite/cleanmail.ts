import { CleanmailClient, type CleanmailOptions, ConflictError, type Domain, NotFoundError } from '@mailhost/cleanmail';
import { allBytes, bytesOf, casesOf, check, equal, failure, sameBytes, tell } from './harness.js';
import { optionsFor, type Place } from './place.js';
import { abortsWhileWaiting, timesOut } from './waits.js';

export const client = (options: CleanmailOptions) => new CleanmailClient(options);

const connect = (place: Place) => client(optionsFor(place, 'cleanmail'));
const email = 'ana@example.org';

async function domainOf(place: Place): Promise<Domain> {
  const [domain] = await connect(place).domains.list().toArray();
  check(domain !== undefined, 'there is a domain');
  return domain;
}

const list = (place: Place) => ({
  product: 'cleanmail' as const,
  method: 'GET',
  path: '/domains',
  call: (options: object) => connect(place).domains.list(options),
});

export const cases = casesOf('cleanmail', {
  write: async (place) => {
    const client = connect(place);
    const domain = await client.domains.create({
      name: 'example.org',
      status: 'ENABLED',
      defaultLanguage: 'EN',
      quarantine: true,
      retention: false,
      archive: true,
      platforms: [
        { name: 'relay', transportDest: 'mx.example.net', transportType: 'SMTP', transportPort: 25, default: true },
      ],
    });
    for (const person of ['ana', 'bob', 'eva', 'leo', 'mia']) {
      const user = { email: `${person}@example.org`, firstname: person, lastname: 'Paz', language: 'EN' } as const;
      await client.users.create({ ...user, status: 'ENABLED', domainId: domain.id });
    }
  },
  read: async (place) => {
    const { id, name, status } = await domainOf(place);
    const again = await connect(place).domains.get(id);
    equal([again.name, again.status], [name, status], 'the domain');
    check(again.creationDate === undefined || again.creationDate instanceof Date, 'times are dates');
  },
  paging: async (place) => {
    const users = connect(place).users.list({ pageSize: 2, sort: 'email' });
    const pages: string[][] = [];
    for await (const page of users.pages()) pages.push(page.items.map((user) => String(user.email).slice(0, 3)));
    equal(pages, [['ana', 'bob'], ['eva', 'leo'], ['mia']], 'the pages');
    // The total travels in a header, which a browser shows only where the server says that it may.
    equal((await users).total, 5, 'the total');
  },
  error: async (place) => {
    const client = connect(place);
    const missing = await failure(client.domains.get('999999'), NotFoundError);
    equal([missing.status, missing.provider, missing.operation], [404, 'cleanmail', 'domains.get'], 'the fields');
    const { id } = await domainOf(place);
    const twice = {
      email,
      firstname: 'Ana',
      lastname: 'Paz',
      language: 'EN',
      status: 'ENABLED',
      domainId: id,
    } as const;
    const conflict = await failure(client.users.create(twice), ConflictError);
    equal([conflict.status, conflict.mayHaveTakenEffect], [409, undefined], 'the fields');
    check(!JSON.stringify(conflict).includes(place.cleanmail.token), 'the token stands in the error');
  },
  abort: (place) => abortsWhileWaiting(place, list(place)),
  timeout: (place) => timesOut(place, list(place)),
  'binary body': async (place) => {
    const client = connect(place);
    const file = await client.emails.attachments.upload({ name: 'bytes.bin', content: allBytes });
    const { uid, name } = file;
    check(sameBytes(await client.emails.attachments.download(uid, name), allBytes), 'the uploaded file came back');
    check(sameBytes(await bytesOf(await client.emails.attachments.stream(uid, name)), allBytes), 'and as a stream');
  },
  'mail and attachments': async (place) => {
    await tell(place, 'seedMails', { email });
    const client = connect(place);
    const [user] = (await client.users.list({ pageSize: 1, sort: 'email' })).items;
    check(user !== undefined, 'there is a user');
    const { items } = await client.emails.list(email, 'INBOX');
    const mail = items.find(({ hasAttachment }) => hasAttachment);
    check(mail !== undefined, 'there is a mail with an attachment');
    const { attachments, subject } = await client.emails.get(email, 'INBOX', mail.id);
    equal(subject, mail.subject, 'the subject');
    const [part] = attachments?.parts ?? [];
    check(part?.partId != null, 'it names its attachment');
    const content = await client.emails.downloadAttachment(user.id, 'INBOX', mail.id, part.partId);
    equal(content.length, part.size, 'bytes of the attachment');
    const archive = await client.emails.downloadAttachments(user.id, 'INBOX', mail.id);
    equal([archive[0], archive[1]], [0x50, 0x4b], 'the archive is a ZIP');
  },
});
