import type { Calling } from './scenario.js';

/** Domains that users of a tag get mail from, or do not. */
export async function domainAccess(server: Calling): Promise<void> {
  const add = (list: string, domain: unknown, tag = 'Blue') =>
    server.call('POST', `/domainaccess/${tag}/${list}`, { domain });
  const list = async (tag: string) => {
    for (const name of ['allow', 'block']) await server.call('GET', `/domainaccess/${tag}/${name}`);
  };
  await list('Blue');
  const allowed = (await add('allow', 'Good.Test')).text('id');
  for (const domain of ['bad.test', 'aaa.test', 'not a domain', 'xn--bcher-kva.test']) await add('block', domain);
  await add('block', 'other.test', 'green');
  await list('blue');
  await add('block', 'good.test', 'blue');
  await list('BLUE');
  await add('allow', undefined);
  await add('allow', '');
  await server.call('GET', `/domainaccess/${'x'.repeat(129)}/allow?foo=1`);
  for (const id of [allowed, allowed, 'x']) await server.call('DELETE', `/domainaccess/${id}`);
  await server.call('DELETE', `/domainaccess/${allowed}?sess=s&ip=192.0.2.1&foo=1`);
}
