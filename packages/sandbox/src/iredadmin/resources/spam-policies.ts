import * as z from 'zod/mini';
import { takes } from '../../routing.js';
import { data, done } from '../answers.js';
import type { Call, Routes } from '../call.js';
import { flag, number, text } from '../parameters.js';
import { yesNo } from '../profiles/values.js';
import type { SpamSetting } from '../records.js';
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

const fields = z.strictObject({
  ...Object.fromEntries(flags.map((name) => [name, flag])),
  ...{ spam_score: number, banned_rulenames: text },
});

export const spamPolicyRoutes: Routes = {
  ...routesOf('global', () => 'global'),
  ...routesOf('domain/:domain', (call) => call.value('domain')),
  ...routesOf('user/:mail', (call) => call.value('mail')),
};

function routesOf(path: string, scopeIn: (call: Call) => string): Routes {
  return {
    [`GET /spampolicy/${path}`]: (call) => {
      const policy = [...settingsOf(call, scopeIn(call)).spamPolicy];
      return data(Object.fromEntries(policy.map(([name, value]) => [name, shown(value)])));
    },
    [`PUT /spampolicy/${path}`]: takes(fields, (call, sent) => {
      const { spamPolicy } = settingsToChange(call, scopeIn(call));
      for (const [name, value] of Object.entries(sent)) if (value !== undefined) spamPolicy.set(name, value);
      return done;
    }),
    [`DELETE /spampolicy/${path}`]: (call) => {
      settingsOf(call, scopeIn(call)).spamPolicy.clear();
      return done;
    },
  };
}

const shown = (value: SpamSetting): string | number => (typeof value === 'boolean' ? yesNo(value) : value);
