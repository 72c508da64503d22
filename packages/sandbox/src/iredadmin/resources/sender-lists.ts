import * as z from 'zod/mini';
import { takes } from '../../routing.js';
import { isListEntry } from '../addresses.js';
import { data, done } from '../answers.js';
import type { Routes } from '../call.js';
import { list, without } from '../parameters.js';
import type { Direction, SenderList } from '../records.js';
import { settingsOf, settingsToChange } from './settings.js';

const fields = z.strictObject({ addresses: list(isListEntry) });

export const senderListRoutes: Routes = {
  ...routesOf('inbound', 'whitelist'),
  ...routesOf('inbound', 'blacklist'),
  ...routesOf('outbound', 'whitelist'),
  ...routesOf('outbound', 'blacklist'),
};

/** PUT takes the given ones away and DELETE all of them. */
function routesOf(direction: Direction, kind: SenderList): Routes {
  const path = `/wblist/${direction}/${kind}/:scope`;
  const key = `${direction} ${kind}` as const;
  return {
    [`GET ${path}`]: (call) => data(settingsOf(call).senders.get(key) ?? []),
    [`POST ${path}`]: takes(fields, (call, { addresses = [] }) => {
      const { senders } = settingsToChange(call);
      senders.set(key, [...new Set([...(senders.get(key) ?? []), ...addresses])]);
      return done;
    }),
    [`PUT ${path}`]: takes(fields, (call, { addresses = [] }) => {
      const { senders } = settingsToChange(call);
      senders.set(key, without(senders.get(key) ?? [], addresses));
      return done;
    }),
    [`DELETE ${path}`]: (call) => {
      settingsOf(call).senders.delete(key);
      return done;
    },
  };
}
