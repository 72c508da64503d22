import { picked } from './fields.js';
import type { JsonObject } from './json.js';
import { allowance } from './settings.js';
import type { WildduckState } from './state.js';
import type { Usage, WildduckUser } from './user-records.js';

/** A limit as users see it. */
function shownLimit(allowed: number, { used, until }: Usage, now: number): JsonObject {
  const living = used > 0 && until > now;
  return { allowed, used: living ? used : 0, ttl: living ? Math.ceil((until - now) / 1000) : false };
}

const unused: Usage = { used: 0, until: 0 };

export const quotaOf = (state: WildduckState, user: WildduckUser): JsonObject => ({
  allowed: allowance(state, user, 'quota'),
  used: user.storageUsed,
});

const hasPassword = (user: WildduckUser): boolean => user.password !== null || user.temporaryPassword !== null;

/** What users do not see of themselves. */
const hiddenFromUsers: readonly string[] = ['tags', 'disabledScopes', 'internalData'];

const visible = (fields: JsonObject, toUser: boolean): JsonObject =>
  toUser ? Object.fromEntries(Object.entries(fields).filter(([name]) => !hiddenFromUsers.includes(name))) : fields;

/** Whether a user answers mail on their own at this time. */
function answersMail(state: WildduckState, { id }: WildduckUser, now: number): boolean {
  const autoreply = state.autoreplies.get(id);
  if (!autoreply?.status) return false;
  return (autoreply.start ?? now) <= now && (autoreply.end ?? now) >= now;
}

/** What is shown of every user. */
const common = (state: WildduckState, user: WildduckUser, now: number): JsonObject => ({
  ...picked(user, 'id', 'username', 'name', 'address', 'tags', 'targets', 'encryptMessages', 'encryptForwarded'),
  enabled2fa: user.secondFactors.enabled,
  autoreply: answersMail(state, user, now),
  hasPasswordSet: hasPassword(user),
  activated: true,
  disabled: user.disabled,
  suspended: user.suspended,
});

/** A user in a list. */
export function listedUser(
  state: WildduckState,
  user: WildduckUser,
  wants: { readonly metaData: boolean; readonly internalData: boolean; readonly toUser: boolean; readonly now: number },
): JsonObject {
  const { metaData, internalData } = user;
  const fields = {
    ...common(state, user, wants.now),
    quota: quotaOf(state, user),
    ...(wants.metaData && { metaData }),
    ...(wants.internalData && { internalData }),
  };
  return visible(fields, wants.toUser);
}

/** What is shown of a user as it is, besides. */
const plainFields = [
  'language',
  'pubKey',
  'smimeCerts',
  'smimeCipher',
  'smimeKeyTransport',
  'spamLevel',
  'metaData',
  'internalData',
  'fromWhitelist',
  'featureFlags',
  'disabledScopes',
  'require2faEnabled',
  'requirePasswordChange',
] as const;

/** A user on their own. */
export function shownUser(
  state: WildduckState,
  user: WildduckUser,
  { now, toUser }: { readonly now: number; readonly toUser: boolean },
): JsonObject {
  const filters = [...state.filters.values()].filter((filter) => filter.user === user.id).length;
  const limit = (name: keyof WildduckUser['limits'], usage: Usage = unused) =>
    shownLimit(allowance(state, user, name), usage, now);
  const limits = {
    quota: quotaOf(state, user),
    recipients: limit('recipients', user.recipientsUsed),
    forwards: limit('forwards', user.forwardsUsed),
    received: limit('received'),
    filters: { allowed: allowance(state, user, 'filters'), used: filters },
    imapUpload: limit('imapUpload'),
    imapDownload: limit('imapDownload'),
    pop3Download: limit('pop3Download'),
    pop3MaxMessages: { allowed: allowance(state, user, 'pop3MaxMessages') },
    imapMaxConnections: { allowed: allowance(state, user, 'imapMaxConnections'), used: 0 },
  };
  const fields = {
    ...common(state, user, now),
    ...picked(user, ...plainFields),
    ...(user.retention > 0 && { retention: user.retention }),
    ...(user.mtaRelay !== null && { mtaRelay: user.mtaRelay }),
    keyInfo: false,
    smimeCertInfo: [],
    limits,
    passwordPwned: false,
  };
  return visible(fields, toUser);
}
