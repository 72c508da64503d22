import * as z from 'zod/mini';
import { isDomain } from '../addresses.js';
import { done, type IredadminResult, Refusal } from '../answers.js';
import type { Call } from '../call.js';
import { anyList, assignGiven, edited, flag, integer, list, mailOrNone, mails, text } from '../parameters.js';
import type { IredadminDomain } from '../records.js';
import { domainServices, knownService } from '../services.js';
import type { IredadminState } from '../state.js';

/** What can be hidden from normal admins and from mail users. */
const hidden = {
  DomainProfile: [
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
  ],
  UserProfile: ['bcc', 'forwarding', 'relay', 'aliases', 'throttle', 'greylisting', 'wblist', 'spampolicy'],
  UserPreference: ['personal_info', 'forwarding', 'wblist', 'quarantine', 'rcvd_mails', 'spampolicy'],
};

/** What can be said of a domain when it is created and when it is changed. */
const common = {
  ...{ name: text, quota: integer, language: text, transport: text, defaultQuota: integer, maxUserQuota: integer },
  ...{ numberOfUsers: integer, numberOfAliases: integer, senderBcc: mailOrNone, recipientBcc: mailOrNone },
};
export const newDomainFields = z.strictObject({ ...common, numberOfLists: integer });
const domains = list(isDomain);
const profile = (name: keyof typeof hidden) => list((entry) => hidden[name].includes(entry));
export const domainChanges = z.strictObject({
  ...common,
  ...{ accountStatus: text, minPasswordLength: integer, maxPasswordLength: integer, is_backupmx: flag },
  ...{ primarymx: text, catchall: mails, outboundRelay: text },
  ...{ aliasDomains: domains, addAliasDomain: domains, removeAliasDomain: domains },
  ...{ services: anyList, addService: anyList, removeService: anyList },
  ...{ disableDomainProfile: profile('DomainProfile'), enableDomainProfile: profile('DomainProfile') },
  ...{ disableUserProfile: profile('UserProfile'), enableUserProfile: profile('UserProfile') },
  ...{ disableUserPreference: profile('UserPreference'), enableUserPreference: profile('UserPreference') },
});

type Fields = { readonly [K in keyof IredadminDomain]?: IredadminDomain[K] | undefined };

/** Where copies of mails go could be said of a new domain in 2016, and of mailing lists it still can in LDAP. */
export const createdFields = ({ backend }: Call, sent: z.output<typeof newDomainFields>): Fields => ({
  ...commonFields(sent),
  maxLists: backend === 'ldap' ? sent.numberOfLists : undefined,
});

const commonFields = (sent: z.output<typeof newDomainFields> | z.output<typeof domainChanges>): Fields => ({
  description: sent.name,
  quota: sent.quota,
  language: sent.language,
  transport: sent.transport,
  defaultUserQuota: sent.defaultQuota,
  maxUserQuota: sent.maxUserQuota,
  maxUsers: sent.numberOfUsers,
  maxAliases: sent.numberOfAliases,
  senderBcc: sent.senderBcc,
  recipientBcc: sent.recipientBcc,
});

export function updateDomain(call: Call, sent: z.output<typeof domainChanges>): IredadminResult {
  const { backend, now, state } = call;
  const domain = call.domain();
  const aliasDomains = edited(domain.aliasDomains, sent.aliasDomains, sent.addAliasDomain, sent.removeAliasDomain);
  for (const name of aliasDomains) if (!domain.aliasDomains.includes(name)) checkDomainFree(state, name);
  const known = knownService(backend, domainServices[backend]);
  const { disabledDomainProfiles, disabledUserProfiles, disabledUserPreferences } = domain;
  const hide = (current: readonly string[], disabled?: string[], enabled?: string[]) =>
    edited(current, undefined, disabled, enabled);
  assignGiven(domain, {
    ...commonFields(sent),
    active: call.active(sent.accountStatus),
    minPasswordLength: sent.minPasswordLength,
    maxPasswordLength: sent.maxPasswordLength,
    isBackupMx: sent.is_backupmx,
    primaryMx: sent.primarymx,
    catchall: sent.catchall,
    outboundRelay: sent.outboundRelay,
    aliasDomains,
    services: edited(
      domain.services,
      sent.services?.filter(known),
      sent.addService?.filter(known),
      sent.removeService?.filter(known),
    ),
    disabledDomainProfiles: hide(disabledDomainProfiles, sent.disableDomainProfile, sent.enableDomainProfile),
    disabledUserProfiles: hide(disabledUserProfiles, sent.disableUserProfile, sent.enableUserProfile),
    disabledUserPreferences: hide(disabledUserPreferences, sent.disableUserPreference, sent.enableUserPreference),
    modified: now,
  });
  return done;
}

/** Refuses a name that a domain has, as its own or as an alias. */
export function checkDomainFree(state: IredadminState, name: string): void {
  const isAlias = [...state.domains.values()].some(({ aliasDomains }) => aliasDomains.includes(name));
  if (isAlias || state.domains.has(name)) throw new Refusal('ALREADY_EXISTS');
}
