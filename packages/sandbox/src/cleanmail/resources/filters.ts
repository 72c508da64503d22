import * as z from 'zod/mini';
import { takes } from '../../routing.js';
import { Refusal } from '../../server.js';
import { created, empty } from '../answers.js';
import { type Routes, same } from '../call.js';
import * as field from '../fields.js';
import { list } from '../lists.js';
import type { CleanmailFilter } from '../records.js';
import { type CleanmailState, keep } from '../state.js';

/** In capitals, as in the examples; the tables have small letters. */
const attachmentFields = {
  action: z.enum(['DENY', 'ALLOW']),
  /** No example shows whether the longer two keep their hyphen. */
  checkType: z.enum([
    'FILENAME',
    'CONTENTTYPE',
    'ARCHIVE-CONTENTTYPE',
    'ARCHIVE_CONTENTTYPE',
    'ARCHIVE-FILENAME',
    'ARCHIVE_FILENAME',
  ]),
  filter: field.text,
};
const uriFields = {
  action: z.enum(['URIDNSBL_SKIP_DOMAIN', 'WHITELIST_URI_HOST', 'BLACKLIST_URI_HOST']),
  filter: field.text,
};

export const filterRoutes: Routes = {
  ...routesOf('attachments', 'attachmentId', attachmentFields, (state) => state.attachmentFilters),
  ...routesOf('uris', 'uriId', uriFields, (state) => state.uriFilters),
};

type Fields = typeof attachmentFields | typeof uriFields;

/** The routes of either kind of filter. */
function routesOf(
  kind: string,
  idName: string,
  fields: Fields,
  recordsOf: (state: CleanmailState) => Map<string, CleanmailFilter>,
): Routes {
  const newFilter = z.strictObject({ ...fields, description: field.orNull(field.text) });
  // What was read can be sent back.
  const unchanged = { id: field.text, createdDate: field.number, description: field.text };
  const filterChanges = z.exactPartial(z.strictObject({ ...fields, ...unchanged }));
  const others = (state: CleanmailState, domainId: string, but?: CleanmailFilter) =>
    [...recordsOf(state).values()].filter((other) => other.domainId === domainId && other !== but);
  return {
    [`POST /domains/:domainId/filters/${kind}`]: takes(newFilter, (call, sent) => {
      const { state, now: createdDate } = call;
      const { id: domainId } = call.domain();
      const priority = Math.max(0, ...others(state, domainId).map((other) => other.priority)) + 1;
      const filter = { ...sent, id: call.newId(), domainId, priority, createdDate };
      checkSame(filter, others(state, domainId));
      return created(view(state, keep(recordsOf(state), filter)), call.url('domains', domainId, 'filters', kind));
    }),
    [`GET /domains/:domainId/filters/${kind}`]: list<CleanmailFilter>(
      {
        sort: 'action',
        sortable: 'id checkType filter description priority createdDate scope',
        filters: { action: ({ action }) => [action] },
        excel: true,
      },
      (call) => others(call.state, call.domain().id),
      (filter, { state }) => view(state, filter),
    ),
    [`PATCH /filters/${kind}/:${idName}`]: takes(filterChanges, (call, { id, createdDate, ...changes }) => {
      const filter = call.owned(recordsOf(call.state), idName, 'filter');
      checkSame({ ...filter, ...changes }, others(call.state, filter.domainId, filter));
      Object.assign(filter, changes);
      return empty();
    }),
    [`DELETE /filters/${kind}/:${idName}`]: (call) => {
      recordsOf(call.state).delete(call.owned(recordsOf(call.state), idName, 'filter').id);
      return empty();
    },
  };
}

function checkSame({ action, checkType, filter }: CleanmailFilter, others: readonly CleanmailFilter[]): void {
  const isTwin = (other: CleanmailFilter) =>
    other.action === action && other.checkType === checkType && same(other.filter, filter);
  if (others.some(isTwin)) throw new Refusal(409, 'the domain has the same filter already');
}

function view(state: CleanmailState, { domainId, ...filter }: CleanmailFilter) {
  return { ...filter, scope: state.domains.get(domainId)?.name ?? null };
}
