import { endLogins } from '../access.js';
import { findAddress } from '../addresses.js';
import { isoDate, Refusal, refusals, success, type WildduckResult } from '../answers.js';
import { noteEvent } from '../authentication-events.js';
import type { Call } from '../call.js';
import { nextId, nextSecret } from '../generated.js';
import { applyFields, createdUser, userNamed } from '../new-users.js';
import { listed } from '../pages.js';
import * as check from '../parameters/checks.js';
import { blankableText, blankableTrimmed, dateOrFalse, flag, page, username } from '../parameters/common.js';
import { blankable, lower, orElse, required, text } from '../parameters/rules.js';
import * as takes from '../parameters/users.js';
import { operationsOn } from '../router.js';
import { listedUser, shownUser } from '../shown-users.js';
import { hasTags } from '../tags.js';
import { SecondFactors, type WildduckUser } from '../user-records.js';
import { Values } from '../values.js';

export const userOperations = operationsOn('users', {
  'GET /users': {
    takes: {
      query: blankable(lower(text(check.max(255)))),
      forward: blankable(lower(text(check.max(255)))),
      tags: blankableTrimmed(1024),
      requiredTags: blankableTrimmed(1024),
      metaData: flag,
      internalData: flag,
      ...page,
    },
    passesUnknown: true,
    needs: 'read userlisting',
    ownOnly: true,
    run: listUsers,
  },
  'POST /users': { takes: takes.createUser, run: createUser },
  'GET /users/resolve/:username': { takes: { username: required(username) }, run: resolveUser },
  'GET /users/:user': { run: getUser },
  'PUT /users/:user': { takes: takes.updateUser, run: updateUser },
  'DELETE /users/:user': { takes: { deleteAfter: orElse(false, dateOrFalse) }, run: deleteUser },
  'PUT /users/:user/logout': { takes: { reason: blankableText(128) }, needs: 'read users', run: logoutUser },
  'POST /users/:user/quota/reset': { needs: 'update users', run: resetQuota },
  'POST /quota/reset': { needs: 'update users', run: resetAllQuotas },
  'POST /users/:user/password/reset': { takes: { validAfter: dateOrFalse }, run: resetPassword },
  'GET /users/:user/restore': { run: restoreInfo },
  'POST /users/:user/restore': { needs: 'update users', run: restore },
});

function listUsers({ state, values, visitor, fromUser, now }: Call): WildduckResult {
  const query = values.text('query');
  const forward = values.text('forward');
  const tags = { some: values.text('tags'), all: values.text('requiredTags') };
  const users = [...state.users.values()].filter(
    (user) =>
      (visitor.role !== 'user' || user.id === visitor.user) &&
      (query === undefined || user.username.includes(query) || user.address.includes(query)) &&
      (forward === undefined || user.targets.some((target) => target.toLowerCase().includes(forward))) &&
      hasTags(user.tags, tags),
  );
  const wants = {
    metaData: values.flag('metaData') === true,
    internalData: values.flag('internalData') === true,
    toUser: fromUser,
    now,
  };
  return listed(values, users, {
    positionOf: ({ id }) => [id, id],
    show: (user) => listedUser(state, user, wants),
    more: values.picked('query'),
  });
}

function createUser(call: Call): WildduckResult {
  return success({ id: createdUser(call).id });
}

function resolveUser({ state, values }: Call): WildduckResult {
  const user = userNamed(state, values.needed('username'));
  if (!user) throw refusals.noUser();
  return success({ id: user.id });
}

function getUser(call: Call): WildduckResult {
  return success(shownUser(call.state, call.user(), { now: call.now, toUser: call.fromUser }));
}

/** What users may change of themselves; other parameters are passed over. */
const changeableByUsers: readonly string[] = [
  'user',
  'existingPassword',
  'password',
  'allowUnsafe',
  'language',
  'name',
  'targets',
  'mtaRelay',
  'spamLevel',
  'uploadSentMessages',
  'metaData',
  'pubKey',
  'smimeCerts',
  'smimeCipher',
  'smimeKeyTransport',
  'encryptMessages',
  'encryptForwarded',
  'retention',
  'disable2fa',
  'protocol',
  'sess',
  'ip',
];

