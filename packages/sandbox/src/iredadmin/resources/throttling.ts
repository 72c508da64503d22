import * as z from 'zod/mini';
import { takes } from '../../routing.js';
import { data, done, Refusal } from '../answers.js';
import type { Routes } from '../call.js';
import { integer } from '../parameters.js';
import type { Direction } from '../records.js';
import { settingsOf, settingsToChange } from './settings.js';

/** The period alone is required. What is not sent is not limited. */
const fields = z.strictObject({ period: integer, msg_size: integer, max_msgs: integer, max_quota: integer });

export const throttlingRoutes: Routes = { ...routesOf('inbound'), ...routesOf('outbound') };

function routesOf(direction: Direction): Routes {
  const path = `/throttle/:scope/${direction}`;
  return {
    [`GET ${path}`]: (call) => data(settingsOf(call).throttling.get(direction) ?? {}),
    [`POST ${path}`]: takes(fields, (call, { period, msg_size, max_msgs, max_quota }) => {
      if (period === undefined) throw new Refusal('INVALID_NUMBER');
      settingsToChange(call).throttling.set(direction, {
        period,
        ...(msg_size !== undefined && { msg_size }),
        ...(max_msgs !== undefined && { max_msgs }),
        ...(max_quota !== undefined && { max_quota }),
      });
      return done;
    }),
  };
}
