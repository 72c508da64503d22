import { describe, expect, test } from 'vitest';
import { Authenticator } from '../../conformance/authenticator.js';
import { answers } from '../../src/answers.js';
import { WildduckClient, type WildduckEvent } from '../../src/index.js';
import { isRecent } from './server.js';
import { failing, mail, newUser, type Target, until } from './target.js';

/** Where 1.46 and 1.51 differ, and where a success of theirs is none: on real servers only. */
export function versions(target: () => Target, version: () => string): void {
  const client = () => target().client;
  const to = [{ address: 'john@example.com' }];

  describe('a message that is submitted', () => {
    test('as a draft is stored and not sent', async () => {
      const { id } = await newUser(target());
      const drafts = (await client().mailboxes.resolve(id, 'Drafts')).id;
      const { message } = await client().submission.submit(id, { isDraft: true, to, subject: 'draft', text: 'x' });
      expect(message).toMatchObject({ mailbox: drafts, queueId: false });
      expect(await client().messages.list(id, drafts).toArray()).toMatchObject([{ subject: 'draft', draft: true }]);
    });

    test('to nobody is a failure', async () => {
      const { id } = await newUser(target());
      expect(await failing(client().submission.submit(id, { text: 'x' }))).toBe('InvalidRequestError');
      const { message } = await client().submission.submit(id, { uploadOnly: true, text: 'x' });
      expect(message).toMatchObject({ queueId: false });
    });
  });

  describe('mail of strangers', () => {
    const sources = [
      'To:\r\nSubject: nobody\r\n\r\nhello\r\n',
      'From:\r\nTo:\r\nCc:\r\nBcc:\r\nReply-To:\r\n\r\nhello\r\n',
      'From: Just A Name\r\nTo: a@b.c, undisclosed-recipients:;\r\nCc: Name\r\nDate: nonsense\r\nMessage-ID:\r\n\r\nhello\r\n',
      'From: a group: a@b.c, d@e.f;\r\nTo: ,\r\nReply-To: group:;\r\n\r\nhello\r\n',
      'From: ,\r\nTo: <>\r\nContent-Type: nonsense\r\nReferences: a b\r\nList-Unsubscribe: <>\r\n\r\nhello\r\n',
      'From: ;\r\nSender: <>\r\nList-ID:\r\nList-Unsubscribe: <mailto:a@b.c>, <https://example.com>\r\n\r\nhello\r\n',
      'x',
      '\r\n',
    ];

    test('fits the types', async ({ skip }) => {
      const { deliver, baseUrl, accessToken } = target();
      if (!deliver) return skip('nothing takes mail: WILDDUCK_LMTP is not set');
      const strict = new WildduckClient({ baseUrl, accessToken, answers, validate: 'strict' });
      const { id, address, inbox } = await newUser(target());
      for (const source of sources) await deliver(address, source);
      for (const source of sources) await strict.messages.upload(id, inbox, source);
      const listed = await until(
        () => strict.messages.list(id, inbox, { limit: 250 }).toArray(),
        (all) => all.length === 2 * sources.length,
      );
      for (const message of listed) {
        await strict.messages.get(id, inbox, message.id);
        await client().messages.get(id, inbox, message.id);
        await strict.messages.source(id, inbox, message.id);
      }
      await client().messages.list(id, inbox).toArray();
      expect(await strict.messages.search(id, { mailbox: inbox, limit: 250 }).toArray()).toHaveLength(listed.length);
      await strict.messages.deleteAll(id, inbox);
      expect(await strict.archive.list(id, { limit: 250 }).toArray()).toHaveLength(listed.length);
    });

    test('of which the server has lost a part is no whole source', async () => {
      const { id, inbox } = await newUser(target());
      // What comes after the end of the first base64 is lost.
      const line = `${'QUJD'.repeat(19)}\r\n`;
      const content = `${line}QUJDQQ==\r\n${line.repeat(200)}`;
      const part = `--x\r\nContent-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n${content}--x--\r\n`;
      const source = mail('cut', part, { 'Content-Type': 'multipart/mixed; boundary=x' });
      const { message } = await client().messages.upload(id, inbox, source);
      expect(await failing(client().messages.source(id, inbox, message.id))).toBe('DecodeError');
      const stream = await client().messages.sourceStream(id, inbox, message.id);
      expect(await failing(new Response(stream).arrayBuffer())).toBe('DecodeError');
    });
  });

  test('headers and a search line are given, or refused with the reason', async () => {
    const { id, inbox } = await newUser(target());
    await client().messages.upload(id, inbox, mail('headers', 'Hello', { 'List-ID': '<a.example.com>' }));
    const recent = isRecent(version());
    const names = await failing(client().messages.list(id, inbox, { includeHeaders: 'List-ID' }));
    const all = await failing(client().messages.list(id, inbox, { includeHeaders: true }));
    const line = await failing(client().messages.search(id, { q: 'headers' }));
    const refused = 'InvalidRequestError';
    expect([names, all, line]).toEqual(recent ? [refused, 'none', 'none'] : ['none', refused, refused]);
    const includeHeaders = recent ? true : 'List-ID';
    const [found] = await client().messages.search(id, { mailbox: inbox, includeHeaders }).toArray();
    expect(found?.headers).toHaveProperty('list-id');
    const scope = await failing(client().users.update(id, { disabledScopes: ['mcp'] }));
    expect(scope).toBe(recent ? 'none' : refused);
    if (recent) expect((await client().users.get(id)).disabledScopes).toEqual(['mcp']);
  });

  test('a key that is none, and a security key that fails, are no fault of the server', async () => {
    const privateKey = '-----BEGIN PRIVATE KEY-----\nabc\n-----END PRIVATE KEY-----';
    const dkim = client().dkim.set({ domain: 'bad-key.example', selector: 'a', privateKey });
    expect(await failing(dkim)).toBe('InvalidRequestError');

    const { id } = await newUser(target());
    const origin = 'https://example.com';
    const key = new Authenticator('example.com', origin);
    const { webauthn } = client().twoFactor;
    const forged = await webauthn.startRegistration(id, { description: 'A key', origin });
    const attested = key.attest(`${forged.registrationOptions?.challenge ?? ''}`);
    const clientDataJSON = Buffer.from('{}').toString('hex');
    expect(await failing(webauthn.finishRegistration(id, { ...attested, clientDataJSON }))).toBe('InvalidRequestError');
    const started = await webauthn.startRegistration(id, { description: 'A key', origin });
    await webauthn.finishRegistration(id, key.attest(started.registrationOptions?.challenge ?? ''));
    const { authenticationOptions } = await webauthn.startAuthentication(id, { origin });
    const asserted = key.assert(authenticationOptions.challenge);
    const signature = `${asserted.signature.slice(0, -2)}00`;
    expect(await failing(webauthn.finishAuthentication(id, { ...asserted, signature }))).toBe('AuthenticationError');
  });

  test('events after a resume come once, also when something happens then', async () => {
    const { id, inbox } = await newUser(target());
    await client().messages.upload(id, inbox, mail('first'));
    const lastEventId = `${Math.floor(Date.now() / 1000 - 3600).toString(16)}${'0'.repeat(16)}`;
    const seen: WildduckEvent[] = [];
    for await (const event of client().users.updates(id, { lastEventId })) {
      seen.push(event);
      // What was missed has been told: now something new happens, twice.
      if (event.command === 'COUNTERS' && seen.filter(({ command }) => command === 'EXISTS').length < 3) {
        await client().messages.upload(id, inbox, mail('next'));
      } else if (event.command === 'COUNTERS') break;
    }
    const uids = seen.flatMap((event) => (event.command === 'EXISTS' ? [event.uid] : []));
    expect(uids).toEqual([1, 2, 3]);
    const created = seen.flatMap((event) => (event.command === 'CREATE' ? [event.path] : []));
    expect(new Set(created).size).toBe(created.length);
  });
}
