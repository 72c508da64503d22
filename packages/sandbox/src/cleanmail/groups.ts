import { created, empty, ok } from './answers.js';
import { email, listOf, objectOf } from './bodies.js';
import { type Call, checkDomainOf, checkFree, findUser, known, same } from './call.js';
import { nextId } from './generated.js';
import { list } from './lists.js';
import type { CleanmailGroup } from './records.js';
import type { Routes } from './router.js';
import type { CleanmailState } from './state.js';

const fields = { email, recipients: listOf(email) };

export const groupRoutes: Routes = {
  'POST /domains/{domainId}/groups': (call) => {
    const { state } = call;
    const domain = call.domain();
    const body = call.body(objectOf(fields, ['email']));
    checkDomainOf(body.email, domain);
    checkFree(state, body.email);
    const group: CleanmailGroup = { id: nextId(state), domainId: domain.id, email: body.email, recipients: [] };
    addRecipients(state, group, body.recipients ?? []);
    state.groups.set(group.id, group);
    return created(view(state, group), call.url('domains', domain.id, 'groups', group.id));
  },
  'GET /domains/{domainId}/groups': (call) => {
    const { id } = call.domain();
    const groups = [...call.state.groups.values()].filter(({ domainId }) => domainId === id);
    return list(call, groups, { sort: 'email', filters, excel: true }, (group) => view(call.state, group));
  },
  'GET /domains/{domainId}/groups/{groupId}': (call) => ok(view(call.state, groupOf(call), true)),
  'PATCH /domains/{domainId}/groups/{groupId}': (call) => {
    const { state } = call;
    const group = groupOf(call);
    const changes = call.body(objectOf(fields));
    if (changes.email !== undefined) {
      checkDomainOf(changes.email, call.domain());
      if (!same(changes.email, group.email)) checkFree(state, changes.email);
      group.email = changes.email;
    }
    if (changes.recipients) {
      group.recipients = [];
      addRecipients(state, group, changes.recipients);
    }
    return empty();
  },
  'DELETE /groups/{groupId}': (call) => {
    const group = known(call.state.groups.get(call.value('groupId')), 'group');
    call.domain(group.domainId);
    call.state.groups.delete(group.id);
    return empty();
  },
  'POST /domains/{domainId}/groups/{groupId}/addresses': (call) => {
    const group = groupOf(call);
    addRecipients(call.state, group, call.body(listOf(email)));
    return created(view(call.state, group));
  },
  'DELETE /domains/{domainId}/groups/{groupId}/addresses/{addressId}': (call) => {
    const group = groupOf(call);
    const recipient = known(
      group.recipients.find(({ id }) => id === call.value('addressId')),
      'recipient',
    );
    group.recipients = group.recipients.filter((candidate) => candidate !== recipient);
    return empty();
  },
};

const filters: Readonly<Record<string, (group: CleanmailGroup) => readonly string[]>> = {
  email: (group) => [group.email],
  recipient: ({ recipients }) => recipients.map((recipient) => recipient.email),
};

function groupOf(call: Call): CleanmailGroup {
  const domain = call.domain();
  const group = known(call.state.groups.get(call.value('groupId')), 'group');
  return known(group.domainId === domain.id ? group : undefined, 'group in this domain');
}

/** An address that a group has already stays as it is. */
function addRecipients(state: CleanmailState, group: CleanmailGroup, addresses: readonly string[]): void {
  for (const address of addresses) {
    if (group.recipients.some((recipient) => same(recipient.email, address))) continue;
    group.recipients.push({ id: nextId(state), email: address });
  }
}

/** Names of people are shown where one group is asked for, and only of the group's own domain. */
function view(state: CleanmailState, { id, domainId, email, recipients }: CleanmailGroup, named = false) {
  return {
    id,
    email,
    recipients: recipients.map((recipient) => {
      const user = findUser(state, recipient.email);
      const shown = named && user?.domainId === domainId ? user : undefined;
      const isGroup = [...state.groups.values()].some((group) => same(group.email, recipient.email));
      return {
        ...recipient,
        firstname: shown?.firstname ?? null,
        lastname: shown?.lastname ?? null,
        type: user ? 'USER' : isGroup ? 'ALIAS' : 'EXTERNAL_ADDRESS',
      };
    }),
  };
}
