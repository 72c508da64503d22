import { isDomain, isSender } from '../addresses.js';
import { data, done, type Outcome, Refusal } from '../answers.js';
import type { Call } from '../call.js';
import type { ScopeSettings } from '../records.js';
import { globalOnly, type Routes } from '../router.js';
import { settingsOf, settingsToChange } from './settings.js';

export const greylistingRoutes: Routes = {
  'GET /greylisting/<scope>': (call) => data(view(call.value('scope'), settingsOf(call))),
  'POST /greylisting/<scope>': setGreylisting,
  'DELETE /greylisting/<scope>': (call) => {
    delete settingsOf(call).greylisting;
    return done;
  },
  'GET /greylisting/<scope>/whitelists': (call) => data(settingsOf(call).greylistingWhitelist),
  'POST /greylisting/<scope>/whitelists': setWhitelist,
  ...globalOnly({
    'GET /greylisting/all': ({ state }) =>
      data(
        [...state.settings]
          .filter(([, { greylisting }]) => greylisting !== undefined)
          .map(([scope, settings]) => view(scope, settings)),
      ),
    'POST /greylisting/whitelist_spf_domains': setWhitelistedDomains,
  }),
};

/** Nothing, where nothing is set. */
const view = (account: string, { greylisting }: ScopeSettings): object =>
  greylisting === undefined ? {} : { account, status: greylisting };

function setGreylisting(call: Call): Outcome {
  const status = call.parameters.oneOf('status', ['enable', 'disable']);
  if (status === undefined) throw new Refusal('INVALID_ACTION');
  settingsToChange(call).greylisting = status;
  return done;
}

function setWhitelist(call: Call): Outcome {
  const settings = settingsToChange(call);
  settings.greylistingWhitelist = call.parameters.edited(
    settings.greylistingWhitelist,
    { reset: 'senders', add: 'addSenders', remove: 'removeSenders' },
    isSender,
  );
  return done;
}

function setWhitelistedDomains({ parameters, state }: Call): Outcome {
  state.greylistingDomains = parameters.edited(
    state.greylistingDomains,
    { reset: 'domains', add: 'addDomains', remove: 'removeDomains' },
    isDomain,
  );
  return done;
}
