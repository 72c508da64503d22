import { Refusal, success, type WildduckResult } from '../answers.js';
import type { Call } from '../call.js';
import * as check from '../parameters/checks.js';
import { blankableTrimmed } from '../parameters/common.js';
import { any, only, required, text } from '../parameters/rules.js';
import { operationsOn } from '../router.js';
import { type Setting, settings } from '../settings.js';

export const settingOperations = operationsOn('settings', {
  'GET /health': { passesUnknown: true, needs: 'nothing', run: () => success({ version: '1.51.1' }) },
  'GET /settings': { takes: { filter: blankableTrimmed(128) }, passesUnknown: true, run: list },
  'GET /settings/:key': { takes: { key: required(text(check.max(128))) }, run: getOne },
  'POST /settings/:key': { takes: { key: required(only(...Object.keys(settings))), value: required(any) }, run: set },
});

/** All settings, whatever the filter is. */
function list({ state, values }: Call): WildduckResult {
  const filter = values.text('filter');
  const shown = Object.entries(settings)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, { fallback, name, description, type }]) => {
      const value = state.settings.get(key) ?? fallback;
      return { key, value, name, description, default: fallback, type, custom: state.settings.has(key) };
    });
  return success({ ...(filter !== undefined && { filter }), settings: shown });
}

function getOne({ state, values }: Call): WildduckResult {
  const key = values.needed('key');
  const value = state.settings.get(key) ?? settings[key]?.fallback;
  if (value === undefined) return { json: { success: false, key, error: 'Key was not found' } };
  return success({ key, value });
}

function set({ state, values }: Call): WildduckResult {
  const key = values.needed('key');
  const setting = settings[key];
  const value = values.raw['value'];
  if (setting && !isOfType(value, setting)) {
    const message = `"value" must be a ${typeof setting.fallback}`;
    throw new Refusal(400, message, 'InputValidationError', { details: { value: message } });
  }
  state.settings.set(key, typeof setting?.fallback === 'number' ? Number(value) : value);
  return success({ key });
}

function isOfType(value: unknown, { fallback }: Setting): boolean {
  if (typeof fallback !== 'number') return typeof value === typeof fallback;
  return (
    typeof value === 'number' || (typeof value === 'string' && value.trim() !== '' && !Number.isNaN(Number(value)))
  );
}
