import { created, empty, Refusal } from './answers.js';
import { objectOf, oneOf, type Read, text } from './bodies.js';
import { type Call, known, same } from './call.js';
import { nextId } from './generated.js';
import { list } from './lists.js';
import type { CleanmailFilter } from './records.js';
import type { Routes } from './router.js';
import { type CleanmailState, wholeSeconds } from './state.js';
import { attachmentActions, checkTypes, uriActions } from './values.js';

const attachmentFields = {
  action: oneOf(attachmentActions),
  checkType: oneOf(checkTypes),
  filter: text,
  description: text,
};

const uriFields = { action: oneOf(uriActions), filter: text, description: text };

export const filterRoutes: Routes = {
  'POST /domains/{domainId}/filters/attachments': (call) =>
    add(call, 'attachments', call.body(objectOf(attachmentFields, ['action', 'checkType', 'filter']))),
  'PATCH /filters/attachments/{attachmentId}': (call) =>
    update(call, 'attachments', call.value('attachmentId'), call.body(objectOf(attachmentFields))),
  'POST /domains/{domainId}/filters/uris': (call) =>
    add(call, 'uris', call.body(objectOf(uriFields, ['action', 'filter']))),
  'PATCH /filters/uris/{uriId}': (call) => update(call, 'uris', call.value('uriId'), call.body(objectOf(uriFields))),
  'GET /domains/{domainId}/filters/attachments': (call) => listFilters(call, 'attachments'),
  'GET /domains/{domainId}/filters/uris': (call) => listFilters(call, 'uris'),
  'DELETE /filters/attachments/{attachmentId}': (call) => remove(call, 'attachments', call.value('attachmentId')),
  'DELETE /filters/uris/{uriId}': (call) => remove(call, 'uris', call.value('uriId')),
};

type Kind = 'attachments' | 'uris';
type Changes = Read<typeof attachmentFields> | Read<typeof uriFields>;

const recordsOf = (state: CleanmailState, kind: Kind): Map<string, CleanmailFilter> =>
  kind === 'attachments' ? state.attachmentFilters : state.uriFilters;

function filtersOf(call: Call, kind: Kind, domainId: string): CleanmailFilter[] {
  return [...recordsOf(call.state, kind).values()].filter((filter) => filter.domainId === domainId);
}

function add(call: Call, kind: Kind, body: Changes & { readonly action: string; readonly filter: string }) {
  const { state, now } = call;
  const domain = call.domain();
  const others = filtersOf(call, kind, domain.id);
  const priority = Math.max(0, ...others.map((other) => other.priority)) + 1;
  const filter = { description: null, ...body, id: nextId(state), domainId: domain.id, priority, createdDate: now };
  checkSame(filter, others);
  recordsOf(state, kind).set(filter.id, { ...filter, createdDate: wholeSeconds(now) });
  return created(view(state, filter), call.url('domains', domain.id, 'filters', kind));
}

function update(call: Call, kind: Kind, id: string, changes: Changes) {
  const filter = filterOf(call, kind, id);
  checkSame(
    { ...filter, ...changes },
    filtersOf(call, kind, filter.domainId).filter((other) => other !== filter),
  );
  Object.assign(filter, changes);
  return empty();
}

function listFilters(call: Call, kind: Kind) {
  const filters = { action: ({ action }: CleanmailFilter) => [action] };
  const records = filtersOf(call, kind, call.domain().id);
  return list(call, records, { sort: 'action', filters, excel: true }, (filter) => view(call.state, filter));
}

function remove(call: Call, kind: Kind, id: string) {
  recordsOf(call.state, kind).delete(filterOf(call, kind, id).id);
  return empty();
}

function filterOf(call: Call, kind: Kind, id: string): CleanmailFilter {
  const filter = known(recordsOf(call.state, kind).get(id), 'filter');
  call.domain(filter.domainId);
  return filter;
}

function checkSame(filter: CleanmailFilter, others: readonly CleanmailFilter[]): void {
  const twin = others.find(
    (other) =>
      other.action === filter.action && other.checkType === filter.checkType && same(other.filter, filter.filter),
  );
  if (twin) throw new Refusal(409, 'the domain has the same filter already');
}

function view(state: CleanmailState, { domainId, ...filter }: CleanmailFilter) {
  return { ...filter, scope: state.domains.get(domainId)?.name ?? null };
}
