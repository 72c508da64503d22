import { checkFree, domainForNew, replaceAddress } from '../accounts.js';
import { domainOf, isMail } from '../addresses.js';
import { data, done, type Outcome, Refusal } from '../answers.js';
import type { Call } from '../call.js';
import { assignGiven } from '../forms.js';
import { checkCount } from '../limits.js';
import { newForwarder } from '../new-records.js';
import { aliasProfile, fixedListProfile } from '../profiles/forwarders.js';
import { accessPolicies, type IredadminForwarder } from '../records.js';
import { removeAccount } from '../removal.js';
import type { Routes } from '../router.js';
import type { IredadminState } from '../state.js';

/** In what mail aliases and the mailing lists without subscriptions differ. */
interface Kind {
  readonly path: string;
  readonly counted: 'aliases' | 'lists';
  readonly records: (state: IredadminState) => Map<string, IredadminForwarder>;
  readonly profile: (call: Call, forwarder: IredadminForwarder) => object;
  readonly hasAccessPolicy: (call: Call) => boolean;
  readonly hasStatus: boolean;
}

const aliasRecords = ({ aliases }: IredadminState) => aliases;

export const aliasRoutes: Routes = {
  ...routesOf({
    path: 'alias',
    counted: 'aliases',
    records: aliasRecords,
    profile: ({ backend }, alias) => aliasProfile(backend, alias),
    hasAccessPolicy: ({ backend }) => backend === 'sql',
    hasStatus: true,
  }),
  'POST /alias/<mail>/change_email/<new_mail>': changeAddress,
  'GET /aliases/<domain>': listAliases,
};

export const fixedListRoutes: Routes = routesOf({
  path: 'maillist',
  counted: 'lists',
  records: ({ fixedLists }) => fixedLists,
  profile: (_, list) => fixedListProfile(list),
  hasAccessPolicy: () => true,
  hasStatus: false,
});

function routesOf(kind: Kind): Routes {
  const { path, counted, records, profile } = kind;
  const found = (call: Call) => call.account(records(call.state));
  return {
    [`GET /${path}/<mail>`]: (call) => data(profile(call, found(call))),
    [`POST /${path}/<mail>`]: (call) => {
      const mail = call.value('mail');
      checkCount(call, domainForNew(call, mail), counted);
      const forwarder = newForwarder(mail, call.now);
      assignGiven(forwarder, { ...commonFields(kind, call), members: call.parameters.mails('members') });
      records(call.state).set(mail, forwarder);
      return done;
    },
    [`PUT /${path}/<mail>`]: (call) => {
      const forwarder = found(call);
      assignGiven(forwarder, {
        ...commonFields(kind, call),
        ...(kind.hasStatus && { active: call.active() }),
        members: call.parameters.edited(
          forwarder.members,
          { reset: 'members', add: 'addMember', remove: 'removeMember' },
          isMail,
        ),
        modified: call.now,
      });
      return done;
    },
    [`DELETE /${path}/<mail>`]: (call) => {
      removeAccount(call.state, records(call.state), found(call).mail);
      return done;
    },
  };
}

const commonFields = ({ hasAccessPolicy }: Kind, call: Call) => ({
  name: call.parameters.text('name'),
  accessPolicy: hasAccessPolicy(call) ? call.parameters.oneOf('accessPolicy', accessPolicies) : undefined,
});

function listAliases(call: Call): Outcome {
  const { backend, parameters, state } = call;
  const { name } = call.domain();
  const aliases = [...state.aliases.values()]
    .filter(({ mail }) => domainOf(mail) === name)
    .filter(({ active }) => !(parameters.flag('disabled_only') && active));
  if (parameters.flag('email_only')) return data(aliases.map(({ mail }) => mail));
  return data(aliases.map((alias) => aliasProfile(backend, alias)));
}

function changeAddress(call: Call): Outcome {
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
