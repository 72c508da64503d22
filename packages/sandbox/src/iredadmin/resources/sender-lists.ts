import { isListEntry } from '../addresses.js';
import { data, done } from '../answers.js';
import type { Call } from '../call.js';
import { without } from '../forms.js';
import type { Direction, SenderList } from '../records.js';
import type { Routes } from '../router.js';
import { settingsOf, settingsToChange } from './settings.js';

export const senderListRoutes: Routes = {
  ...routesOf('inbound', 'whitelist'),
  ...routesOf('inbound', 'blacklist'),
  ...routesOf('outbound', 'whitelist'),
  ...routesOf('outbound', 'blacklist'),
};

/** PUT takes the given ones away and DELETE all of them. */
function routesOf(direction: Direction, list: SenderList): Routes {
  const path = `/wblist/${direction}/${list}/<scope>`;
  const key = `${direction} ${list}` as const;
  const sent = ({ parameters }: Call) => parameters.list('addresses', isListEntry) ?? [];
  return {
    [`GET ${path}`]: (call) => data(settingsOf(call).senders.get(key) ?? []),
    [`POST ${path}`]: (call) => {
      const { senders } = settingsToChange(call);
      senders.set(key, [...new Set([...(senders.get(key) ?? []), ...sent(call)])]);
      return done;
    },
    [`PUT ${path}`]: (call) => {
      const { senders } = settingsToChange(call);
      senders.set(key, without(senders.get(key) ?? [], sent(call)));
      return done;
    },
    [`DELETE ${path}`]: (call) => {
      settingsOf(call).senders.delete(key);
      return done;
    },
  };
}
