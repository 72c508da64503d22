export type {
  CleanmailFile,
  CleanmailFolder,
  CleanmailMail,
  CleanmailRelease,
  CleanmailSentMail,
} from './cleanmail/mail-records.js';
export type {
  CleanmailAdmin,
  CleanmailArchive,
  CleanmailDomain,
  CleanmailFilter,
  CleanmailGroup,
  CleanmailHealth,
  CleanmailHealthReport,
  CleanmailOption,
  CleanmailPlatform,
  CleanmailPolicy,
  CleanmailQuarantine,
  CleanmailSenderRule,
  CleanmailToken,
  CleanmailUser,
} from './cleanmail/records.js';
export type { CleanmailDelivery } from './cleanmail/seed.js';
export type { CleanmailDialect } from './cleanmail/server.js';
export type { CleanmailState } from './cleanmail/state.js';
export type { DkimResult as CleanmailDkimResult, MxResult as CleanmailMxResult } from './cleanmail/values.js';
export type { Fault, FaultOptions } from './faults.js';
export type { OpenStream, SandboxAnswer, SandboxRequest, StreamWriter } from './http.js';
export type { SandboxFetch } from './in-process.js';
export type { Backend as IredadminBackend, PasswordPolicy as IredadminPasswordPolicy } from './iredadmin/dialect.js';
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
} from './iredadmin/records.js';
export { type IredadminDialect, IredadminSandbox, type IredadminState } from './iredadmin/sandbox.js';
export type { DeletedMailbox as IredadminDeletedMailbox, IredadminSession } from './iredadmin/state.js';
export type { Listening } from './listen.js';
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
  type SandboxBasePaths,
  type SandboxOptions,
  type SandboxPorts,
  startSandbox,
} from './sandbox.js';
export type { Plan } from './service.js';
export { type ReceivedRequest, SandboxService } from './service.js';
export type { JsonObject } from './wildduck/json.js';
export type { MailAddress as WildduckMailAddress } from './wildduck/mime/addresses.js';
export type { Header as WildduckHeader } from './wildduck/mime/headers.js';
export type {
  Attachment as WildduckAttachment,
  ParsedMessage as WildduckParsedMessage,
} from './wildduck/mime/message.js';
export type {
  AccessToken as WildduckAccessToken,
  ApplicationPassword as WildduckApplicationPassword,
  Audit as WildduckAudit,
  AuthenticationEvent as WildduckAuthenticationEvent,
  Autoreply as WildduckAutoreply,
  Certificate as WildduckCertificate,
  DeletedUser as WildduckDeletedUser,
  DkimKey as WildduckDkimKey,
  DomainAccess as WildduckDomainAccess,
  DomainAlias as WildduckDomainAlias,
  JournalEntry as WildduckJournalEntry,
  Outbound as WildduckOutbound,
  RegisteredAddress as WildduckRegisteredAddress,
  StoredFile as WildduckFile,
  Usage as WildduckUsage,
  UserLimits as WildduckUserLimits,
  Webhook as WildduckWebhook,
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
export type {
  Challenge as WildduckChallenge,
  Credential as WildduckCredential,
  PendingLogin as WildduckPendingLogin,
  SecondFactor as WildduckSecondFactor,
  SecondFactors as WildduckSecondFactors,
} from './wildduck/user-records.js';
