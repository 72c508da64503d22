import type { RunningSandbox } from '../src/index.js';
import type { Send } from './cleanmail-calls.js';

/** In what the states of the documented exchanges differ. */
export interface World {
  /** The domain `Eygdk`, which has another name in nearly every example. */
  readonly name?: string;
  readonly aliases?: readonly string[];
  /** The users `ByE3n`, `By46n` and `Eygdk`. */
  readonly users?: readonly string[];
  /** Whether the policy of `Eygdk` has a service. */
  readonly services?: boolean;
}

/** Makes what the paths of the documented exchanges name, under the ids that they have there. */
export async function makeWorld({ cleanmail }: RunningSandbox, send: Send, world: World): Promise<void> {
  const { state } = cleanmail;
  const { name = 'stark.net', aliases = [], services = false } = world;
  const create = async (ids: readonly string[], path: string, body: unknown) => {
    state.nextIds.push(...ids);
    const { status } = await send('POST', path, body);
    if (status !== 201) throw new Error(`POST ${path} was answered with ${status}.`);
  };
  const relay = { transportDest: '192.0.2.25', transportType: 'SMTP', transportPort: 25 };
  const domain = { status: 'ENABLED', defaultLanguage: 'EN' };
  const on = { quarantine: true, retention: true, archive: true };
  const off = { quarantine: false, retention: false, archive: false };

  const admin = state.admins.get(cleanmail.adminId);
  if (admin) state.admins.set('ByE3n', { ...admin, id: 'ByE3n' });
  await create(['ByE3n'], '/admins/ByE3n/tokens', { name: 'first', expiration: Date.now() + 3_600_000 });
  await create(['By46n'], '/admins/ByE3n/tokens', { name: 'second' });

  state.outgoingProviders.set('ByE3n', { id: 'ByE3n', name: 'out', spfProvider: 'spf.example', active: true });
  await create(['Eygdk', 'Vnoey', 'Eygdk'], '/domains', {
    ...domain,
    ...(services ? on : off),
    name,
    outgoingProvidersIds: ['ByE3n'],
    platforms: [{ ...relay, name: 'platform', default: true }],
  });
  await create(['ByE3n', 'ByE3n', 'ByE3n'], '/domains', {
    ...domain,
    ...on,
    name: 'lannister.net',
    platforms: [{ ...relay, name: 'Westeros', default: true }],
  });
  await create(['Eygdk'], '/domains/ByE3n/policies', { name: 'spare', incoming: true, ...off, quarantine: true });
  const archiving = { ...off, quarantine: true, archive: true };
  await create(['YyjPn'], '/domains/Eygdk/policies', { name: 'archiving', incoming: true, ...archiving });
  if (aliases.length > 0) await create(['ByE3n', 'By46n'], '/domains/Eygdk/aliases', aliases);

  const users = world.users ?? ['cersei@lannister.net', `sansa@${name}`, `arya@${name}`];
  for (const [index, email] of users.entries()) {
    const domainId = email.endsWith('@lannister.net') ? 'ByE3n' : 'Eygdk';
    const person = { firstname: 'First', lastname: 'Last', status: 'ENABLED' };
    await create([['ByE3n', 'By46n', 'Eygdk'][index] ?? ''], '/users', { ...person, email, domainId });
  }
  await create(['ByE3n'], '/domains/Eygdk/filters/attachments', {
    action: 'DENY',
    checkType: 'FILENAME',
    filter: '.exe',
  });
  await create(['ByE3n'], '/domains/Eygdk/filters/uris', { action: 'BLACKLIST_URI_HOST', filter: 'bad.example' });
  await create(['ByE3n', 'ByE3n', 'By46n'], '/domains/Eygdk/groups', {
    email: `badguys@${name}`,
    recipients: [users[0], users[1]],
  });
  await send('POST', '/domains/Eygdk/options', { name: 'DOMAIN_OPTION_EXAMPLE', value: 'domain_value' });
  await send('POST', '/users/By46n/options', { name: 'USER_OPTION_EXAMPLE', value: '1' });
}
