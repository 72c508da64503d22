import type { WildduckClient } from '../src/index.js';

/** One way to call an operation by its public method. */
export type Call = (client: WildduckClient) => PromiseLike<unknown>;

export const user = '64f0c0ffee64f0c0ffee0001';
export const mailbox = '64f0c0ffee64f0c0ffee0002';
export const id = '64f0c0ffee64f0c0ffee0003';

const address = { address: 'jane@example.org', name: 'Jane' };
const query = { query: 'example', limit: 250 };
const later = '2027-01-31T12:00:00.000Z';
/** The id of an event that the journal still has. */
const lately = Math.floor(Date.now() / 1000)
  .toString(16)
  .padEnd(24, '0');

/** Every operation, by its route, with all parts of its path and much of what it takes. */
export const calls: Readonly<Record<string, Call>> = {
  'GET /users': (client) => client.users.list({ ...query, tags: 'a,b', metaData: true }),
  'POST /users': (client) =>
    client.users.create({ username: 'jane', password: false, address: 'jane@example.org', tags: ['a'], quota: 0 }),
  'GET /users/resolve/{username}': (client) => client.users.resolve('jane'),
  'GET /users/{user}': (client) => client.users.get(user),
  'PUT /users/{user}': (client) => client.users.update(user, { name: '', disabled: false, metaData: { a: [1] } }),
  'DELETE /users/{user}': (client) => client.users.delete(user, { deleteAfter: later }),
  'PUT /users/{user}/logout': (client) => client.users.logout(user, { reason: 'moved' }),
  'POST /users/{user}/quota/reset': (client) => client.users.recalculateQuota(user),
  'POST /quota/reset': (client) => client.users.recalculateAllQuotas(),
  'POST /users/{user}/password/reset': (client) => client.users.resetPassword(user, { validAfter: later }),
  'GET /users/{user}/restore': (client) => client.users.restoreInfo(user),
  'POST /users/{user}/restore': (client) => client.users.restore(user),
  'GET /users/{user}/updates': (client) => client.users.updates(user, { lastEventId: lately, reconnects: 0 }).next(),

  'GET /addresses': (client) => client.addresses.listAll(query),
  'POST /users/{user}/addresses': (client) => client.addresses.create(user, { ...address, main: true }),
  'GET /users/{user}/addresses': (client) => client.addresses.list(user, { metaData: true }),
  'GET /users/{user}/addresses/{address}': (client) => client.addresses.get(user, id),
  'PUT /users/{user}/addresses/{address}': (client) => client.addresses.update(user, id, { main: true }),
  'DELETE /users/{user}/addresses/{address}': (client) => client.addresses.delete(user, id),
  'GET /addresses/resolve/{address}': (client) => client.addresses.resolve('*@example.org', { allowWildcard: true }),
  'PUT /addresses/renameDomain': (client) =>
    client.addresses.renameDomain({ oldDomain: 'old.example', newDomain: 'new.example' }),
  'POST /addresses/forwarded': (client) =>
    client.addresses.forwarded.create({ ...address, targets: ['john@example.org'], autoreply: { status: true } }),
  'GET /addresses/forwarded/{id}': (client) => client.addresses.forwarded.get(id),
  'PUT /addresses/forwarded/{id}': (client) => client.addresses.forwarded.update(id, { forwardedDisabled: true }),
  'DELETE /addresses/forwarded/{id}': (client) => client.addresses.forwarded.delete(id),
  'GET /users/{user}/addressregister': (client) => client.addresses.register.search(user, { query: 'ja' }),
  'PUT /users/{user}/addressregister/{id}': (client) => client.addresses.register.update(user, id, { disabled: true }),

  'GET /users/{user}/mailboxes': (client) => client.mailboxes.list(user, { counters: true, sizes: true }),
  'POST /users/{user}/mailboxes': (client) => client.mailboxes.create(user, { path: 'Post/2026', retention: 0 }),
  'GET /users/{user}/mailboxes/{mailbox}': (client) => client.mailboxes.resolve(user, 'Post/2026'),
  'PUT /users/{user}/mailboxes/{mailbox}': (client) => client.mailboxes.update(user, mailbox, { subscribed: false }),
  'DELETE /users/{user}/mailboxes/{mailbox}': (client) => client.mailboxes.delete(user, mailbox),

  'GET /users/{user}/mailboxes/{mailbox}/messages': (client) =>
    client.messages.list(user, mailbox, { order: 'asc', unseen: true, limit: 250 }),
  'PUT /users/{user}/mailboxes/{mailbox}/messages': (client) =>
    client.messages.updateMany(user, mailbox, { message: '1:*', seen: true, expires: false }),
  'DELETE /users/{user}/mailboxes/{mailbox}/messages': (client) =>
    client.messages.deleteAll(user, mailbox, { async: true }),
  'POST /users/{user}/mailboxes/{mailbox}/messages': (client) =>
    client.messages.create(user, mailbox, {
      from: address,
      to: [{ address: 'john@example.org' }],
      subject: '',
      text: 'Hello',
      headers: [{ key: 'X-Test', value: '1' }],
      attachments: [{ filename: 'a.txt', content: 'YQ==' }],
      reference: { mailbox, id: 1, action: 'reply', attachments: true },
      replacePrevious: { id: 2 },
    }),
  'GET /users/{user}/search': (client) =>
    client.messages.search(user, { or: { from: 'a', subject: 'b' }, minSize: 0, flagged: true }),
  'POST /users/{user}/search': (client) =>
    client.messages.searchAndApply(user, { from: 'shop', action: { moveTo: mailbox } }),
  'GET /users/{user}/mailboxes/{mailbox}/messages/{message}': (client) =>
    client.messages.get(user, mailbox, 1, { markAsSeen: true }),
  'PUT /users/{user}/mailboxes/{mailbox}/messages/{message}': (client) =>
    client.messages.update(user, mailbox, 1, { moveTo: id }),
  'DELETE /users/{user}/mailboxes/{mailbox}/messages/{message}': (client) => client.messages.delete(user, mailbox, 1),
  'GET /users/{user}/mailboxes/{mailbox}/messages/{message}/message.eml': (client) =>
    client.messages.source(user, mailbox, 1, { size: 15 }),
  'GET /users/{user}/mailboxes/{mailbox}/messages/{message}/attachments/{attachment}': (client) =>
    client.messages.attachment(user, mailbox, 1, 'ATT00001', { sendAsString: true }),
  'POST /users/{user}/mailboxes/{mailbox}/messages/{message}/forward': (client) =>
    client.messages.forward(user, mailbox, 1, { addresses: ['john@example.org'] }),
  'POST /users/{user}/mailboxes/{mailbox}/messages/{message}/submit': (client) =>
    client.messages.submit(user, mailbox, 1, { sendTime: later }),
  'PUT /users/{user}/outbound/{queueId}': (client) => client.outbound.update(user, id, { sendTime: later }),
  'DELETE /users/{user}/outbound/{queueId}': (client) => client.outbound.delete(user, id),

  'GET /users/{user}/archived/messages': (client) => client.archive.list(user, { order: 'desc' }),
  'POST /users/{user}/archived/restore': (client) => client.archive.restoreAll(user, { start: later, end: later }),
  'POST /users/{user}/archived/messages/{message}/restore': (client) => client.archive.restore(user, id, { mailbox }),

  'POST /users/{user}/storage': (client) =>
    client.storage.create(user, { filename: 'a.txt', content: 'YQ==', encoding: 'base64' }),
  'GET /users/{user}/storage': (client) => client.storage.list(user, query),
  'DELETE /users/{user}/storage/{file}': (client) => client.storage.delete(user, id),
  'GET /users/{user}/storage/{file}': (client) => client.storage.download(user, id),

  'GET /filters': (client) => client.filters.listAll({ forward: 'example.org' }),
  'GET /users/{user}/filters': (client) => client.filters.list(user),
  'POST /users/{user}/filters': (client) =>
    client.filters.create(user, {
      query: { from: 'shop', size: -10 },
      action: { seen: true, targets: ['a@b.example'] },
    }),
  'GET /users/{user}/filters/{filter}': (client) => client.filters.get(user, id),
  'DELETE /users/{user}/filters/{filter}': (client) => client.filters.delete(user, id),
  'PUT /users/{user}/filters/{filter}': (client) =>
    client.filters.update(user, id, { query: { size: '' }, action: { seen: '', targets: '' } }),

  'PUT /users/{user}/autoreply': (client) =>
    client.autoreply.update(user, { status: true, subject: '', start: false, end: later }),
  'GET /users/{user}/autoreply': (client) => client.autoreply.get(user),
  'DELETE /users/{user}/autoreply': (client) => client.autoreply.delete(user),

  'GET /users/{user}/asps': (client) => client.applicationPasswords.list(user, { showAll: true }),
  'POST /users/{user}/asps': (client) =>
    client.applicationPasswords.create(user, { description: 'Phone', scopes: ['imap', 'smtp'], ttl: 3600 }),
  'GET /users/{user}/asps/{asp}': (client) => client.applicationPasswords.get(user, id),
  'DELETE /users/{user}/asps/{asp}': (client) => client.applicationPasswords.delete(user, id),

  'POST /users/{user}/2fa/totp/setup': (client) => client.twoFactor.totp.setup(user, { issuer: 'Example' }),
  'POST /users/{user}/2fa/totp/enable': (client) => client.twoFactor.totp.enable(user, { token: '123456' }),
  'DELETE /users/{user}/2fa/totp': (client) => client.twoFactor.totp.disable(user),
  'POST /users/{user}/2fa/totp/check': (client) => client.twoFactor.totp.check(user, { token: '123456' }),
  'DELETE /users/{user}/2fa': (client) => client.twoFactor.disable(user),
  'PUT /users/{user}/2fa/custom': (client) => client.twoFactor.custom.enable(user),
  'DELETE /users/{user}/2fa/custom': (client) => client.twoFactor.custom.disable(user),
  'GET /users/{user}/2fa/webauthn/credentials': (client) => client.twoFactor.webauthn.list(user),
  'DELETE /users/{user}/2fa/webauthn/credentials/{credential}': (client) => client.twoFactor.webauthn.delete(user, id),
  'POST /users/{user}/2fa/webauthn/registration-challenge': (client) =>
    client.twoFactor.webauthn.startRegistration(user, { description: 'Key', origin: 'https://example.org' }),
  'POST /users/{user}/2fa/webauthn/registration-attestation': (client) =>
    client.twoFactor.webauthn.finishRegistration(user, {
      challenge: 'aa',
      rawId: 'bb',
      clientDataJSON: 'cc',
      attestationObject: 'dd',
    }),
  'POST /users/{user}/2fa/webauthn/authentication-challenge': (client) =>
    client.twoFactor.webauthn.startAuthentication(user, { origin: 'https://example.org' }),
  'POST /users/{user}/2fa/webauthn/authentication-assertion': (client) =>
    client.twoFactor.webauthn.finishAuthentication(user, {
      challenge: 'aa',
      rawId: 'bb',
      clientDataJSON: 'cc',
      authenticatorData: 'dd',
      signature: 'ee',
      token: true,
    }),

  'POST /preauth': (client) => client.authentication.preauth({ username: 'jane', scope: 'imap' }),
  'POST /authenticate': (client) => client.authentication.authenticate({ username: 'jane', password: 'secret-word' }),
  'DELETE /authenticate': (client) => client.authentication.invalidate(),
  'GET /authenticated': (client) => client.authentication.whoami(),
  'GET /users/{user}/authlog': (client) => client.authentication.log.list(user, { filterip: '192.0.2.1' }),
  'GET /users/{user}/authlog/{event}': (client) => client.authentication.log.get(user, id),

  'POST /users/{user}/submit': (client) =>
    client.submission.submit(user, {
      to: [{ address: 'john@example.org' }],
      subject: 'Hello',
      text: 'Hello',
      sendTime: later,
      envelope: { from: address, to: [{ address: 'john@example.org' }] },
    }),

  'GET /dkim': (client) => client.dkim.list(query),
  'POST /dkim': (client) => client.dkim.set({ domain: 'example.org', selector: 'nov26' }),
  'GET /dkim/resolve/{domain}': (client) => client.dkim.resolve('example.org'),
  'GET /dkim/{dkim}': (client) => client.dkim.get(id),
  'DELETE /dkim/{dkim}': (client) => client.dkim.delete(id),
  'GET /domainaliases': (client) => client.domainAliases.list(query),
  'POST /domainaliases': (client) => client.domainAliases.create({ alias: 'old.example', domain: 'example.org' }),
  'GET /domainaliases/resolve/{alias}': (client) => client.domainAliases.resolve('old.example'),
  'GET /domainaliases/{alias}': (client) => client.domainAliases.get(id),
  'DELETE /domainaliases/{alias}': (client) => client.domainAliases.delete(id),
  'POST /domainaccess/{tag}/allow': (client) => client.domainAccess.allow('a tag', { domain: 'example.org' }),
  'GET /domainaccess/{tag}/allow': (client) => client.domainAccess.listAllowed('a tag'),
  'POST /domainaccess/{tag}/block': (client) => client.domainAccess.block('a tag', { domain: 'example.org' }),
  'GET /domainaccess/{tag}/block': (client) => client.domainAccess.listBlocked('a tag'),
  'DELETE /domainaccess/{domain}': (client) => client.domainAccess.delete(id),

  'GET /certs': (client) => client.certificates.list({ altNames: true }),
  'POST /certs': (client) => client.certificates.set({ servername: 'mail.example.org', acme: true }),
  'GET /certs/resolve/{servername}': (client) => client.certificates.resolve('mail.example.org'),
  'GET /certs/{cert}': (client) => client.certificates.get(id),
  'DELETE /certs/{cert}': (client) => client.certificates.delete(id),
  'GET /webhooks': (client) => client.webhooks.list({ type: 'user.created' }),
  'POST /webhooks': (client) => client.webhooks.create({ type: ['user.*'], url: 'https://example.org/hook' }),
  'DELETE /webhooks/{webhook}': (client) => client.webhooks.delete(id),
  'GET /settings': (client) => client.settings.list({ filter: 'max' }),
  'POST /settings/{key}': (client) => client.settings.set('const:max:recipients', { value: 100 }),
  'GET /settings/{key}': (client) => client.settings.get('const:max:recipients'),
  'DELETE /settings/{key}': (client) => client.settings.delete('const:max:recipients'),
  'POST /audit': (client) => client.audits.create({ user, expires: later, start: false, notes: 'case 7' }),
  'GET /audit/{audit}': (client) => client.audits.get(id),
  'GET /audit/{audit}/export.mbox': (client) => client.audits.export(id),
  'POST /data/export': (client) => client.data.export({ tags: ['a'] }),
  'POST /data/import': (client) => client.data.import(new Uint8Array([0, 255])),
  'GET /health': (client) => client.health.get(),
};
