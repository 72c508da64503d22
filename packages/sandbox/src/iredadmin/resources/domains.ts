import { domainOf, isMail } from '../addresses.js';
import { data, done, type Outcome, Refusal } from '../answers.js';
import type { Call } from '../call.js';
import { assignGiven } from '../forms.js';
import { nextSecret } from '../generated.js';
import { checkDomainCount } from '../limits.js';
import { newDomain } from '../new-records.js';
import { domainProfile } from '../profiles/domains.js';
import type { IredadminDomain } from '../records.js';
import { removeDomain } from '../removal.js';
import type { Routes } from '../router.js';
import { checkDomainFree, createdFields, updateDomain } from './domain-changes.js';

export const domainRoutes: Routes = {
  'GET /domains': listDomains,
  'GET /domain/<domain>': (call) => data(domainProfile(call.backend, call.state, call.domain())),
  'POST /domain/<domain>': createDomain,
  'PUT /domain/<domain>': updateDomain,
  'DELETE /domain/<domain>': (call) => deleteDomain(call, 0),
  'DELETE /domain/<domain>/keep_mailbox_days/<number>': (call) => deleteDomain(call, Number(call.value('number'))),
  'PUT /domain/admins/<domain>': updateAdmins,
};

function listDomains(call: Call): Outcome {
  const { backend, parameters, state } = call;
  const domains = call.domains().filter(({ active }) => !(parameters.flag('disabled_only') && active));
  if (parameters.flag('name_only')) return data(domains.map(({ name }) => name));
  return data(domains.map((domain) => domainProfile(backend, state, domain)));
}

function createDomain(call: Call): Outcome {
  const { admin, backend, now, state } = call;
  const name = call.value('domain');
  checkDomainFree(state, name);
  checkDomainCount(call);
  const domain: IredadminDomain = newDomain(backend, name, now);
  assignGiven(domain, createdFields(call));
  if (!admin.isGlobal) {
    domain.admins = [admin.username];
    domain.services = [];
    domain.ownershipCode = `iredmail-domain-verification-${nextSecret(state)}`;
  }
  state.domains.set(name, domain);
  return done;
}

function deleteDomain(call: Call, keepDays: number): Outcome {
  removeDomain(call, call.domain().name, keepDays);
  return done;
}

function updateAdmins(call: Call): Outcome {
  const { parameters } = call;
  const domain = call.domain();
  const current = parameters.has('removeAllAdmins') ? [] : domain.admins;
  for (const mail of parameters.mails('addAdmin') ?? []) checkPromotable(call, mail);
  domain.admins = parameters.edited(current, { add: 'addAdmin', remove: 'removeAdmin' }, isMail);
  return done;
}

/** Refuses an address of no account, and to one who is not global all but the users of their own domains. */
function checkPromotable(call: Call, mail: string): void {
  call.permit(domainOf(mail));
  if (!call.state.admins.has(mail) && !call.state.users.has(mail)) throw new Refusal('INVALID_ADMIN');
}
