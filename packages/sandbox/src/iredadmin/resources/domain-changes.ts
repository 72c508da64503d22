import { isDomain } from '../addresses.js';
import { done, type Outcome, Refusal } from '../answers.js';
import type { Call } from '../call.js';
import { assignGiven, type RequestParameters } from '../forms.js';
import type { IredadminDomain } from '../records.js';
import { domainServices, knownService } from '../services.js';
import type { IredadminState } from '../state.js';

/** What can be hidden from normal admins and from mail users. */
const domainProfiles = [
  'bcc',
  'relay',
  'catchall',
  'aliases',
  'throttle',
  'greylisting',
  'wblist',
  'spampolicy',
  'backupmx',
  'password_policies',
  'advanced',
];
const userProfiles = ['bcc', 'forwarding', 'relay', 'aliases', 'throttle', 'greylisting', 'wblist', 'spampolicy'];
const userPreferences = ['personal_info', 'forwarding', 'wblist', 'quarantine', 'rcvd_mails', 'spampolicy'];

type Fields = { readonly [K in keyof IredadminDomain]?: IredadminDomain[K] | undefined };

/** What can be said of a domain when it is created. */
export function createdFields({ backend, dialect, parameters }: Call): Fields {
  return {
    ...commonFields(parameters),
    maxLists: backend === 'ldap' ? parameters.integer('numberOfLists') : undefined,
    ...(dialect.dialect === '2016' && copies(parameters)),
  };
}

const commonFields = (parameters: RequestParameters): Fields => ({
  description: parameters.text('name'),
  quota: parameters.integer('quota'),
  language: parameters.text('language'),
  transport: parameters.text('transport'),
  defaultUserQuota: parameters.integer('defaultQuota'),
  maxUserQuota: parameters.integer('maxUserQuota'),
  maxUsers: parameters.integer('numberOfUsers'),
  maxAliases: parameters.integer('numberOfAliases'),
});

/** Where copies of mails go. */
const copies = (parameters: RequestParameters): Fields => ({
  senderBcc: parameters.mailOrNone('senderBcc'),
  recipientBcc: parameters.mailOrNone('recipientBcc'),
});

export function updateDomain(call: Call): Outcome {
  const { backend, now, parameters, state } = call;
  const domain = call.domain();
  const aliasDomains = parameters.edited(
    domain.aliasDomains,
    { reset: 'aliasDomains', add: 'addAliasDomain', remove: 'removeAliasDomain' },
    isDomain,
  );
  for (const name of aliasDomains) if (!domain.aliasDomains.includes(name)) checkDomainFree(state, name);
  assignGiven(domain, {
    ...commonFields(parameters),
    ...copies(parameters),
    active: call.active(),
    minPasswordLength: parameters.integer('minPasswordLength'),
    maxPasswordLength: parameters.integer('maxPasswordLength'),
    isBackupMx: parameters.flag('is_backupmx'),
    primaryMx: parameters.text('primarymx'),
    catchall: parameters.mails('catchall'),
    outboundRelay: parameters.text('outboundRelay'),
    aliasDomains,
    services: parameters.edited(
      domain.services,
      { reset: 'services', add: 'addService', remove: 'removeService' },
      knownService(backend, domainServices[backend]),
    ),
    ...disabledFields(domain, parameters),
    modified: now,
  });
  return done;
}

function disabledFields(domain: IredadminDomain, parameters: RequestParameters): Fields {
  const edited = (current: readonly string[], what: string, known: readonly string[]) =>
    parameters.edited(current, { add: `disable${what}`, remove: `enable${what}` }, (name) => known.includes(name));
  return {
    disabledDomainProfiles: edited(domain.disabledDomainProfiles, 'DomainProfile', domainProfiles),
    disabledUserProfiles: edited(domain.disabledUserProfiles, 'UserProfile', userProfiles),
    disabledUserPreferences: edited(domain.disabledUserPreferences, 'UserPreference', userPreferences),
  };
}

/** Refuses a name that a domain has, as its own or as an alias. */
export function checkDomainFree(state: IredadminState, name: string): void {
  const isAlias = [...state.domains.values()].some(({ aliasDomains }) => aliasDomains.includes(name));
  if (isAlias || state.domains.has(name)) throw new Refusal('ALREADY_EXISTS');
}
