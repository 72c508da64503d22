import { data, done, Refusal } from '../answers.js';
import type { RequestParameters } from '../forms.js';
import type { Direction, Throttling } from '../records.js';
import type { Routes } from '../router.js';
import { settingsOf, settingsToChange } from './settings.js';

export const throttlingRoutes: Routes = { ...routesOf('inbound'), ...routesOf('outbound') };

function routesOf(direction: Direction): Routes {
  const path = `/throttle/<scope>/${direction}`;
  return {
    [`GET ${path}`]: (call) => data(settingsOf(call).throttling.get(direction) ?? {}),
    [`POST ${path}`]: (call) => {
      const sent = sentThrottling(call.parameters);
      settingsToChange(call).throttling.set(direction, sent);
      return done;
    },
  };
}

/** The period alone is required. What is not sent is not limited. */
function sentThrottling(parameters: RequestParameters): Throttling {
  const period = parameters.integer('period');
  if (period === undefined) throw new Refusal('INVALID_NUMBER');
  const [size, messages, quota] = ['msg_size', 'max_msgs', 'max_quota'].map((name) => parameters.integer(name));
  return {
    period,
    ...(size !== undefined && { msg_size: size }),
    ...(messages !== undefined && { max_msgs: messages }),
    ...(quota !== undefined && { max_quota: quota }),
  };
}
