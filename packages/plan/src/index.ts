export type {
  DesiredObject,
  ObjectPlace,
  Observed,
  ObservedGroup,
  ObservedObject,
  Reading,
} from './plan/objects.js';
export { comparePlaces, objectId } from './plan/objects.js';
export type { Accounts } from './state/accounts.js';
export { desiredObjects } from './state/desired.js';
export { stateJsonSchema } from './state/json-schema.js';
export { assertState, type ReadStateOptions, readState } from './state/read-state.js';
export {
  type Absent,
  type AdminState,
  type AliasState,
  type DkimState,
  type DomainAliasState,
  type DomainState,
  defineConfig,
  type MailboxState,
  type ObjectState,
  type RecipientState,
  type Reference,
  type RoleState,
  type SenderRuleState,
  type State,
} from './state/state.js';
export { StateError, type StateProblem } from './state/state-error.js';
