import { findAddress, normalized, usernameSameness } from './addresses.js';
import { Refusal } from './answers.js';
import { noteEvent } from './authentication-events.js';
import type { Call } from './call.js';
import { nextId } from './generated.js';
import { addStandardMailboxes } from './mailboxes.js';
import type { SecondFactors, WildduckAddress, WildduckUser } from './records.js';
import type { WildduckState } from './state.js';
import { distinctTags } from './tags.js';
import type { Values } from './values.js';

export function createdUser({ state, dialect, values, now }: Call): WildduckUser {
  const username = values.needed('username');
  if (userNamed(state, username)) {
    throw new Refusal(500, 'This username already exists', 'UserExistsError', { username });
  }
  const given = values.text('address');
  if (given?.includes('*')) throw new Refusal(400, 'Invalid character in email address: *', 'InputValidationError');
  const fallback = username.includes('@') ? username : `${username}@${dialect.emailDomain}`;
  const address = values.flag('emptyAddress') && given === undefined ? '' : normalized(given ?? fallback);
  if (address !== '' && findAddress(state, address)) {
    throw new Refusal(500, 'This address already exists', 'AddressExistsError', { username });
  }
  const user: WildduckUser = { ...blankUser(nextId(state, now), username, now), address };
  applyFields(user, values);
  state.users.set(user.id, user);
  // Names for the mailboxes are taken and have no effect.
  addStandardMailboxes(state, user, now);
  const tags = values.flag('addTagsToAddress') ? user.tags : [];
  if (address !== '') addAddress(state, { user: user.id, address, tags }, now);
  const { sess = null, ip = null } = values.raw;
  noteEvent(state, user.id, { action: 'account created', result: 'success', sess, ip }, now);
  return user;
}

export const userNamed = (state: WildduckState, username: string): WildduckUser | undefined =>
  [...state.users.values()].find((user) => usernameSameness(user.username) === usernameSameness(username));

export function addAddress(
  state: WildduckState,
  fields: Pick<WildduckAddress, 'address' | 'user'> & Partial<WildduckAddress>,
  now: number,
): WildduckAddress {
  const address: WildduckAddress = {
    id: nextId(state, now),
    name: undefined,
    tags: [],
    metaData: undefined,
    internalData: undefined,
    targets: [],
    forwards: 0,
    forwardedDisabled: false,
    autoreply: undefined,
    created: now,
    ...fields,
  };
  state.addresses.set(address.id, address);
  return address;
}

export const noSecondFactors: SecondFactors = {
  enabled: [],
  seed: '',
  pendingSeed: '',
  pendingSince: 0,
  credentials: [],
};

const blankUser = (id: string, username: string, now: number): WildduckUser => ({
  id,
  username,
  name: null,
  password: null,
  temporaryPassword: null,
  address: '',
  language: null,
  retention: 0,
  targets: [],
  mtaRelay: null,
  spamLevel: 50,
  quota: 0,
  storageUsed: 0,
  limits: {
    recipients: 0,
    forwards: 0,
    received: 0,
    filters: 0,
    imapUpload: 0,
    imapDownload: 0,
    pop3Download: 0,
    pop3MaxMessages: 0,
    imapMaxConnections: 0,
  },
  recipientsUsed: { used: 0, until: 0 },
  forwardsUsed: { used: 0, until: 0 },
  tags: [],
  fromWhitelist: [],
  disabledScopes: [],
  metaData: {},
  internalData: {},
  pubKey: '',
  smimeCerts: [],
  smimeCipher: 'AES-CBC',
  smimeKeyTransport: 'PKCS#1 v1.5',
  encryptMessages: false,
  encryptForwarded: false,
  featureFlags: {},
  uploadSentMessages: false,
  disabled: false,
  suspended: false,
  require2faEnabled: false,
  secondFactors: { ...noSecondFactors },
  requirePasswordChange: false,
  authVersion: 0,
  created: now,
});

/** The parameters that a user has as they are. */
const plainFields = [
  'name',
  'language',
  'retention',
  'targets',
  'mtaRelay',
  'spamLevel',
  'quota',
  'fromWhitelist',
  'disabledScopes',
  'metaData',
  'internalData',
  'pubKey',
  'smimeCerts',
  'smimeCipher',
  'smimeKeyTransport',
  'encryptMessages',
  'encryptForwarded',
  'featureFlags',
  'uploadSentMessages',
  'disabled',
  'suspended',
  'require2faEnabled',
  'requirePasswordChange',
];

/** The limits of a user by the parameters that they are set by. */
const limitNames = {
  recipients: 'recipients',
  forwards: 'forwards',
  receivedMax: 'received',
  filters: 'filters',
  imapMaxUpload: 'imapUpload',
  imapMaxDownload: 'imapDownload',
  pop3MaxDownload: 'pop3Download',
  pop3MaxMessages: 'pop3MaxMessages',
  imapMaxConnections: 'imapMaxConnections',
} as const;

/** Gives a user what parameters say; what is not sent stays as it is. */
export function applyFields(user: WildduckUser, values: Values): void {
  Object.assign(user, values.picked(...plainFields));
  if (values.has('tags')) user.tags = distinctTags(values.texts('tags'));
  if (values.has('password')) {
    const sent = values.text('password') || null;
    // What hides behind a hash nobody knows here: with it, nobody can log in.
    user.password = sent !== null && values.flag('hashedPassword') ? `{hashed}${sent}` : sent;
  }
  for (const [name, limit] of Object.entries(limitNames))
    user.limits[limit] = values.number(name) ?? user.limits[limit];
}
