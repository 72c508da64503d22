export { type ApplyOptions, apply } from './apply/apply.js';
export { carryOut, journalKey } from './apply/carry-out.js';
export type { Executor, Work } from './apply/executor.js';
export type { ResolveSecret } from './apply/operate.js';
export { RefusedPlanError } from './apply/refused-plan-error.js';
export {
  type ApplyOutcome,
  type ApplyProgress,
  type ApplyReport,
  type ApplyStatus,
  recordApplied,
} from './apply/report.js';
export type { StopOptions } from './apply/stops.js';
export { type UndoOptions, undo } from './apply/undo.js';
export { type ExportedState, type ExportOptions, exportState } from './observe/export-state.js';
export { type ObserveOptions, observe } from './observe/observe.js';
export { type PlanStateOptions, planState } from './observe/plan-state.js';
export { formatLine, parseLine } from './plan/lines.js';
export type { Items } from './plan/merge.js';
export type {
  DesiredObject,
  ObjectPlace,
  Observed,
  ObservedGroup,
  ObservedObject,
  Reading,
} from './plan/objects.js';
export { comparePlaces, objectId } from './plan/objects.js';
export {
  type Action,
  type AppliedRecord,
  type Effort,
  type GroupSummary,
  isRefused,
  type Operation,
  type Plan,
  type PlanHeader,
  type PlanInMemory,
  type PlanLine,
  type PlanSummary,
  type Refusal,
  type RefusalReason,
  type Sample,
} from './plan/operations.js';
export type { PlanOptions, Thresholds } from './plan/options.js';
export { collectPlan, plan, planLines } from './plan/plan.js';
export { type PlanJson, renderJson } from './render/json.js';
export { renderMarkdown } from './render/markdown.js';
export { renderText, type TextOptions } from './render/text.js';
export type { Accounts } from './state/accounts.js';
export { desiredObjects } from './state/desired.js';
export { type FormatStateOptions, formatState } from './state/format-state.js';
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
