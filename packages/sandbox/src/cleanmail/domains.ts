import { created, empty, ok, Refusal } from './answers.js';
import { domainName, flag, listOf, objectOf, oneOf, type Read, subnet, text } from './bodies.js';
import { type Call, findDomain } from './call.js';
import { nextId } from './generated.js';
import { list } from './lists.js';
import { platformReader, platformsFrom, platformView } from './platforms.js';
import { addPolicy, policiesOf, withChanges } from './policies.js';
import type { CleanmailDomain } from './records.js';
import type { Routes } from './router.js';
import { type CleanmailState, wholeSeconds } from './state.js';
import { domainStatuses, languages, priorities } from './values.js';

const commonFields = {
  name: domainName,
  description: text,
  status: oneOf(domainStatuses),
  wblistPriority: oneOf(priorities),
  defaultLanguage: oneOf(languages),
  autoProvisioningOn: flag,
  senderVerifyOn: flag,
  customerId: text,
  externalId: text,
  outgoingSubnets: listOf(subnet),
  outgoingProvidersIds: listOf(text),
  platforms: listOf(platformReader),
};

const newDomain = objectOf(commonFields, ['name', 'status', 'defaultLanguage']);
const domainChanges = objectOf({ ...commonFields, policyId: text });

/** The fields of the same bodies that are about the default policy. */
const services = { quarantine: flag, retention: flag, archive: flag };
const newServices = objectOf({ ...services, incoming: flag, outgoing: flag }, ['quarantine', 'retention', 'archive']);
const serviceChanges = objectOf(services);

export const domainRoutes: Routes = {
  'POST /domains': createDomain,
  'GET /domains': (call) => list(call, call.domains(), { sort: 'name', filters }, (domain) => view(call.state, domain)),
  'GET /domains/{domainId}': (call) => ok(view(call.state, call.domain())),
  'PATCH /domains/{domainId}': updateDomain,
  'DELETE /domains/{domainId}': (call) => {
    setStatus(call.domain(), 'DELETED', call.now);
    return empty();
  },
};

const filters: Readonly<Record<string, (domain: CleanmailDomain) => readonly string[]>> = {
  name: ({ name }) => [name],
  status: ({ status }) => [status],
  customerId: ({ customerId }) => [customerId],
  externalId: ({ externalId }) => (externalId === null ? [] : [externalId]),
  platformId: ({ platforms }) => platforms.map(({ id }) => id),
  platformName: ({ platforms }) => platforms.map(({ name }) => name),
};

function createDomain(call: Call) {
  const { state, now } = call;
  const body = call.body(newDomain);
  const policyFields = { ...call.body(newServices), name: `Politique-${body.name}` };
  checkReferences(call, body);
  const id = nextId(state);
  const policy = addPolicy(state, id, policyFields);
  const domain: CleanmailDomain = {
    description: null,
    wblistPriority: 'USER',
    autoProvisioningOn: false,
    senderVerifyOn: true,
    customerId: state.customer.id,
    externalId: null,
    outgoingSubnets: [],
    outgoingProvidersIds: [],
    ...body,
    id,
    status: 'ENABLED',
    policyId: policy.id,
    aliases: [],
    platforms: platformsFrom(state, body.platforms ?? []),
    creationDate: now,
    deletionDate: null,
    purgeDate: null,
    access: [],
    dkim: null,
    options: new Map(),
    dns: { mx: 'OK', dkim: 'ERROR_DKIM_MISSING_ENTRY' },
    health: null,
  };
  setStatus(domain, body.status, now);
  const answer = created(view(state, domain), call.url('domains', id));
  state.domains.set(id, { ...domain, creationDate: wholeSeconds(now) });
  return answer;
}

function updateDomain(call: Call) {
  const { state, now } = call;
  const domain = call.domain();
  const changes = call.body(domainChanges);
  const policyChanges = call.body(serviceChanges);
  const { status, platforms, ...plain } = changes;
  checkReferences(call, changes, domain);
  Object.assign(domain, plain);
  if (status) setStatus(domain, status, now);
  if (platforms) domain.platforms = platformsFrom(state, platforms, domain.platforms);
  const policy = state.policies.get(domain.policyId);
  if (policy) state.policies.set(policy.id, withChanges(policy, policyChanges));
  return empty();
}

/** Refuses a name that is taken, and ids of what the domain cannot have. */
function checkReferences(
  { state }: Call,
  body: Read<typeof commonFields> & { readonly policyId?: string },
  domain?: CleanmailDomain,
): void {
  const { customerId = state.customer.id, name, outgoingProvidersIds = [], policyId } = body;
  if (customerId !== state.customer.id) throw new Refusal(403, 'the customer is another');
  if (name !== undefined) {
    const holder = findDomain(state, name);
    if (holder && holder !== domain) throw new Refusal(409, `a domain or an alias ${name} exists already`);
  }
  const provider = outgoingProvidersIds.find((id) => !state.outgoingProviders.has(id));
  if (provider !== undefined) throw new Refusal(422, `there is no outgoing provider ${provider}`);
  if (policyId !== undefined && state.policies.get(policyId)?.domainId !== domain?.id) {
    throw new Refusal(422, `the domain has no policy ${policyId}`);
  }
}

/** The document names a delay before a deleted domain is gone, but not how long it is. */
const purgeDelay = 30 * 24 * 60 * 60 * 1000;

/** Gives a domain a status: one that is deleted knows since when and until when, and forgets it when it comes back. */
function setStatus(domain: CleanmailDomain, status: CleanmailDomain['status'], now: number): void {
  if (status !== 'DELETED') {
    domain.deletionDate = null;
    domain.purgeDate = null;
  } else if (domain.status !== 'DELETED') {
    domain.deletionDate = wholeSeconds(now);
    domain.purgeDate = wholeSeconds(now) + purgeDelay;
  }
  domain.status = status;
}

function view(state: CleanmailState, domain: CleanmailDomain) {
  const { customerId, policyId, access, dkim, options, dns, health, outgoingProvidersIds, aliases, ...plain } = domain;
  const policies = policiesOf(state, domain.id);
  return {
    ...plain,
    externalId: null,
    policy: state.policies.get(policyId) ?? null,
    domainAliases: aliases,
    activeUsersCount: [...state.users.values()].filter(
      (user) => user.domainId === domain.id && user.status === 'ENABLED',
    ).length,
    policiesCount: policies.length,
    quarantine: policies.some((policy) => policy.quarantine),
    retention: policies.some((policy) => policy.retention),
    archive: policies.some((policy) => policy.archive),
    incoming: policies.some((policy) => policy.incoming),
    outgoingProviders: outgoingProvidersIds.flatMap((id) => state.outgoingProviders.get(id) ?? []),
    customer: state.customer,
    platforms: plain.platforms.map(platformView),
  };
}
