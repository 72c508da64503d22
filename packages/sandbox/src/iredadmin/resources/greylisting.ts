import * as z from 'zod/mini';
import { takes } from '../../routing.js';
import { isDomain, isSender } from '../addresses.js';
import { data, done, Refusal } from '../answers.js';
import { globalOnly, type Routes } from '../call.js';
import { edited, list, oneOf } from '../parameters.js';
import type { ScopeSettings } from '../records.js';
import { settingsOf, settingsToChange } from './settings.js';

const senders = list(isSender);
const domains = list(isDomain);

export const greylistingRoutes: Routes = {
  'GET /greylisting/:scope': (call) => data(view(call.value('scope'), settingsOf(call))),
  'POST /greylisting/:scope': takes(z.strictObject({ status: oneOf('enable', 'disable') }), (call, { status }) => {
    if (status === undefined) throw new Refusal('INVALID_ACTION');
    settingsToChange(call).greylisting = status;
    return done;
  }),
  'DELETE /greylisting/:scope': (call) => {
    delete settingsOf(call).greylisting;
    return done;
  },
  'GET /greylisting/:scope/whitelists': (call) => data(settingsOf(call).greylistingWhitelist),
  'POST /greylisting/:scope/whitelists': takes(
    z.strictObject({ senders, addSenders: senders, removeSenders: senders }),
    (call, sent) => {
      const settings = settingsToChange(call);
      const current = settings.greylistingWhitelist;
      settings.greylistingWhitelist = edited(current, sent.senders, sent.addSenders, sent.removeSenders);
      return done;
    },
  ),
  ...globalOnly({
    'GET /greylisting/all': ({ state }) =>
      data(
        [...state.settings]
          .filter(([, { greylisting }]) => greylisting !== undefined)
          .map(([scope, settings]) => view(scope, settings)),
      ),
    'POST /greylisting/whitelist_spf_domains': takes(
      z.strictObject({ domains, addDomains: domains, removeDomains: domains }),
      ({ state }, sent) => {
        const { domains: all, addDomains, removeDomains } = sent;
        state.greylistingDomains = edited(state.greylistingDomains, all, addDomains, removeDomains);
        return done;
      },
    ),
  }),
};

/** Nothing, where nothing is set. */
const view = (account: string, { greylisting }: ScopeSettings): object =>
  greylisting === undefined ? {} : { account, status: greylisting };
