import { normalizedDomain } from '../addresses.js';
import { Refusal, success, type WildduckResult } from '../answers.js';
import type { Call } from '../call.js';
import * as check from '../parameters/checks.js';
import { required, text, trimmed } from '../parameters/rules.js';
import type { DomainAccess } from '../records.js';
import { type OperationOn, operationsOn } from '../router.js';

const tag = required(trimmed(check.max(128)));

/** What a list answers to, as both lists do. */
const listOperations = (action: DomainAccess['action']): Record<'list' | 'add', OperationOn> => ({
  list: { takes: { tag }, run: (call) => list(call, action) },
  add: { takes: { tag, domain: required(text(check.max(255))) }, run: (call) => add(call, action) },
});

const [allow, block] = [listOperations('allow'), listOperations('block')];

export const domainAccessOperations = operationsOn('domainaccess', {
  'GET /domainaccess/:tag/allow': allow.list,
  'POST /domainaccess/:tag/allow': allow.add,
  'GET /domainaccess/:tag/block': block.list,
  'POST /domainaccess/:tag/block': block.add,
  'DELETE /domainaccess/:domain': { run: remove },
});

const entriesOf = ({ state, values }: Call): DomainAccess[] =>
  [...state.domainAccess.values()].filter((entry) => entry.tag === values.needed('tag').toLowerCase());

function list(call: Call, wanted: DomainAccess['action']): WildduckResult {
  const results = entriesOf(call)
    .filter(({ action }) => action === wanted)
    .sort((a, b) => (a.domain < b.domain ? -1 : 1))
    .map(({ id, domain, action }) => ({ id, domain, action }));
  return success({ results });
}

/** A domain is in one of a tag's lists at most. */
function add(call: Call, action: DomainAccess['action']): WildduckResult {
  const domain = normalizedDomain(call.values.needed('domain'));
  const known = entriesOf(call).find((entry) => entry.domain === domain);
  const entry = known ?? { id: call.newId(), tag: call.values.needed('tag').toLowerCase(), domain, action };
  entry.action = action;
  call.state.domainAccess.set(entry.id, entry);
  return success({ id: entry.id });
}

function remove({ state, values }: Call): WildduckResult {
  const id = values.needed('domain');
  if (!state.domainAccess.delete(id)) throw new Refusal(404, 'Domain was not found', 'DomainNotFound');
  return success({ deleted: id });
}
