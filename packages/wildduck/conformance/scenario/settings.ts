import { isObject, valueAt } from '../answer.js';
import type { Scene } from './scene.js';

export async function settingsScenario({ call }: Scene): Promise<void> {
  const all = await call('getSettings', { query: { sess: 's', ip: '192.0.2.1' } });
  await call('getSettings');
  await call('getSettings', { query: { filter: 'max' } });
  await call('getSettings', { query: { filter: 'matches-nothing' } });
  const settings = valueAt(all, 'settings');
  for (const setting of Array.isArray(settings) ? (settings as unknown[]) : []) {
    if (!isObject(setting) || typeof setting['key'] !== 'string') continue;
    const { key, value } = setting;
    await call('getSetting', { path: { key } });
    await call('createSetting', { path: { key }, json: { value, sess: 's', ip: '192.0.2.1' } });
    await call('createSetting', { path: { key }, json: { value: 'not fitting' } });
    await call('createSetting', { path: { key }, json: { value: null } });
    await call('createSetting', { path: { key }, json: { value } });
    await call('getSetting', { path: { key }, query: { sess: 's', ip: '192.0.2.1' } });
  }
  await call('getSettings');
  await call('getSetting', { path: { key: 'const:no:such' } });
  await call('createSetting', { path: { key: 'const:no:such' }, json: { value: 1 } });
  await call('deleteSetting', { path: { key: 'const:max:filters' } });
  await call('getHealth');
  await call('getHealth', { token: false });
}
