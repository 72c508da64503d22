import { findAddress, normalized, usernameSameness } from './addresses.js';
import { Refusal } from './answers.js';
import { noteEvent } from './authentication-events.js';
import type { Call } from './call.js';
import { nextId } from './generated.js';
import { addStandardMailboxes } from './mailboxes.js';
import type { WildduckAddress } from './records.js';
import type { WildduckState } from './state.js';
import { distinctTags } from './tags.js';
import { WildduckUser } from './user-records.js';
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
  const user = new WildduckUser(nextId(state, now), username, now);
  user.address = address;
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

/** What a parameter of the same name does not set as it is. */
const notPlain = ['id', 'username', 'password', 'address', 'tags', 'limits'];

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
  const plain = Object.keys(user).filter((name) => !notPlain.includes(name));
  Object.assign(user, values.picked(...plain));
  if (values.has('tags')) user.tags = distinctTags(values.texts('tags'));
  if (values.has('password')) {
    const sent = values.text('password') || null;
    // What hides behind a hash nobody knows here: with it, nobody can log in.
    user.password = sent !== null && values.flag('hashedPassword') ? `{hashed}${sent}` : sent;
  }
  for (const [name, limit] of Object.entries(limitNames))
    user.limits[limit] = values.number(name) ?? user.limits[limit];
}
