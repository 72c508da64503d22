export type {
  CleanmailFile,
  CleanmailFolder,
  CleanmailMail,
  CleanmailRelease,
  CleanmailSentMail,
} from './mail-records.js';
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
} from './records.js';
export { CleanmailSandbox } from './sandbox.js';
export type { CleanmailDelivery } from './seed.js';
export type { CleanmailDialect } from './server.js';
export type { CleanmailState } from './state.js';
export type { DkimResult as CleanmailDkimResult, MxResult as CleanmailMxResult } from './values.js';
