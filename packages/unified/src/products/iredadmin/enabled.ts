import type { AccountStatus, UserProfile } from '@mailhost/iredadmin';
import type { EnabledState } from '../../model/values.js';

/** The services by which a person gets into a mailbox or sends from it. */
const loginServices: readonly string[] = [
  ...['smtp', 'pop3', 'imap', 'managesieve'].flatMap((name) => [name, `${name}secured`, `${name}tls`]),
  'sogo',
];

/** Whether a mailbox is in use: one whose services none can log in to takes mail only. */
export function enabledStateOf({ enabled, services }: UserProfile): EnabledState | undefined {
  return enabled && services && !hasLogin(services) ? 'receive-only' : enabled;
}

export interface EnabledChanges {
  readonly accountStatus?: AccountStatus;
  readonly addService?: readonly string[];
  readonly removeService?: readonly string[];
}

/** What to write so that a mailbox is so; the services of one that people can log in to stay as they are. */
export function enabledChanges(enabled: EnabledState | undefined, before?: UserProfile): EnabledChanges {
  if (enabled === undefined) return {};
  if (enabled === false) return { accountStatus: 'disabled' };
  if (enabled === 'receive-only') return { accountStatus: 'active', removeService: loginServices };
  const isShut = before?.services && !hasLogin(before.services);
  return { accountStatus: 'active', ...(isShut && { addService: loginServices }) };
}

function hasLogin(services: readonly string[]): boolean {
  return services.some((name) => loginServices.includes(name));
}