function updateUser(call: Call): WildduckResult {
  const { state, now } = call;
  const user = state.users.get(call.userId);
  if (!user) throw new Refusal(500, 'User was not found', 'UserNotFound');
  const allowed = Object.entries(call.values.raw).filter(
    ([name]) => !call.fromUser || changeableByUsers.includes(name),
  );
  const values = new Values(Object.fromEntries(allowed));
  const { protocol, sess = null, ip = null } = values.raw;
  const note = (action: string, result: string, more = {}) =>
    noteEvent(state, user.id, { action, result, ...more, protocol, sess, ip }, now);
  const existing = values.text('existingPassword');
  if (existing !== undefined && ![user.password, user.temporaryPassword?.password].includes(existing)) {
    note('password change', 'fail');
    throw new Refusal(500, 'Password verification failed', 'AuthFail');
  }
  for (const target of values.texts('targets') ?? []) {
    if (!user.targets.includes(target)) note('user forward added', 'success', { target });
  }
  applyFields(user, values);
  if (call.sent['name'] === '') user.name = '';
  // With a new limit, what was used of the old one is forgotten.
  if (values.has('recipients')) user.recipientsUsed = { used: 0, until: 0 };
  if (values.has('forwards')) user.forwardsUsed = { used: 0, until: 0 };
  if (values.flag('disable2fa')) user.secondFactors = new SecondFactors();
  if (values.has('password')) {
    user.temporaryPassword = null;
    user.requirePasswordChange = false;
    note('password change', 'success');
    endLogins(call, user);
  }
  return success();
}

function deleteUser(call: Call): WildduckResult {
  const { state, values, now } = call;
  const id = call.userId;
  const user = state.users.get(id);
  const addresses = [...state.addresses.values()].filter((address) => address.user === id);
  const known = state.deletedUsers.get(id);
  const deleteAfter = values.date('deleteAfter') ?? known?.deleteAfter ?? now;
  const task = known?.task ?? nextId(state, now);
  if (user) {
    state.users.delete(id);
    for (const address of addresses) state.addresses.delete(address.id);
    state.deletedUsers.set(id, { user, addresses, deleted: now, deleteAfter, task });
    const { sess = null, ip = null } = values.raw;
    noteEvent(state, id, { action: 'delete user', result: 'success', sess, ip }, now);
  }
  return success({
    code: 'TaskScheduled',
    user: id,
    addresses: { deleted: addresses.length },
    deleteAfter: isoDate(deleteAfter),
    task,
  });
}

function restoreInfo({ state, userId }: Call): WildduckResult {
  const deleted = state.deletedUsers.get(userId);
  if (!deleted) throw new Refusal(404, 'Deleted account was not found', 'AccountNotFound');
  const { username, storageUsed, tags } = deleted.user;
  const recoverableAddresses = deleted.addresses.map(({ address }) => address);
  return success({
    user: userId,
    username,
    storageUsed,
    tags,
    deleted: isoDate(deleted.deleted),
    recoverableAddresses,
  });
}

function restore({ state, userId, values, now }: Call): WildduckResult {
  const deleted = state.deletedUsers.get(userId);
  if (!deleted) throw new Refusal(500, 'Deleted account was not found', 'AccountNotFound');
  const { user, task } = deleted;
  if (deleted.deleteAfter <= now) throw new Refusal(500, 'Deletion already in progress', 'DeleteInProgress');
  if (userNamed(state, user.username)) throw new Refusal(500, 'Account was already restored', 'AccountFound');
  const addresses = deleted.addresses.filter(({ address }) => !findAddress(state, address));
  for (const address of addresses) state.addresses.set(address.id, address);
  const isFree = addresses.some(({ address }) => address === user.address);
  if (!isFree) user.address = addresses[0]?.address ?? '';
  state.deletedUsers.delete(userId);
  state.users.set(userId, user);
  const { sess = null, ip = null } = values.raw;
  noteEvent(state, userId, { action: 'restore user', result: 'success', sess, ip }, now);
  const recovered = { recovered: addresses.length, main: user.address };
  return success({ code: 'TaskCancelled', user: userId, task, addresses: recovered });
}

function logoutUser({ state, userId }: Call): WildduckResult {
  if (!state.users.has(userId)) throw new Refusal(500, 'User not found', 'UserNotFound');
  return success();
}

function resetQuota(call: Call): WildduckResult {
  const user = call.user();
  const previousStorageUsed = user.storageUsed;
  user.storageUsed = storageOf(call, user);
  return success({ storageUsed: user.storageUsed, previousStorageUsed });
}

function resetAllQuotas(call: Call): WildduckResult {
  for (const user of call.state.users.values()) user.storageUsed = storageOf(call, user);
  return success({ task: call.newId() });
}

const storageOf = ({ state }: Call, { id }: WildduckUser): number =>
  [...state.messages.values()].filter(({ user }) => user === id).reduce((sum, { size }) => sum + size, 0);

const passwordAlphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

function resetPassword(call: Call): WildduckResult {
  const { state, values, now } = call;
  const user = state.users.get(call.userId);
  if (!user) throw new Refusal(500, `Could not update user ${call.userId}`, 'UserUpdateFail');
  const password = nextSecret(state, passwordAlphabet, 12);
  const validAfter = values.date('validAfter') ?? now;
  user.temporaryPassword = { password, validAfter };
  const { sess = null, ip = null } = values.raw;
  noteEvent(state, user.id, { action: 'reset', sess, ip }, now);
  return success({ password, validAfter: isoDate(validAfter) });
}
