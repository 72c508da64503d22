import * as z from 'zod/mini';
import { takes } from '../../routing.js';
import { known, Refusal } from '../../server.js';
import { created, empty, ok } from '../answers.js';
import { type Call, type Routes, same } from '../call.js';
import * as field from '../fields.js';
import { list } from '../lists.js';
import type { CleanmailAdmin } from '../records.js';
import { removeAdmin, removeAuthority } from '../removal.js';
import { type CleanmailState, keep } from '../state.js';

const account = {
  displayName: field.text,
  email: field.text,
  password: field.text,
  enabled: field.flag,
  language: field.language,
};
const adminChanges = z.exactPartial(z.strictObject({ ...account, totp: field.flag }));
const newAccount = z.strictObject({ ...account, login: field.text, permissions: field.texts });
/** A body is for an account that is there when it names its id. */
const newAccess = z.required(z.exactPartial(z.extend(newAccount, { id: field.text })), { permissions: true });

/** No example shows any of these: their statuses follow the pattern of the other examples. */
export const adminRoutes: Routes = {
  'GET /security/admins': listOf(({ state }) => [...state.admins.values()]),
  'GET /security/admins/:adminId': (call) => ok(view(call.state, call.admin())),
  'PATCH /security/admins/:adminId': takes(adminChanges, (call, changes) => {
    const admin = call.admin();
    if (changes.totp) throw new Refusal(422, 'the second factor can only be switched off here');
    return ok(view(call.state, Object.assign(admin, changes)));
  }),
  'DELETE /security/admins/:adminId': (call) => {
    removeAdmin(call.state, call.admin().id);
    return empty();
  },
  'GET /security/permissions': takes(z.strictObject({ scope: field.text, id: field.text }), (call, { id }) => {
    const { customer, permissions } = call.state;
    if (id !== customer.id && id !== customer.brokerId) call.domain(id);
    return ok(permissions);
  }),
  'POST /domains/:domainId/admins': takes(newAccess, (call, sent) => {
    const domain = call.domain();
    const admin = sent.id === undefined ? addAccount(call, sent) : accountNamed(call, sent.id);
    admin.authorities.set(domain.id, sent.permissions);
    return created(view(call.state, admin));
  }),
  'GET /domains/:domainId/admins': listOf((call) => {
    const { id } = call.domain();
    return [...call.state.admins.values()].filter(({ authorities }) => authorities.has(id));
  }),
  'GET /domains/:domainId/admins/:adminId': (call) => ok(view(call.state, adminOfDomain(call))),
  'DELETE /domains/:domainId/admins/:adminId': (call) => {
    removeAuthority(call.state, adminOfDomain(call).id, call.domain().id);
    return empty();
  },
  'PUT /domains/:domainId/admins/:adminId/authorities': takes(field.texts, (call, permissions) => {
    adminOfDomain(call).authorities.set(call.domain().id, permissions);
    return empty(200);
  }),
  'GET /domains/:domainId/access': (call) => ok(permissionsOf(call)),
  'PUT /domains/:domainId/access': takes(field.texts, (call, permissions) => {
    const domain = call.domain();
    domain.access = permissions;
    return ok({ id: domain.id, username: domain.name, permissions: permissionsOf(call) });
  }),
};

function listOf(admins: (call: Call) => CleanmailAdmin[]) {
  const sortable = 'id displayName email enabled language totp sysAdmin createdAt';
  const filters = { search: ({ login, email, displayName }: CleanmailAdmin) => [login, email, displayName] };
  return list<CleanmailAdmin>({ sort: 'login', sortable, filters }, admins, (admin, { state }) => view(state, admin));
}

function accountNamed({ state }: Call, id: string): CleanmailAdmin {
  return known(state.admins.get(id), 'there is no such administrator');
}

function addAccount(call: Call, sent: unknown): CleanmailAdmin {
  const { state, now: createdAt } = call;
  const { permissions: _, ...fields } = z.parse(newAccount, sent);
  if ([...state.admins.values()].some(({ login }) => same(login, fields.login))) {
    throw new Refusal(409, `an administrator ${fields.login} exists already`);
  }
  const added = { ...fields, id: call.newId(), totp: false, sysAdmin: false, authorities: new Map() };
  return keep(state.admins, { ...added, lastConnectionDate: null, createdAt });
}

function adminOfDomain(call: Call): CleanmailAdmin {
  const { id } = call.domain();
  const admin = call.admin();
  return known(admin.authorities.has(id) ? admin : undefined, 'there is no such administrator of this domain');
}

/** Every permission of the sandbox, and those that were assigned by other names. */
function permissionsOf(call: Call) {
  const { access } = call.domain();
  const names = new Set([...call.state.permissions.map(({ name }) => name), ...access]);
  return [...names].map((name) => ({ name, enabled: access.includes(name) }));
}

/** The names of types and classes are the sandbox's own: no document shows any. */
function view(state: CleanmailState, { password, authorities, ...admin }: CleanmailAdmin) {
  return {
    ...admin,
    authorities: [...authorities].map(([objectId, permissions]) => {
      const name = state.domains.get(objectId)?.name ?? null;
      const object = { objectType: 'DOMAIN', objectId, objectName: name };
      return { ...object, permissions, securedObjectName: name, securedObjectClass: 'Domain' };
    }),
    authoritiesCount: authorities.size,
  };
}
