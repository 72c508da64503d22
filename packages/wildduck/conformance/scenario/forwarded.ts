import { noId, textAt } from '../answer.js';
import { deliver } from '../lmtp.js';
import { plainMail } from '../mails.js';
import type { Scene } from './scene.js';

const soon = new Date(Date.now() + 3_600_000).toISOString();
const later = new Date(Date.now() + 7_200_000).toISOString();

export async function forwardedScenario({ call, lmtp }: Scene): Promise<void> {
  const create = (json: unknown) => call('createForwardedAddress', { json });
  const show = (address: string) => call('getForwardedAddress', { path: { address } });
  const bare = await create({ address: 'forward.bare@example.test' });
  const targets = ['somewhere@elsewhere.test', 'smtp://relay.test:25', 'https://hook.test/mail'];
  const autoreply = { status: true, name: 'Away', subject: 'Away', text: 'I am away', html: '<p>Away</p>' };
  const data = { tags: ['one'], metaData: { a: 1 }, internalData: { b: 2 } };
  const full = await create({
    address: 'forward.full@example.test',
    name: 'Full Forward',
    targets,
    forwards: 50,
    autoreply: { ...autoreply, start: soon, end: later },
    ...data,
    sess: 's',
    ip: '192.0.2.1',
  });
  const wildcard = await create({ address: '*@forward.test', allowWildcard: true, targets: targets.slice(0, 1) });
  const replying = await create({
    address: 'forward.reply@example.test',
    autoreply: { status: false, start: false, end: false },
  });
  await create({ address: 'forward.invalid@example.test', autoreply: { status: 'perhaps' } });
  await create({ address: 'forward.bare@example.test' });
  await create({ address: 'forward.target@example.test', targets: ['nothing'] });
  await create({ address: '*@else.test' });
  await create({ address: 'no address' });
  for (const created of [bare, full, wildcard, replying]) await show(textAt(created, 'id'));
  await show('forward.full@example.test');
  if (lmtp)
    await deliver(lmtp, { from: 'sender@elsewhere.test', to: ['forward.full@example.test'], source: plainMail });
  await show(textAt(full, 'id'));

  const change = (id: string, json: unknown) => call('updateForwardedAddress', { path: { id }, json });
  await change(textAt(bare, 'id'), {
    address: 'forward.moved@example.test',
    name: 'Moved',
    targets,
    forwards: 3,
    ...data,
  });
  await change(textAt(bare, 'id'), { autoreply: { ...autoreply, start: false, end: false }, forwardedDisabled: true });
  await show(textAt(bare, 'id'));
  await change(textAt(bare, 'id'), { autoreply: { status: false }, targets: [], name: '', tags: [] });
  await show(textAt(bare, 'id'));
  await change(textAt(bare, 'id'), {});
  await change(textAt(bare, 'id'), { targets: ['nothing'] });
  await change(textAt(bare, 'id'), { address: 'forward.full@example.test' });
  await change(noId, { name: 'x' });
  await call('getAddresses', { query: { forward: 'somewhere@elsewhere.test' } });
  await call('getAddresses', { query: { query: 'forward', metaData: true, internalData: true } });
  const resolve = (address: string, query = {}) => call('resolveAddress', { path: { address }, query });
  await resolve('forward.full@example.test');
  await resolve('forward.reply@example.test');
  await resolve('forward.moved@example.test');
  await resolve('any@forward.test', { allowWildcard: true });
  for (const created of [bare, wildcard])
    await call('deleteForwardedAddress', { path: { address: textAt(created, 'id') } });
  await call('deleteForwardedAddress', { path: { address: textAt(bare, 'id') }, query: { sess: 's' } });
}
