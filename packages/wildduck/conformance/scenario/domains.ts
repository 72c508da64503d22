import { noId, textAt } from '../answer.js';
import type { Scene } from './scene.js';
import { walkPages } from './scene.js';

/** Domain aliases and domain access lists. */
export async function domainsScenario(scene: Scene): Promise<void> {
  await aliases(scene);
  await access(scene);
}

async function aliases(scene: Scene): Promise<void> {
  const { call } = scene;
  const create = (json: unknown) => call('createDomainAlias', { json });
  const first = await create({ alias: 'alias.test', domain: 'example.test', sess: 's', ip: '192.0.2.1' });
  await create({ alias: 'second.alias.test', domain: 'example.test' });
  await create({ alias: 'näide.test', domain: 'example.test' });
  await create({ alias: 'alias.test', domain: 'other.test' });
  await create({ alias: 'not a domain', domain: 'example.test' });
  await create({ alias: 'example.test', domain: 'example.test' });
  await call('getDomainAliases');
  await call('getDomainAliases', { query: { query: 'alias', limit: 250, sess: 's', ip: '192.0.2.1' } });
  await call('getDomainAliases', { query: { query: 'matches-nothing' } });
  await walkPages(scene, 'getDomainAliases', {});
  await call('resolveDomainAlias', { path: { alias: 'alias.test' }, query: { sess: 's', ip: '192.0.2.1' } });
  await call('resolveDomainAlias', { path: { alias: 'nothing.test' } });
  const alias = textAt(first, 'id');
  await call('getDomainAlias', { path: { alias }, query: { sess: 's', ip: '192.0.2.1' } });
  await call('getDomainAlias', { path: { alias: 'alias.test' } });
  await call('getDomainAlias', { path: { alias: noId } });
  await call('deleteDomainAlias', { path: { alias }, query: { sess: 's', ip: '192.0.2.1' } });
  await call('deleteDomainAlias', { path: { alias } });
}

async function access({ call }: Scene): Promise<void> {
  const path = { tag: 'account_1' };
  await call('getAllowedDomains', { path });
  await call('getBlockedDomains', { path });
  const allowed = await call('createAllowedDomain', {
    path,
    json: { domain: 'good.test', sess: 's', ip: '192.0.2.1' },
  });
  const blocked = await call('createBlockedDomain', { path, json: { domain: 'bad.test', sess: 's', ip: '192.0.2.1' } });
  await call('createAllowedDomain', { path, json: { domain: 'good.test' } });
  await call('createBlockedDomain', { path, json: { domain: 'good.test' } });
  await call('createAllowedDomain', { path, json: { domain: 'not a domain' } });
  await call('getAllowedDomains', { path, query: { sess: 's', ip: '192.0.2.1' } });
  await call('getBlockedDomains', { path, query: { sess: 's', ip: '192.0.2.1' } });
  for (const answer of [allowed, blocked]) {
    await call('deleteDomainListing', {
      path: { domain: textAt(answer, 'id') },
      query: { sess: 's', ip: '192.0.2.1' },
    });
  }
  await call('deleteDomainListing', { path: { domain: textAt(blocked, 'id') } });
  await call('deleteDomainListing', { path: { domain: noId } });
}
