import * as z from 'zod/mini';
import { takes } from '../../routing.js';
import { Refusal } from '../../server.js';
import { created, empty, ok } from '../answers.js';
import { type Call, type Routes, same } from '../call.js';
import { flag, number, text } from '../fields.js';
import { list } from '../lists.js';
import type { CleanmailArchive, CleanmailPolicy, CleanmailQuarantine } from '../records.js';
import { type CleanmailState, nextId } from '../state.js';

/** In the examples, a domain without a quarantine gets its spam delivered, and one with a quarantine does not. */
const relayWithoutQuarantine: CleanmailPolicy['relayProps'] = {
  relaySpam: true,
  relayAdvert: true,
  advertPrefix: '',
  prefixSpam: null,
  relayBadHeaders: true,
  relayBadAttachments: true,
  spamScoreLimit: 10,
};
const relayWithQuarantine = {
  ...relayWithoutQuarantine,
  ...{ relaySpam: false, relayBadHeaders: false, relayBadAttachments: false, spamScoreLimit: 5 },
};

const standardStorage = {
  storeSpam: true,
  storeAdvert: false,
  storeBlacklisted: false,
  storeSenderVerify: false,
  storeBadHeaders: true,
  storeBadEncoding: true,
  storeBadAttachments: true,
};
/** 31 days. */
const standardQuarantine: CleanmailQuarantine = { ...standardStorage, duration: 31, storeVirus: false };
/** 5 days. */
const standardRetention = { duration: 5, storeMailOut: true, storeCleanMailIn: true };
/** 48 months. */
const standardArchive: CleanmailArchive = {
  ...standardStorage,
  ...{ ...standardRetention, duration: 48 },
  archiveByCopy: false,
};

/** The parameters of a service, any of which may be changed. */
const changesOf = <T extends object>(standard: T) => {
  const readers = Object.entries(standard).map(([name, value]) => {
    const reader = typeof value === 'boolean' ? flag : typeof value === 'number' ? number : text;
    return [name, z.exactOptional(reader)] as const;
  });
  return z.strictObject(Object.fromEntries(readers));
};

const policyChanges = z.exactPartial(
  z.strictObject({
    // What was read can be sent back.
    ...{ id: text, domainId: text },
    name: text,
    ...{ quarantine: flag, retention: flag, archive: flag, incoming: flag, outgoing: flag },
    ...{ mailSizeLimit: number, spamScore: number },
    relayProps: changesOf(relayWithQuarantine),
    quarantineProps: changesOf(standardQuarantine),
    retentionProps: changesOf(standardRetention),
    archiveProps: changesOf(standardArchive),
  }),
);
const newPolicy = z.required(policyChanges, { name: true, quarantine: true, retention: true, incoming: true });
type Changes = z.output<typeof policyChanges>;

export const policyRoutes: Routes = {
  'POST /domains/:domainId/policies': takes(newPolicy, (call, sent) => {
    const domain = call.domain();
    checkName(call.state, domain.id, sent.name);
    const policy = addPolicy(call.state, domain.id, sent);
    return created(policy, call.url('policies', policy.id));
  }),
  'GET /domains/:domainId/policies': list(
    {
      sort: 'name',
      sortable: 'id quarantine retention archive incoming outgoing mailSizeLimit spamScore',
    },
    (call) => policiesOf(call.state, call.domain().id),
    (policy) => ({ ...policy }),
  ),
  'GET /policies/:policyId': (call) => ok(policyOf(call)),
  'PATCH /policies/:policyId': takes(policyChanges, (call, changes) => {
    const policy = policyOf(call);
    if (changes.name !== undefined) checkName(call.state, policy.domainId, changes.name, policy.id);
    call.state.policies.set(policy.id, withChanges(policy, changes));
    return empty();
  }),
  'DELETE /policies/:policyId': (call) => {
    const { domains, users, policies } = call.state;
    const { id } = policyOf(call);
    const isUsed = [...domains.values(), ...users.values()].some(({ policyId }) => policyId === id);
    if (isUsed) throw new Refusal(400, 'a domain or a user has this policy');
    policies.delete(id);
    return empty();
  },
};

const policyOf = (call: Call): CleanmailPolicy => call.owned(call.state.policies, 'policyId', 'policy');

export function policiesOf(state: CleanmailState, domainId: string): CleanmailPolicy[] {
  return [...state.policies.values()].filter((policy) => policy.domainId === domainId);
}

/** Puts a policy into the state, with the product's values where none are given. */
export function addPolicy(
  state: CleanmailState,
  domainId: string,
  fields: Changes & { readonly name: string },
): CleanmailPolicy {
  const standard: CleanmailPolicy = {
    ...{ id: nextId(state), name: fields.name, domainId },
    ...{ quarantine: false, retention: false, archive: false, incoming: true, outgoing: false },
    ...{ mailSizeLimit: 21, spamScore: 5 },
    relayProps: fields.quarantine ? relayWithQuarantine : relayWithoutQuarantine,
    ...{ quarantineProps: null, retentionProps: null, archiveProps: null },
  };
  const policy = withChanges(standard, fields);
  state.policies.set(policy.id, policy);
  return policy;
}

/** A policy with some of its fields changed. A service that is off has no parameters, and one that goes on has all. */
export function withChanges(policy: CleanmailPolicy, changes: Changes): CleanmailPolicy {
  const { id, domainId, relayProps, quarantineProps, retentionProps, archiveProps, ...services } = changes;
  const changed = { ...policy, ...services };
  return {
    ...changed,
    relayProps: { ...policy.relayProps, ...relayProps },
    quarantineProps: changed.quarantine
      ? { ...standardQuarantine, ...policy.quarantineProps, ...quarantineProps }
      : null,
    retentionProps: changed.retention ? { ...standardRetention, ...policy.retentionProps, ...retentionProps } : null,
    archiveProps: changed.archive ? { ...standardArchive, ...policy.archiveProps, ...archiveProps } : null,
  };
}

function checkName(state: CleanmailState, domainId: string, name: string, but?: string): void {
  if (policiesOf(state, domainId).some((policy) => policy.id !== but && same(policy.name, name))) {
    throw new Refusal(409, `the domain has a policy ${name} already`);
  }
}
