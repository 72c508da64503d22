export type { Backend as IredadminBackend, PasswordPolicy as IredadminPasswordPolicy } from './dialect.js';
export type {
  AdminLimits as IredadminAdminLimits,
  Direction as IredadminDirection,
  IredadminAdmin,
  IredadminDomain,
  IredadminForwarder,
  IredadminList,
  IredadminUser,
  ListSetting as IredadminListSetting,
  ScopeSettings as IredadminScopeSettings,
  SpamSetting as IredadminSpamSetting,
  Throttling as IredadminThrottling,
} from './records.js';
export { type IredadminDialect, IredadminSandbox, type IredadminState } from './sandbox.js';
export type { DeletedMailbox as IredadminDeletedMailbox, IredadminSession } from './state.js';
