import { findAddress, normalized, usernameSameness } from './addresses.js';
import { Refusal } from './answers.js';
import { noteEvent } from './authentication-events.js';
import type { Call } from './call.js';
import { present } from './fields.js';
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
  const user: WildduckUser = { ...blankUser(nextId(state, now), username, now), ...userFields(values), address };
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

/** What parameters say of a user; what is not sent is not there. */
export function userFields(values: Values): Partial<WildduckUser> {
  const sent = values.text('password') || null;
  // What hides behind a hash nobody knows here: with it, nobody can log in.
  const known = sent !== null && values.flag('hashedPassword') ? `{hashed}${sent}` : sent;
  const password = values.has('password') ? known : undefined;
  return present({
    name: values.text('name'),
    password,
    language: values.text('language'),
    retention: values.number('retention'),
    targets: values.texts('targets'),
    mtaRelay: values.text('mtaRelay'),
    spamLevel: values.number('spamLevel'),
    quota: values.number('quota'),
    tags: values.has('tags') ? distinctTags(values.texts('tags') ?? []) : undefined,
    fromWhitelist: values.texts('fromWhitelist'),
    disabledScopes: values.texts('disabledScopes'),
    metaData: values.object('metaData'),
    internalData: values.object('internalData'),
    pubKey: values.text('pubKey'),
    smimeCerts: values.texts('smimeCerts'),
    smimeCipher: values.text('smimeCipher'),
    smimeKeyTransport: values.text('smimeKeyTransport'),
    encryptMessages: values.flag('encryptMessages'),
    encryptForwarded: values.flag('encryptForwarded'),
    featureFlags: values.object('featureFlags'),
    uploadSentMessages: values.flag('uploadSentMessages'),
    disabled: values.flag('disabled'),
    suspended: values.flag('suspended'),
    require2faEnabled: values.flag('require2faEnabled'),
    requirePasswordChange: values.flag('requirePasswordChange'),
  });
}

/** The limits that parameters give a user. */
export const limitsIn = (values: Values): Partial<WildduckUser['limits']> =>
  present({
    recipients: values.number('recipients'),
    forwards: values.number('forwards'),
    received: values.number('receivedMax'),
    filters: values.number('filters'),
    imapUpload: values.number('imapMaxUpload'),
    imapDownload: values.number('imapMaxDownload'),
    pop3Download: values.number('pop3MaxDownload'),
    pop3MaxMessages: values.number('pop3MaxMessages'),
    imapMaxConnections: values.number('imapMaxConnections'),
  });
