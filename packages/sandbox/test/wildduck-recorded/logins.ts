import type { Calling } from './scenario.js';

/** Application passwords and temporary ones, in the scopes that they are for and in others. */
export async function passwords(server: Calling): Promise<void> {
  const user = await server.user('asp-owner');
  const make = async (fields: object) => (await server.call('POST', `${user}/asps`, fields)).text('password');
  const forImap = await make({ description: 'Phone', scopes: ['imap'] });
  const forAll = await make({ description: 'All', password: 'abcdefghijklmnop' });
  const forThree = await make({ description: 'Three', scopes: ['smtp', 'imap', 'pop3'], ttl: 60 });
  await make({ description: 'Two', scopes: ['smtp', 'imap'], password: 'bbcdefghijklmnop' });
  await server.call('GET', `${user}/asps?showAll=true`);
  const login = (password: string, scope?: string, more = {}) =>
    server.call('POST', '/authenticate', { username: 'asp-owner', password, ...(scope && { scope }), ...more });
  await login(forImap, 'imap', { ip: '192.0.2.1', sess: 's' });
  await login(forImap.toUpperCase().replace(/.{4}/g, '$& '), 'imap');
  for (const scope of ['smtp', 'master', undefined]) await login(forImap, scope);
  for (const scope of ['imap', 'other']) await login(forAll, scope);
  await login(forThree, 'pop3');
  for (const password of ['secretpass1', 'wrong', 'zzzzzzzzzzzzzzzz']) await login(password, 'imap');
  await server.call('GET', `${user}/asps`);
  await server.call('PUT', user, { disabledScopes: ['smtp'] });
  await login(forAll, 'smtp');
  await server.call('PUT', user, { suspended: true, disabledScopes: [] });
  await login(forAll, 'imap');
  await server.call('PUT', user, { suspended: false });
  const temporary = (await server.call('POST', `${user}/password/reset`, {})).text('password');
  await login(temporary, 'imap');
  await login(temporary);
  const later = { validAfter: new Date(Date.now() + 10_000_000).toISOString() };
  await login((await server.call('POST', `${user}/password/reset`, later)).text('password'));
  await server.call('GET', `${user}/authlog`);
}
