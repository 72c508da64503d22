import type { CleanmailClient } from '../src/index.js';

/** The parts of a request as the vendor's document shows them, with times as `Date`. */
export interface Parts {
  /** By the names in the path. */
  readonly ids: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  // biome-ignore lint/suspicious/noExplicitAny: a body of any of the operations
  readonly body: any;
}

type Call = (client: CleanmailClient, parts: Parts) => PromiseLike<unknown>;

const id = (ids: Parts['ids'], name: string): string => {
  const value = ids[name];
  if (value === undefined) throw new Error(`the path has no ${name}`);
  return value;
};

/** A filter of one field, if there is one. */
const filtered = (query: Parts['query']) => (Object.keys(query).length > 0 ? { filter: query as never } : {});

/** Every operation by its public method: what the replay, the property tests and the fault matrix call. */
export const calls: Readonly<Record<string, Call>> = {
  'GET /domains': (client, { query }) => client.domains.list(filtered(query)),
  'GET /domains/{domainId}': (client, { ids }) => client.domains.get(id(ids, 'domainId')),
  'POST /domains': (client, { body }) => client.domains.create(body),
  'PATCH /domains/{domainId}': (client, { ids, body }) => client.domains.update(id(ids, 'domainId'), body),
  'DELETE /domains/{domainId}': (client, { ids }) => client.domains.delete(id(ids, 'domainId')),

  'GET /domains/{domainId}/access': (client, { ids }) => client.domains.access.list(id(ids, 'domainId')),
  'PUT /domains/{domainId}/access': (client, { ids, body }) => client.domains.access.set(id(ids, 'domainId'), body),

  'GET /domains/{domainId}/admins': (client, { ids }) => client.domains.admins.list(id(ids, 'domainId')),
  'POST /domains/{domainId}/admins': (client, { ids, body }) => client.domains.admins.create(id(ids, 'domainId'), body),
  'GET /domains/{domainId}/admins/{adminId}': (client, { ids }) =>
    client.domains.admins.get(id(ids, 'domainId'), id(ids, 'adminId')),
  'DELETE /domains/{domainId}/admins/{adminId}': (client, { ids }) =>
    client.domains.admins.delete(id(ids, 'domainId'), id(ids, 'adminId')),
  'PUT /domains/{domainId}/admins/{adminId}/authorities': (client, { ids, body }) =>
    client.domains.admins.setAuthorities(id(ids, 'domainId'), id(ids, 'adminId'), body),

  'GET /domains/{domainId}/aliases': (client, { ids }) => client.domains.aliases.list(id(ids, 'domainId')),
  'POST /domains/{domainId}/aliases': (client, { ids, body }) => client.domains.aliases.add(id(ids, 'domainId'), body),
  'PUT /domains/{domainId}/aliases': (client, { ids, body }) => client.domains.aliases.set(id(ids, 'domainId'), body),
  'DELETE /domains/{domainId}/aliases/{aliasId}': (client, { ids }) =>
    client.domains.aliases.delete(id(ids, 'domainId'), id(ids, 'aliasId')),

  'GET /domains/{domainId}/dkim': (client, { ids }) => client.domains.dkim.get(id(ids, 'domainId')),
  'POST /domains/{domainId}/dkim': (client, { ids, body }) => client.domains.dkim.create(id(ids, 'domainId'), body),
  'PUT /domains/{domainId}/dkim': (client, { ids, body }) => client.domains.dkim.replace(id(ids, 'domainId'), body),
  'DELETE /domains/{domainId}/dkim': (client, { ids }) => client.domains.dkim.delete(id(ids, 'domainId')),

  'GET /domains/{domainId}/groups': (client, { ids, query }) =>
    client.domains.groups.list(id(ids, 'domainId'), filtered(query)),
  'POST /domains/{domainId}/groups': (client, { ids, body }) => client.domains.groups.create(id(ids, 'domainId'), body),
  'GET /domains/{domainId}/groups/{groupId}': (client, { ids }) =>
    client.domains.groups.get(id(ids, 'domainId'), id(ids, 'groupId')),
  'PATCH /domains/{domainId}/groups/{groupId}': (client, { ids, body }) =>
    client.domains.groups.update(id(ids, 'domainId'), id(ids, 'groupId'), body),
  'DELETE /groups/{groupId}': (client, { ids }) => client.domains.groups.delete(id(ids, 'groupId')),
  'POST /domains/{domainId}/groups/{groupId}/addresses': (client, { ids, body }) =>
    client.domains.groups.addAddresses(id(ids, 'domainId'), id(ids, 'groupId'), body),
  'DELETE /domains/{domainId}/groups/{groupId}/addresses/{addressId}': (client, { ids }) =>
    client.domains.groups.deleteAddress(id(ids, 'domainId'), id(ids, 'groupId'), id(ids, 'addressId')),

  'GET /domains/{domainId}/options': (client, { ids }) => client.domains.options.list(id(ids, 'domainId')),
  'POST /domains/{domainId}/options': (client, { ids, body }) => client.domains.options.set(id(ids, 'domainId'), body),
  'DELETE /domains/{domainId}/options/{optionName}': (client, { ids }) =>
    client.domains.options.delete(id(ids, 'domainId'), id(ids, 'optionName')),

  'GET /domains/{domainId}/users': (client, { ids, query }) =>
    client.domains.users.list(id(ids, 'domainId'), filtered(query)),

  'GET /domains/{domainId}/policies': (client, { ids }) => client.policies.list(id(ids, 'domainId')),
  'POST /domains/{domainId}/policies': (client, { ids, body }) => client.policies.create(id(ids, 'domainId'), body),
  'GET /policies/{policyId}': (client, { ids }) => client.policies.get(id(ids, 'policyId')),
  'PATCH /policies/{policyId}': (client, { ids, body }) => client.policies.update(id(ids, 'policyId'), body),
  'DELETE /policies/{policyId}': (client, { ids }) => client.policies.delete(id(ids, 'policyId')),

  'GET /domains/{domainId}/filters/attachments': (client, { ids }) =>
    client.filters.attachments.list(id(ids, 'domainId')),
  'POST /domains/{domainId}/filters/attachments': (client, { ids, body }) =>
    client.filters.attachments.create(id(ids, 'domainId'), body),
  'PATCH /filters/attachments/{attachmentId}': (client, { ids, body }) =>
    client.filters.attachments.update(id(ids, 'attachmentId'), body),
  'DELETE /filters/attachments/{attachmentId}': (client, { ids }) =>
    client.filters.attachments.delete(id(ids, 'attachmentId')),
  'GET /domains/{domainId}/filters/uris': (client, { ids }) => client.filters.uris.list(id(ids, 'domainId')),
  'POST /domains/{domainId}/filters/uris': (client, { ids, body }) =>
    client.filters.uris.create(id(ids, 'domainId'), body),
  'PATCH /filters/uris/{uriId}': (client, { ids, body }) => client.filters.uris.update(id(ids, 'uriId'), body),
  'DELETE /filters/uris/{uriId}': (client, { ids }) => client.filters.uris.delete(id(ids, 'uriId')),

  'POST /wblist': (client, { body }) => client.filters.senders.add(body),
  'GET /domains/{domainId}/wblist': (client, { ids }) => client.domains.wblist.list(id(ids, 'domainId')),
  'POST /domains/{domainId}/wblist': (client, { ids, body }) => client.domains.wblist.add(id(ids, 'domainId'), body),
  'PUT /domains/{domainId}/wblist': (client, { ids, body }) => client.domains.wblist.set(id(ids, 'domainId'), body),
  'PUT /domains/{domainId}/wblist/{wbItemId}': (client, { ids, body }) =>
    client.domains.wblist.replace(id(ids, 'domainId'), id(ids, 'wbItemId'), body),
  'DELETE /domains/{domainId}/wblist/{wbItemId}': (client, { ids }) =>
    client.domains.wblist.delete(id(ids, 'domainId'), id(ids, 'wbItemId')),
  'GET /users/{userId}/wblist': (client, { ids }) => client.users.wblist.list(id(ids, 'userId')),
  'POST /users/{userId}/wblist': (client, { ids, body }) => client.users.wblist.add(id(ids, 'userId'), body),
  'PUT /users/{userId}/wblist': (client, { ids, body }) => client.users.wblist.set(id(ids, 'userId'), body),
  'PUT /users/{userId}/wblist/{wbItemId}': (client, { ids, body }) =>
    client.users.wblist.replace(id(ids, 'userId'), id(ids, 'wbItemId'), body),
  'DELETE /users/{userId}/wblist/{wbItemId}': (client, { ids }) =>
    client.users.wblist.delete(id(ids, 'userId'), id(ids, 'wbItemId')),

  'GET /users': (client, { query }) => client.users.list(filtered(query)),
  'POST /users': (client, { body }) => client.users.create(body),
  'GET /users/{userId}': (client, { ids }) => client.users.get(id(ids, 'userId')),
  'PATCH /users/{userId}': (client, { ids, body }) => client.users.update(id(ids, 'userId'), body),
  'DELETE /users/{userId}': (client, { ids }) => client.users.delete(id(ids, 'userId')),
  'GET /users/{userId}/options': (client, { ids }) => client.users.options.list(id(ids, 'userId')),
  'POST /users/{userId}/options': (client, { ids, body }) => client.users.options.set(id(ids, 'userId'), body),
  'DELETE /users/{userId}/options/{optionName}': (client, { ids }) =>
    client.users.options.delete(id(ids, 'userId'), id(ids, 'optionName')),
  'GET /users/{userId}/sign': (client, { ids }) => client.users.sign.get(id(ids, 'userId')),
  'PUT /users/{userId}/sign': (client, { ids, body }) => client.users.sign.set(id(ids, 'userId'), body.sign),
  'DELETE /users/{userId}/sign': (client, { ids }) => client.users.sign.delete(id(ids, 'userId')),

  'GET /users/{userIdOrEmail}/emails/folders': (client, { ids }) => client.emails.folders(id(ids, 'userIdOrEmail')),
  'GET /users/{userIdOrEmail}/emails/folders/{path}': (client, { ids }) =>
    client.emails.subfolders(id(ids, 'userIdOrEmail'), id(ids, 'path')),
  'GET /users/{userIdOrEmail}/emails/{folderPath}': (client, { ids }) =>
    client.emails.list(id(ids, 'userIdOrEmail'), id(ids, 'folderPath')),
  'GET /users/{userIdOrEmail}/emails/{folderPath}/{fugluIdOrMailId}': (client, { ids }) =>
    client.emails.get(id(ids, 'userIdOrEmail'), id(ids, 'folderPath'), id(ids, 'fugluIdOrMailId')),
  'GET /users/{userId}/emails/{folderPath}/{messageId}/attachments': (client, { ids }) =>
    client.emails.downloadAttachments(id(ids, 'userId'), id(ids, 'folderPath'), id(ids, 'messageId')),
  'GET /users/{userId}/emails/{folderPath}/{emailId}/attachments/{partId}': (client, { ids }) =>
    client.emails.downloadAttachment(id(ids, 'userId'), id(ids, 'folderPath'), id(ids, 'emailId'), id(ids, 'partId')),
  'POST /users/{userIdOrEmail}/emails/{folderPath}/{fugluId}/release': (client, { ids }) =>
    client.emails.release(id(ids, 'userIdOrEmail'), id(ids, 'folderPath'), id(ids, 'fugluId')),
  'POST /users/{userIdOrEmail}/emails/send': (client, { ids, body }) =>
    client.emails.send(id(ids, 'userIdOrEmail'), body),
  'POST /emails/attachments': (client, { body }) => client.emails.attachments.upload(body),
  'GET /emails/attachments/{uid}/{filename}': (client, { ids }) =>
    client.emails.attachments.download(id(ids, 'uid'), id(ids, 'filename')),
  'DELETE /emails/attachments/{uid}/{filename}': (client, { ids }) =>
    client.emails.attachments.delete(id(ids, 'uid'), id(ids, 'filename')),

  'GET /security/admins': (client) => client.security.admins.list(),
  'GET /security/admins/{adminId}': (client, { ids }) => client.security.admins.get(id(ids, 'adminId')),
  'PATCH /security/admins/{adminId}': (client, { ids, body }) =>
    client.security.admins.update(id(ids, 'adminId'), body),
  'DELETE /security/admins/{adminId}': (client, { ids }) => client.security.admins.delete(id(ids, 'adminId')),
  'GET /security/permissions': (client, { query }) =>
    client.security.permissions.list({ scope: query['scope'] ?? '', id: query['id'] ?? '' }),

  'GET /admins/{adminId}/tokens': (client, { ids }) => client.tokens.personal.list(id(ids, 'adminId')),
  'POST /admins/{adminId}/tokens': (client, { ids, body }) => client.tokens.personal.create(id(ids, 'adminId'), body),
  'DELETE /admins/{adminId}/tokens/{id}': (client, { ids }) =>
    client.tokens.personal.delete(id(ids, 'adminId'), id(ids, 'id')),
  'GET /token': (client, { query }) =>
    client.tokens.temporary.create({ username: query['username'], validity: Number(query['validity'] ?? 4) }),

  'GET /health': (client) => client.health.list(),
  'GET /domains/{domainId}/health': (client, { ids }) => client.health.domains.get(id(ids, 'domainId')),
  'POST /domains/{domainId}/health': (client, { ids }) => client.health.domains.run(id(ids, 'domainId')),
  'GET /platforms/{platformId}/health': (client, { ids }) => client.health.platforms.get(id(ids, 'platformId')),
  'POST /platforms/{platformId}/health': (client, { ids }) => client.health.platforms.run(id(ids, 'platformId')),
  'POST /health/try-relay': (client, { body }) => client.health.tryRelay(body),

  'POST /tasks': (client, { body }) => client.tasks.execute(body),
};

/** The values of a path by the names in its template; `undefined` where it does not fit. */
export function idsIn(template: string, path: string): Record<string, string> | undefined {
  const names = [...template.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const match = new RegExp(`^${template.replace(/\{\w+\}/g, '([^/]+)')}$`).exec(path);
  if (!match) return undefined;
  return Object.fromEntries(names.map((name, index) => [name, decodeURIComponent(match[index + 1] ?? '')]));
}
