import * as z from 'zod/mini';
import { takes } from '../../routing.js';
import { domainOf } from '../addresses.js';
import { data, done, type IredadminResult, Refusal } from '../answers.js';
import type { Call, Routes } from '../call.js';
import { checkDomainCount } from '../limits.js';
import { newDomain } from '../new-records.js';
import { assignGiven, edited, flag, mails, text } from '../parameters.js';
import { domainProfile } from '../profiles/domains.js';
import { removeDomain } from '../removal.js';
import { nextSecret } from '../state.js';
import { checkDomainFree, createdFields, domainChanges, newDomainFields, updateDomain } from './domain-changes.js';

const sentAdmins = z.strictObject({ addAdmin: mails, removeAdmin: mails, removeAllAdmins: text });

/** Where copies of mails go could be said of a new domain in 2016, and not any more. */
const currentFields = z.omit(newDomainFields, { senderBcc: true, recipientBcc: true });

export const domainRoutes: Routes = {
  'GET /domains': takes(z.strictObject({ name_only: flag, disabled_only: flag }), (call, sent) => {
    const domains = call.domains().filter(({ active }) => !(sent.disabled_only && active));
    return data(domains.map((domain) => (sent.name_only ? domain.name : profileOf(call, domain.name))));
  }),
  'GET /domain/:domain': (call) => data(profileOf(call)),
  'POST /domain/:domain': takes(currentFields, createDomain),
  'PUT /domain/:domain': takes(domainChanges, updateDomain),
  'DELETE /domain/:domain': (call) => deleteDomain(call, 0),
  'DELETE /domain/:domain/keep_mailbox_days/:number': (call) => deleteDomain(call, Number(call.value('number'))),
  'PUT /domain/admins/:domain': takes(sentAdmins, (call, sent) => {
    const domain = call.domain();
    for (const mail of sent.addAdmin ?? []) checkPromotable(call, mail);
    const current = sent.removeAllAdmins === undefined ? domain.admins : [];
    domain.admins = edited(current, undefined, sent.addAdmin, sent.removeAdmin);
    return done;
  }),
};

/** The same of 2016. */
export const createDomain2016 = takes(newDomainFields, createDomain);

const profileOf = (call: Call, name?: string) => domainProfile(call.backend, call.state, call.domain(name));

function createDomain(call: Call, sent: z.output<typeof newDomainFields>): IredadminResult {
  const { admin, backend, now, state } = call;
  const name = call.value('domain');
  checkDomainFree(state, name);
  checkDomainCount(call);
  const domain = newDomain(backend, name, now);
  assignGiven(domain, createdFields(call, sent));
  if (!admin.isGlobal) {
    domain.admins = [admin.username];
    domain.services = [];
    domain.ownershipCode = `iredmail-domain-verification-${nextSecret(state)}`;
  }
  state.domains.set(name, domain);
  return done;
}

function deleteDomain(call: Call, keepDays: number): IredadminResult {
  removeDomain(call, call.domain().name, keepDays);
  return done;
}

/** Refuses an address of no account, and to one who is not global all but the users of their own domains. */
function checkPromotable(call: Call, mail: string): void {
  call.permit(domainOf(mail));
  if (!call.state.admins.has(mail) && !call.state.users.has(mail)) throw new Refusal('INVALID_ADMIN');
}
