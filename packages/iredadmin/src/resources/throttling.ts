import { type ApiPromise, type CallOptions, callOperation, Resource } from '@mailhost/core';
import type { IredadminConnection } from '../connection.js';
import type { RawProfile } from '../profiles/raw.js';
import { rawSettings } from '../schemas/answers.js';
import { setThrottleSettingsSchema, type ThrottleSettings } from '../schemas/settings.js';
import { type Direction, directed, inScope, perScope, type Scope } from '../scope.js';

// @__NO_SIDE_EFFECTS__
function declare<const To extends Direction>(direction: To) {
  const paths = [
    `/throttle/global/${direction}`,
    `/throttle/{domain}/${direction}`,
    `/throttle/{mail}/${direction}`,
  ] as const;
  return {
    get: perScope({
      id: `throttling.get.${direction}`,
      method: 'GET',
      repeat: 'readonly',
      paths,
      response: rawSettings,
    }),
    set: perScope({
      id: `throttling.set.${direction}`,
      method: 'POST',
      // The same values again are the same.
      repeat: 'idempotent',
      paths,
      body: setThrottleSettingsSchema,
    }),
  };
}

const directions = { inbound: declare('inbound'), outbound: declare('outbound') };
const { inbound, outbound } = directions;

/** @internal */
export const throttlingOperations = [
  inbound.get.global,
  inbound.get.domain,
  inbound.get.user,
  inbound.set.global,
  inbound.set.domain,
  inbound.set.user,
  outbound.get.global,
  outbound.get.domain,
  outbound.get.user,
  outbound.set.global,
  outbound.set.domain,
  outbound.set.user,
] as const;

/** How much mail may come in or go out: for the whole server, a domain or a user. */
export class Throttling extends Resource<IredadminConnection> {
  /** The limits of a scope, as the server keeps them. Since SQL-2.4.0, LDAP-2.6.0. */
  get(scope: Scope, direction: Direction, options?: CallOptions): ApiPromise<RawProfile> {
    const [operation, path] = inScope(directed('direction', directions, direction).get, scope);
    return callOperation(this.client, operation, { path }, options);
  }

  /**
   * Sets the limits of a scope. The period is in seconds, sizes are in bytes. Safe to repeat. Since SQL-2.4.0,
   * LDAP-2.6.0.
   *
   * @example
   * await iredadmin.throttling.set({ user: 'ana@example.org' }, 'outbound', { period: 3600, max_msgs: 100 });
   */
  set(scope: Scope, direction: Direction, settings: ThrottleSettings, options?: CallOptions): ApiPromise<void> {
    const [operation, path] = inScope(directed('direction', directions, direction).set, scope);
    return callOperation(this.client, operation, { path, body: settings }, options);
  }
}
