export type {
  CleanmailFile,
  CleanmailFolder,
  CleanmailMail,
  CleanmailRelease,
  CleanmailSentMail,
} from './cleanmail/mail-records.js';
export type {
  CleanmailAdmin,
  CleanmailDomain,
  CleanmailFilter,
  CleanmailGroup,
  CleanmailHealth,
  CleanmailOption,
  CleanmailPlatform,
  CleanmailPolicy,
  CleanmailSenderRule,
  CleanmailToken,
  CleanmailUser,
} from './cleanmail/records.js';
export type { CleanmailDelivery } from './cleanmail/seed.js';
export type { CleanmailDialect } from './cleanmail/server.js';
export type { CleanmailState } from './cleanmail/state.js';
export type { Fault, FaultOptions } from './faults.js';
export type { SandboxAnswer, SandboxRequest } from './http.js';
export type { Backend as IredadminBackend } from './iredadmin/dialect.js';
export type {
  IredadminAdmin,
  IredadminDomain,
  IredadminForwarder,
  IredadminList,
  IredadminUser,
} from './iredadmin/records.js';
export { type IredadminDialect, IredadminSandbox, type IredadminState } from './iredadmin/sandbox.js';
export type { PlanimailDialect } from './planimail/server.js';
export type { PlanimailMailbox, PlanimailState } from './planimail/state.js';
export type { ProtecmailDialect } from './protecmail/server.js';
export type { ProtecmailQuarantined, ProtecmailState } from './protecmail/state.js';
export {
  CleanmailSandbox,
  createSandbox,
  PlanimailSandbox,
  ProtecmailSandbox,
  type RunningSandbox,
  type Sandbox,
  type SandboxOptions,
  type SandboxPorts,
  startSandbox,
} from './sandbox.js';
export { type ReceivedRequest, SandboxService } from './service.js';
export type {
  StoredFile as WildduckFile,
  WildduckAddress,
  WildduckFilter,
  WildduckMailbox,
  WildduckMessage,
  WildduckUser,
} from './wildduck/records.js';
export {
  type WildduckDelivery,
  type WildduckDialect,
  WildduckSandbox,
  type WildduckState,
} from './wildduck/sandbox.js';
