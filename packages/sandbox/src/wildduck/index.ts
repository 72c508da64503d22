export type { JsonObject } from './json.js';
export type { MailAddress as WildduckMailAddress } from './mime/addresses.js';
export type { Header as WildduckHeader } from './mime/headers.js';
export type {
  Attachment as WildduckAttachment,
  ParsedMessage as WildduckParsedMessage,
} from './mime/message.js';
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
} from './records.js';
export {
  type WildduckDelivery,
  type WildduckDialect,
  WildduckSandbox,
  type WildduckState,
} from './sandbox.js';
export type {
  Challenge as WildduckChallenge,
  Credential as WildduckCredential,
  PendingLogin as WildduckPendingLogin,
  SecondFactor as WildduckSecondFactor,
  SecondFactors as WildduckSecondFactors,
} from './user-records.js';
