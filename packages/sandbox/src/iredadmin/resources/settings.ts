import { domainOf, isMail } from '../addresses.js';
import type { Call } from '../call.js';
import type { ScopeSettings } from '../records.js';

/**
 * The settings of a scope alone, and none of the scopes around it. A scope is `global`, a domain's name, or an address.
 * What is added to settings that are not there yet gets lost: see {@link settingsToChange}.
 */
export function settingsOf(call: Call, scope = call.value('scope')): ScopeSettings {
  if (scope === 'global') call.requireGlobal();
  else call.permit(isMail(scope) ? domainOf(scope) : scope);
  const nothing = { spamPolicy: new Map(), throttling: new Map(), senders: new Map(), greylistingWhitelist: [] };
  return call.state.settings.get(scope) ?? nothing;
}

/** The same, kept from now on. */
export function settingsToChange(call: Call, scope = call.value('scope')): ScopeSettings {
  const settings = settingsOf(call, scope);
  call.state.settings.set(scope, settings);
  return settings;
}
