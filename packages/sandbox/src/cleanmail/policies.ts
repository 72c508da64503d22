import { created, empty, ok, Refusal } from './answers.js';
import { flag, number, objectOf, type Read, text } from './bodies.js';
import { type Call, same } from './call.js';
import { nextId } from './generated.js';
import { list } from './lists.js';
import type { CleanmailArchive, CleanmailPolicy, CleanmailQuarantine } from './records.js';
import type { Routes } from './router.js';
import type { CleanmailState } from './state.js';

const relayFields = {
  relaySpam: flag,
  relayAdvert: flag,
  advertPrefix: text,
  prefixSpam: text,
  relayBadHeaders: flag,
  relayBadAttachments: flag,
  spamScoreLimit: number,
};

const storageFields = {
  duration: number,
  storeSpam: flag,
  storeAdvert: flag,
  storeBlacklisted: flag,
  storeSenderVerify: flag,
  storeBadHeaders: flag,
  storeBadEncoding: flag,
  storeBadAttachments: flag,
};

const retentionFields = { duration: number, storeMailOut: flag, storeCleanMailIn: flag };

const policyFields = {
  name: text,
  quarantine: flag,
  retention: flag,
  archive: flag,
  mailSizeLimit: number,
  spamScore: number,
  incoming: flag,
  outgoing: flag,
  relayProps: objectOf(relayFields),
  quarantineProps: objectOf({ ...storageFields, storeVirus: flag }),
  retentionProps: objectOf(retentionFields),
  archiveProps: objectOf({ ...storageFields, ...retentionFields, archiveByCopy: flag }),
};

export const policyRoutes: Routes = {
  'POST /domains/{domainId}/policies': (call) => {
    const domain = call.domain();
    const body = call.body(objectOf(policyFields, ['name', 'quarantine', 'retention', 'incoming']));
    checkName(call.state, domain.id, body.name);
    const policy = addPolicy(call.state, domain.id, body);
    return created(policy, call.url('policies', policy.id));
  },
  'GET /domains/{domainId}/policies': (call) =>
    list(call, policiesOf(call.state, call.domain().id), { sort: 'name' }, (policy) => ({ ...policy })),
  'GET /policies/{policyId}': (call) => ok(call.policy()),
  'PATCH /policies/{policyId}': (call) => {
    const policy = call.policy();
    const changes = call.body(objectOf(policyFields));
    if (changes.name !== undefined) checkName(call.state, policy.domainId, changes.name, policy.id);
    call.state.policies.set(policy.id, withChanges(policy, changes));
    return empty();
  },
  'DELETE /policies/{policyId}': (call) => {
    const { id } = call.policy();
    checkUnused(call, id);
    call.state.policies.delete(id);
    return empty();
  },
};

export function policiesOf(state: CleanmailState, domainId: string): CleanmailPolicy[] {
  return [...state.policies.values()].filter((policy) => policy.domainId === domainId);
}

/** Puts a policy into the state, with the product's values where none are given. */
export function addPolicy(
  state: CleanmailState,
  domainId: string,
  fields: Read<typeof policyFields> & { readonly name: string },
): CleanmailPolicy {
  const policy = withChanges(
    {
      id: nextId(state),
      name: fields.name,
      domainId,
      quarantine: false,
      retention: false,
      archive: false,
      mailSizeLimit: 21,
      spamScore: 5,
      incoming: true,
      outgoing: false,
      relayProps: fields.quarantine ? relayWithQuarantine : relayWithoutQuarantine,
      quarantineProps: null,
      retentionProps: null,
      archiveProps: null,
    },
    fields,
  );
  state.policies.set(policy.id, policy);
  return policy;
}

/** A policy with some of its fields changed. A service that is off has no parameters, and one that goes on has all. */
export function withChanges(policy: CleanmailPolicy, changes: Read<typeof policyFields>): CleanmailPolicy {
  const { relayProps, quarantineProps, retentionProps, archiveProps, ...services } = changes;
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

/** In the examples, a domain without a quarantine gets its spam delivered, and one with a quarantine does not. */
const relayWithoutQuarantine = {
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
  relaySpam: false,
  relayBadHeaders: false,
  relayBadAttachments: false,
  spamScoreLimit: 5,
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
  duration: 48,
  archiveByCopy: false,
  storeMailOut: true,
  storeCleanMailIn: true,
};

function checkName(state: CleanmailState, domainId: string, name: string, but?: string): void {
  if (policiesOf(state, domainId).some((policy) => policy.id !== but && same(policy.name, name))) {
    throw new Refusal(409, `the domain has a policy ${name} already`);
  }
}

function checkUnused({ state }: Call, policyId: string): void {
  for (const records of [state.domains, state.users]) {
    for (const record of records.values()) {
      if (record.policyId === policyId) throw new Refusal(400, 'a domain or a user has this policy');
    }
  }
}
