import type { AdminProfile, DomainProfile, ListProfile, UserProfile } from '@mailhost/iredadmin';
import type { InputsOf, OutputsOf } from '../../capabilities/capabilities.js';
import type { Outputs } from '../../model/paths.js';
import type { iredadminCapabilities } from './capabilities.js';

/** What iRedAdmin-Pro takes. */
export interface IredadminInputs extends InputsOf<typeof iredadminCapabilities> {}

/** What a list has where there is such a thing, and the server does not hide it. */
type LeftOut =
  | 'domain.enabled'
  | 'domain.relay'
  | 'mailbox.quota'
  | 'mailbox.usage'
  | 'mailbox.enabled'
  | 'mailbox.forward'
  | 'alias.targets'
  | 'catchAll.targets';

/** What iRedAdmin-Pro tells; where mail is forwarded to, on LDAP only. */
export interface IredadminOutputs
  extends Omit<OutputsOf<typeof iredadminCapabilities, IredadminRecords>, LeftOut>,
    Pick<Outputs, LeftOut> {}

/** The client's profiles, as `raw` has them: the server's own record is in their `raw`. */
export interface IredadminRecords {
  readonly domain: DomainProfile;
  readonly mailbox: UserProfile;
  readonly alias: ListProfile;
  /** The account that gets the mail, as LDIF. */
  readonly catchAll: string | undefined;
  /** As the lists write a sender. */
  readonly senderRule: string;
  readonly admin: AdminProfile;
}
