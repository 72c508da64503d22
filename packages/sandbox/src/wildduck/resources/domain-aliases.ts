import { normalizedDomain } from '../addresses.js';
import { isoDate, Refusal, success, type WildduckResult } from '../answers.js';
import type { Call } from '../call.js';
import { listed } from '../pages.js';
import * as check from '../parameters/checks.js';
import { blankableTrimmed, page } from '../parameters/common.js';
import { required, text } from '../parameters/rules.js';
import type { DomainAlias } from '../records.js';
import { operationsOn } from '../router.js';

export const domainAliasOperations = operationsOn('domainAliases', {
  'GET /domainaliases': { takes: { query: blankableTrimmed(255), ...page }, passesUnknown: true, run: list },
  'POST /domainaliases': {
    takes: { alias: required(text(check.max(255))), domain: required(text(check.max(255))) },
    run: create,
  },
  'GET /domainaliases/resolve/:alias': { takes: { alias: required(text(check.max(255))) }, run: resolve },
  'GET /domainaliases/:alias': { run: getOne },
  'DELETE /domainaliases/:alias': { run: remove },
});

const named = ({ state }: Call, alias: string): DomainAlias | undefined =>
  [...state.domainAliases.values()].find((candidate) => candidate.alias === alias);

function list({ state, values }: Call): WildduckResult {
  const wanted = values.text('query')?.toLowerCase() ?? '';
  const found = [...state.domainAliases.values()].filter(
    ({ alias, domain }) => alias.includes(wanted) || domain.includes(wanted),
  );
  return listed(values, found, {
    positionOf: ({ alias, id }) => [alias, id],
    show: ({ id, alias, domain }) => ({ id, alias, domain }),
    more: values.picked('query'),
  });
}

function create(call: Call): WildduckResult {
  const { state, values, now } = call;
  const alias = normalizedDomain(values.needed('alias'));
  if (named(call, alias)) throw new Refusal(400, 'This domain alias already exists', 'AliasExists');
  const id = call.newId();
  state.domainAliases.set(id, { id, alias, domain: normalizedDomain(values.needed('domain')), created: now });
  return success({ id });
}

function resolve(call: Call): WildduckResult {
  const alias = named(call, normalizedDomain(call.values.needed('alias')));
  if (!alias) throw new Refusal(404, 'This alias does not exist', 'AliasNotFound');
  return success({ id: alias.id });
}

function getOne({ state, values }: Call): WildduckResult {
  const found = state.domainAliases.get(values.needed('alias'));
  if (!found) throw new Refusal(404, 'Invalid or unknown alias', 'AliasNotFound');
  const { id, alias, domain, created } = found;
  return success({ id, alias, domain, created: isoDate(created) });
}

function remove({ state, values }: Call): WildduckResult {
  if (!state.domainAliases.delete(values.needed('alias'))) {
    throw new Refusal(404, 'Invalid or unknown email alias identifier', 'AliasNotFound');
  }
  return success();
}
