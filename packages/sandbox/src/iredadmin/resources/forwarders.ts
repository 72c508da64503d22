import * as z from 'zod/mini';
import { takes } from '../../routing.js';
import { checkFree, domainForNew, replaceAddress } from '../accounts.js';
import { domainOf } from '../addresses.js';
import { data, done, type IredadminResult, Refusal } from '../answers.js';
import type { Call, Routes } from '../call.js';
import { checkCount } from '../limits.js';
import { newForwarder } from '../new-records.js';
import { assignGiven, edited, flag, mails, oneOf, text } from '../parameters.js';
import { aliasProfile, fixedListProfile } from '../profiles/forwarders.js';
import { accessPolicies, type IredadminForwarder } from '../records.js';
import { removeAccount } from '../removal.js';
import type { IredadminState } from '../state.js';

const newFields = z.strictObject({ name: text, accessPolicy: oneOf(...accessPolicies), members: mails });
const changes = z.extend(newFields, { addMember: mails, removeMember: mails });
const changesOf = { alias: z.extend(changes, { accountStatus: text }), maillist: z.extend(changes, {}) };
/** Of a mailing list it can be said that its archive is kept; none has one here. */
const goneOf = { alias: z.strictObject({}), maillist: z.strictObject({ archive: flag }) };

/** In what mail aliases and the mailing lists without subscriptions differ. */
interface Kind {
  readonly path: 'alias' | 'maillist';
  readonly counted: 'aliases' | 'lists';
  readonly records: (state: IredadminState) => Map<string, IredadminForwarder>;
  readonly profile: (call: Call, forwarder: IredadminForwarder) => object;
  readonly hasAccessPolicy: (call: Call) => boolean;
}

const aliasRecords = ({ aliases }: IredadminState) => aliases;

export const aliasRoutes: Routes = {
  ...routesOf({
    path: 'alias',
    counted: 'aliases',
    records: aliasRecords,
    profile: ({ backend }, alias) => aliasProfile(backend, alias),
    hasAccessPolicy: ({ backend }) => backend === 'sql',
  }),
  'POST /alias/:mail/change_email/:new_mail': changeAddress,
  'GET /aliases/:domain': takes(z.strictObject({ email_only: flag, disabled_only: flag }), (call, sent) => {
    const { name } = call.domain();
    const aliases = [...call.state.aliases.values()].filter(
      ({ mail, active }) => domainOf(mail) === name && !(sent.disabled_only && active),
    );
    return data(aliases.map((alias) => (sent.email_only ? alias.mail : aliasProfile(call.backend, alias))));
  }),
};

export const fixedListRoutes: Routes = routesOf({
  path: 'maillist',
  counted: 'lists',
  records: ({ fixedLists }) => fixedLists,
  profile: (_, list) => fixedListProfile(list),
  hasAccessPolicy: () => true,
});

function routesOf(kind: Kind): Routes {
  const { path, counted, records, profile, hasAccessPolicy } = kind;
  const found = (call: Call) => call.account(records(call.state));
  return {
    [`GET /${path}/:mail`]: (call) => data(profile(call, found(call))),
    [`POST /${path}/:mail`]: takes(newFields, (call, { accessPolicy, ...sent }) => {
      const mail = call.value('mail');
      checkCount(call, domainForNew(call, mail), counted);
      const forwarder = newForwarder(mail, call.now);
      assignGiven(forwarder, { ...sent, accessPolicy: hasAccessPolicy(call) ? accessPolicy : undefined });
      records(call.state).set(mail, forwarder);
      return done;
    }),
    [`PUT /${path}/:mail`]: takes(changesOf[path], (call, sent) => {
      const forwarder = found(call);
      assignGiven(forwarder, {
        name: sent.name,
        accessPolicy: hasAccessPolicy(call) ? sent.accessPolicy : undefined,
        active: 'accountStatus' in sent ? call.active(sent.accountStatus) : undefined,
        members: edited(forwarder.members, sent.members, sent.addMember, sent.removeMember),
        modified: call.now,
      });
      return done;
    }),
    [`DELETE /${path}/:mail`]: takes(goneOf[path], (call) => {
      removeAccount(call.state, records(call.state), found(call).mail);
      return done;
    }),
  };
}

function changeAddress(call: Call): IredadminResult {
  const { now, state } = call;
  const alias = call.account(state.aliases);
  const mail = call.value('new_mail');
  if (domainOf(mail) !== domainOf(alias.mail)) throw new Refusal('DOMAIN_NAME_MISMATCH');
  checkFree(state, mail);
  replaceAddress(state, alias.mail, mail);
  state.aliases.delete(alias.mail);
  state.aliases.set(mail, { ...alias, mail, modified: now });
  return done;
}
