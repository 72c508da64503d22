import { created, empty, ok, Refusal } from './answers.js';
import { flag, listOf, objectOf, oneOf, text } from './bodies.js';
import { type Call, known, same } from './call.js';
import { nextId } from './generated.js';
import { list } from './lists.js';
import type { CleanmailAdmin } from './records.js';
import { removeAdmin, removeAuthority } from './removal.js';
import type { Routes } from './router.js';
import { type CleanmailState, wholeSeconds } from './state.js';
import { languages } from './values.js';

const commonFields = { displayName: text, email: text, password: text, enabled: flag, language: oneOf(languages) };

const access = objectOf({ id: text, permissions: listOf(text) }, ['permissions']);

/** The fields of the same body that a new account needs. */
const newAdmin = objectOf({ ...commonFields, login: text }, [
  'login',
  'displayName',
  'email',
  'password',
  'enabled',
  'language',
]);

const adminChanges = objectOf({ ...commonFields, totp: flag });

/** No example shows any of these: their statuses follow the pattern of the other examples. */
export const adminRoutes: Routes = {
  'GET /security/admins': (call) => listAdmins(call, [...call.state.admins.values()]),
  'GET /security/admins/{adminId}': (call) => ok(view(call.state, call.admin())),
  'PATCH /security/admins/{adminId}': (call) => {
    const admin = call.admin();
    const changes = call.body(adminChanges);
    if (changes.totp) throw new Refusal(422, 'the second factor can only be switched off here');
    Object.assign(admin, changes);
    return ok(view(call.state, admin));
  },
  'DELETE /security/admins/{adminId}': (call) => {
    removeAdmin(call.state, call.admin().id);
    return empty();
  },
  'GET /security/permissions': (call) => {
    const scope = call.query('scope');
    const id = call.query('id');
    if (scope === undefined || id === undefined) throw new Refusal(400, 'scope or id is missing');
    const { customer } = call.state;
    if (id !== customer.id && id !== customer.brokerId) call.domain(id);
    return ok(call.state.permissions);
  },
  'POST /domains/{domainId}/admins': createAccess,
  'GET /domains/{domainId}/admins': (call) => {
    const domain = call.domain();
    return listAdmins(
      call,
      [...call.state.admins.values()].filter(({ authorities }) => authorities.has(domain.id)),
    );
  },
  'GET /domains/{domainId}/admins/{adminId}': (call) => ok(view(call.state, adminOfDomain(call))),
  'DELETE /domains/{domainId}/admins/{adminId}': (call) => {
    removeAuthority(call.state, adminOfDomain(call).id, call.domain().id);
    return empty();
  },
  'PUT /domains/{domainId}/admins/{adminId}/authorities': (call) => {
    adminOfDomain(call).authorities.set(call.domain().id, call.body(listOf(text)));
    return empty(200);
  },
  'GET /domains/{domainId}/access': (call) => ok(permissionsOf(call)),
  'PUT /domains/{domainId}/access': (call) => {
    const domain = call.domain();
    domain.access = call.body(listOf(text));
    return ok({ id: domain.id, username: domain.name, permissions: permissionsOf(call) });
  },
};

/** Gives an account access to a domain: the one that is named, or a new one. */
function createAccess(call: Call) {
  const { state, now } = call;
  const domain = call.domain();
  const { id, permissions } = call.body(access);
  if (id !== undefined) {
    const admin = known(state.admins.get(id), 'administrator');
    admin.authorities.set(domain.id, permissions);
    return created(view(state, admin));
  }
  const body = call.body(newAdmin);
  if ([...state.admins.values()].some((other) => same(other.login, body.login))) {
    throw new Refusal(409, `an administrator ${body.login} exists already`);
  }
  const admin: CleanmailAdmin = {
    ...body,
    id: nextId(state),
    totp: false,
    sysAdmin: false,
    authorities: new Map([[domain.id, permissions]]),
    lastConnectionDate: null,
    createdAt: now,
  };
  state.admins.set(admin.id, { ...admin, createdAt: wholeSeconds(now) });
  return created(view(state, admin));
}

function listAdmins(call: Call, admins: readonly CleanmailAdmin[]) {
  const filters = { search: ({ login, email, displayName }: CleanmailAdmin) => [login, email, displayName] };
  return list(call, admins, { sort: 'login', filters }, (admin) => view(call.state, admin));
}

function adminOfDomain(call: Call): CleanmailAdmin {
  const { id } = call.domain();
  const admin = call.admin();
  return known(admin.authorities.has(id) ? admin : undefined, 'administrator of this domain');
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
    authorities: [...authorities].map(([domainId, permissions]) => ({
      objectType: 'DOMAIN',
      objectId: domainId,
      objectName: state.domains.get(domainId)?.name ?? null,
      permissions,
      securedObjectName: state.domains.get(domainId)?.name ?? null,
      securedObjectClass: 'Domain',
    })),
    authoritiesCount: authorities.size,
  };
}
