import * as z from 'zod/mini';
import { takes } from '../../routing.js';
import { known } from '../../server.js';
import { created, empty, ok } from '../answers.js';
import { type Call, checkAddress, findUser, type Routes, same } from '../call.js';
import { email } from '../fields.js';
import { list } from '../lists.js';
import type { CleanmailGroup } from '../records.js';
import type { CleanmailState } from '../state.js';

const addresses = z.array(email);
const newGroup = z.strictObject({ email, recipients: z._default(addresses, []) });
const groupChanges = z.exactPartial(z.strictObject({ email, recipients: addresses }));

export const groupRoutes: Routes = {
  'POST /domains/:domainId/groups': takes(newGroup, (call, sent) => {
    const { state } = call;
    const domain = call.domain();
    checkAddress(state, sent.email, domain);
    const group: CleanmailGroup = { id: call.newId(), domainId: domain.id, email: sent.email, recipients: [] };
    addRecipients(call, group, sent.recipients);
    state.groups.set(group.id, group);
    return created(view(state, group), call.url('domains', domain.id, 'groups', group.id));
  }),
  'GET /domains/:domainId/groups': list<CleanmailGroup>(
    {
      sort: 'email',
      sortable: 'id',
      filters: {
        email: (group) => [group.email],
        recipient: ({ recipients }) => recipients.map((recipient) => recipient.email),
      },
      withoutEffect: ['address'],
      excel: true,
    },
    (call) => {
      const { id } = call.domain();
      return [...call.state.groups.values()].filter(({ domainId }) => domainId === id);
    },
    (group, { state }) => view(state, group),
  ),
  'GET /domains/:domainId/groups/:groupId': (call) => ok(view(call.state, groupOf(call), true)),
  'PATCH /domains/:domainId/groups/:groupId': takes(groupChanges, (call, changes) => {
    const group = groupOf(call);
    if (changes.email !== undefined) checkAddress(call.state, changes.email, call.domain(), group.email);
    group.email = changes.email ?? group.email;
    if (changes.recipients) group.recipients = [];
    addRecipients(call, group, changes.recipients ?? []);
    return empty();
  }),
  'DELETE /groups/:groupId': (call) => {
    call.state.groups.delete(call.owned(call.state.groups, 'groupId', 'group').id);
    return empty();
  },
  'POST /domains/:domainId/groups/:groupId/addresses': takes(addresses, (call, sent) => {
    const group = groupOf(call);
    addRecipients(call, group, sent);
    return created(view(call.state, group));
  }),
  'DELETE /domains/:domainId/groups/:groupId/addresses/:addressId': (call) => {
    const group = groupOf(call);
    const rest = group.recipients.filter(({ id }) => id !== call.value('addressId'));
    group.recipients = known(rest.length < group.recipients.length ? rest : undefined, 'there is no such recipient');
    return empty();
  },
};

function groupOf(call: Call): CleanmailGroup {
  const group = call.owned(call.state.groups, 'groupId', 'group');
  return known(group.domainId === call.domain().id ? group : undefined, 'there is no such group in this domain');
}

/** An address that a group has already stays as it is. */
function addRecipients(call: Call, { recipients }: CleanmailGroup, added: readonly string[]): void {
  for (const address of added) {
    const isThere = recipients.some((recipient) => same(recipient.email, address));
    if (!isThere) recipients.push({ id: call.newId(), email: address });
  }
}

/** Names of people are shown where one group is asked for, and only of the group's own domain. */
function view(state: CleanmailState, { id, domainId, email, recipients }: CleanmailGroup, named = false) {
  const shown = recipients.map((recipient) => {
    const user = findUser(state, recipient.email);
    const isGroup = [...state.groups.values()].some((group) => same(group.email, recipient.email));
    const { firstname = null, lastname = null } = named && user?.domainId === domainId ? user : {};
    return { ...recipient, firstname, lastname, type: user ? 'USER' : isGroup ? 'ALIAS' : 'EXTERNAL_ADDRESS' };
  });
  return { id, email, recipients: shown };
}
