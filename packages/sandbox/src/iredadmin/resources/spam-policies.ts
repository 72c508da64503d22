import { data, done } from '../answers.js';
import type { Call } from '../call.js';
import type { RequestParameters } from '../forms.js';
import { yesNo } from '../profiles/values.js';
import type { SpamSetting } from '../records.js';
import type { Routes } from '../router.js';
import { settingsOf, settingsToChange } from './settings.js';

const flags = [
  'bypass_spam_checks',
  'bypass_virus_checks',
  'bypass_banned_checks',
  'bypass_header_checks',
  'quarantine_spam',
  'quarantine_virus',
  'quarantine_banned',
  'quarantine_bad_header',
  'prefix_spam_in_subject',
  'always_insert_x_spam_headers',
];

export const spamPolicyRoutes: Routes = {
  ...routesOf('global', () => 'global'),
  ...routesOf('domain/<domain>', (call) => call.value('domain')),
  ...routesOf('user/<mail>', (call) => call.value('mail')),
};

function routesOf(path: string, scopeIn: (call: Call) => string): Routes {
  return {
    [`GET /spampolicy/${path}`]: (call) => {
      const policy = [...settingsOf(call, scopeIn(call)).spamPolicy];
      return data(Object.fromEntries(policy.map(([name, value]) => [name, shown(value)])));
    },
    [`PUT /spampolicy/${path}`]: (call) => {
      const { spamPolicy } = settingsToChange(call, scopeIn(call));
      for (const [name, value] of sentPolicy(call.parameters)) if (value !== undefined) spamPolicy.set(name, value);
      return done;
    },
    [`DELETE /spampolicy/${path}`]: (call) => {
      settingsOf(call, scopeIn(call)).spamPolicy.clear();
      return done;
    },
  };
}

const shown = (value: SpamSetting): string | number => (typeof value === 'boolean' ? yesNo(value) : value);

const sentPolicy = (parameters: RequestParameters): readonly (readonly [string, SpamSetting | undefined])[] => [
  ...flags.map((name) => [name, parameters.flag(name)] as const),
  ['spam_score', parameters.number('spam_score')],
  ['banned_rulenames', parameters.text('banned_rulenames')],
];
