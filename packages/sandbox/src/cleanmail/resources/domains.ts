import * as z from 'zod/mini';
import { takes } from '../../routing.js';
import { Refusal } from '../../server.js';
import { created, empty, ok } from '../answers.js';
import { type Call, findDomain, type Routes } from '../call.js';
import * as field from '../fields.js';
import { list } from '../lists.js';
import { platformsFrom, platformView, sentPlatform } from '../platforms.js';
import type { CleanmailDomain } from '../records.js';
import { type CleanmailState, keep, wholeSeconds } from '../state.js';
import { addPolicy, policiesOf, withChanges } from './policies.js';

const services = { quarantine: field.flag, retention: field.flag, archive: field.flag };
const fields = {
  name: field.domainName,
  description: field.text,
  status: field.domainStatus,
  wblistPriority: field.priority,
  defaultLanguage: field.language,
  autoProvisioningOn: field.flag,
  senderVerifyOn: field.flag,
  customerId: field.text,
  externalId: field.text,
  outgoingSubnets: z.array(field.subnet),
  outgoingProvidersIds: field.texts,
  platforms: z.array(sentPlatform),
  ...services,
};
const domainChanges = z.exactPartial(z.strictObject({ ...fields, policyId: field.text }));
const newDomain = z.required(
  z.exactPartial(z.strictObject({ ...fields, incoming: field.flag, outgoing: field.flag })),
  { name: true, status: true, defaultLanguage: true, quarantine: true, retention: true, archive: true },
);

export const domainRoutes: Routes = {
  'POST /domains': takes(newDomain, (call, sent) => {
    const { state, now } = call;
    const { quarantine, retention, archive, incoming = true, outgoing = false, ...plain } = sent;
    checkReferences(call, plain);
    const id = call.newId();
    const enabled = { quarantine, retention, archive, incoming, outgoing };
    const domain: CleanmailDomain = {
      description: null,
      wblistPriority: 'USER',
      autoProvisioningOn: false,
      senderVerifyOn: true,
      customerId: state.customer.id,
      externalId: null,
      outgoingSubnets: [],
      outgoingProvidersIds: [],
      ...plain,
      id,
      status: 'ENABLED',
      policyId: addPolicy(state, id, { ...enabled, name: `Politique-${sent.name}` }).id,
      aliases: [],
      platforms: platformsFrom(state, plain.platforms ?? []),
      creationDate: now,
      deletionDate: null,
      purgeDate: null,
      access: [],
      dkim: null,
      options: new Map(),
      dns: { mx: 'OK', dkim: 'ERROR_DKIM_MISSING_ENTRY' },
      health: null,
    };
    setStatus(domain, sent.status, now);
    return created(view(state, keep(state.domains, domain)), call.url('domains', id));
  }),
  'GET /domains': list<CleanmailDomain>(
    {
      sort: 'name',
      sortable:
        'id description status wblistPriority defaultLanguage autoProvisioningOn senderVerifyOn creationDate ' +
        'deletionDate purgeDate activeUsersCount policiesCount quarantine retention archive incoming',
      filters: {
        name: ({ name }) => [name],
        status: ({ status }) => [status],
        customerId: ({ customerId }) => [customerId],
        externalId: ({ externalId }) => (externalId === null ? [] : [externalId]),
        platformId: ({ platforms }) => platforms.map(({ id }) => id),
        platformName: ({ platforms }) => platforms.map(({ name }) => name),
      },
    },
    (call) => call.domains(),
    (domain, { state }) => view(state, domain),
  ),
  'GET /domains/:domainId': (call) => ok(view(call.state, call.domain())),
  'PATCH /domains/:domainId': takes(domainChanges, (call, changes) => {
    const { state, now } = call;
    const domain = call.domain();
    const { status, platforms, quarantine, retention, archive, ...plain } = changes;
    checkReferences(call, changes, domain);
    Object.assign(domain, plain);
    if (status) setStatus(domain, status, now);
    if (platforms) domain.platforms = platformsFrom(state, platforms, domain.platforms);
    const policy = state.policies.get(domain.policyId);
    const enabled = z.parse(z.exactPartial(z.object(services)), changes);
    if (policy) state.policies.set(policy.id, withChanges(policy, enabled));
    return empty();
  }),
  'DELETE /domains/:domainId': (call) => {
    setStatus(call.domain(), 'DELETED', call.now);
    return empty();
  },
};

/** Refuses a name that is taken, and ids of what the domain cannot have. */
function checkReferences({ state }: Call, sent: z.output<typeof domainChanges>, domain?: CleanmailDomain): void {
  const { customerId = state.customer.id, name, outgoingProvidersIds = [], policyId } = sent;
  if (customerId !== state.customer.id) throw new Refusal(403, 'the customer is another');
  const holder = name === undefined ? domain : findDomain(state, name);
  if (holder && holder !== domain) throw new Refusal(409, `a domain or an alias ${name} exists already`);
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
  const isDeleted = status === 'DELETED';
  if (isDeleted !== (domain.status === 'DELETED')) {
    domain.deletionDate = isDeleted ? wholeSeconds(now) : null;
    domain.purgeDate = isDeleted ? wholeSeconds(now) + purgeDelay : null;
  }
  domain.status = status;
}

function view(state: CleanmailState, domain: CleanmailDomain) {
  const { customerId, policyId, access, dkim, options, dns, health, outgoingProvidersIds, aliases, ...plain } = domain;
  const policies = policiesOf(state, domain.id);
  const users = [...state.users.values()].filter(({ domainId }) => domainId === domain.id);
  return {
    ...plain,
    externalId: null,
    policy: state.policies.get(policyId) ?? null,
    domainAliases: aliases,
    activeUsersCount: users.filter(({ status }) => status === 'ENABLED').length,
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
