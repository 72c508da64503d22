import { isoDate, Refusal, refusals, success, type WildduckResult } from '../answers.js';
import { noteEvent } from '../authentication-events.js';
import type { Call } from '../call.js';
import { defined } from '../fields.js';
import { nextSecret } from '../generated.js';
import type { JsonObject } from '../json.js';
import * as check from '../parameters/checks.js';
import { email, flagOr } from '../parameters/common.js';
import { blankable, listOf, number, only, orElse, required, text, trimmed } from '../parameters/rules.js';
import type { ApplicationPassword } from '../records.js';
import { operationsOn } from '../router.js';

export const applicationPasswordOperations = operationsOn('applicationPasswords', {
  'GET /users/:user/asps': { takes: { showAll: flagOr(false) }, run: list },
  'POST /users/:user/asps': {
    takes: {
      description: required(trimmed(check.max(255))),
      scopes: orElse(['*'], listOf(required(only('imap', 'pop3', 'smtp', '*')), { unique: true })),
      address: blankable(email),
      password: blankable(text(check.named('password', /^[a-z]{16}$/))),
      generateMobileconfig: flagOr(false),
      ttl: blankable(number()),
      protocol: orElse('API', text()),
    },
    run: create,
  },
  'GET /users/:user/asps/:asp': { run: getOne },
  'DELETE /users/:user/asps/:asp': { takes: { protocol: orElse('API', text()) }, run: remove },
});

const allScopes = ['imap', 'pop3', 'smtp'];
const letters = 'abcdefghijklmnopqrstuvwxyz';

function list(call: Call): WildduckResult {
  const { state, values } = call;
  const user = call.user();
  const passwords = [...state.applicationPasswords.values()].filter(
    (password) => password.user === user.id && (values.flag('showAll') || password.expires === undefined),
  );
  return success({ results: passwords.map(shown) });
}

const shown = ({ id, description, scopes, lastUse, expires, created }: ApplicationPassword): JsonObject =>
  defined({
    id,
    description,
    scopes: scopes.includes('*') ? allScopes : scopes,
    lastUse: lastUse ? { time: isoDate(lastUse.time), event: lastUse.event } : {},
    expires: expires === undefined ? undefined : isoDate(expires),
    created: isoDate(created),
  });

function create(call: Call): WildduckResult {
  const { state, values, now } = call;
  const user = call.user();
  const wanted = values.text('address');
  const address = [...state.addresses.values()].find(
    (candidate) => candidate.user === user.id && candidate.address === (wanted ?? user.address).toLowerCase(),
  );
  if (wanted !== undefined && !address) throw refusals.noAddress();
  const scopes = [...(values.texts('scopes') ?? ['*'])].sort();
  const password = values.text('password') ?? nextSecret(state, letters, 16);
  const ttl = values.number('ttl');
  const id = call.newId();
  state.applicationPasswords.set(id, {
    id,
    user: user.id,
    description: values.needed('description'),
    scopes: scopes.includes('*') || scopes.length === allScopes.length ? ['*'] : scopes,
    password,
    lastUse: undefined,
    ttl,
    expires: ttl === undefined ? undefined : now + ttl * 1000,
    created: now,
  });
  note(call, 'create asp', { asp: id, aname: values.text('description'), temporary: ttl !== undefined });
  if (!values.flag('generateMobileconfig')) return success({ id, password });
  const name = address?.name ?? user.name ?? '';
  const mobileconfig = Buffer.from(`<plist version="1.0"><!-- ${user.address} --></plist>`).toString('base64');
  return success({ id, name, address: wanted ?? user.address, password, mobileconfig });
}

function note({ state, values, userId, now }: Call, action: string, fields: JsonObject): void {
  const { protocol, sess = null, ip = null } = values.raw;
  noteEvent(state, userId, { action, ...fields, result: 'success', protocol, sess, ip }, now);
}

function find({ state, values, userId }: Call, message: string): ApplicationPassword {
  const password = state.applicationPasswords.get(values.needed('asp'));
  if (password?.user !== userId) throw new Refusal(404, message, 'AspNotFound');
  return password;
}

function getOne(call: Call): WildduckResult {
  return success(shown(find(call, 'Invalid or unknown ASP key')));
}

function remove(call: Call): WildduckResult {
  const { id, description } = find(call, 'Application Specific Password was not found');
  call.state.applicationPasswords.delete(id);
  note(call, 'delete asp', { asp: id, aname: description });
  return success();
}
