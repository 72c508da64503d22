import { formatSize } from '@mailhost/plan';
import type { OpenedAccount } from '@mailhost/plan/config';
import type { Forward, RelayTarget } from '@mailhost/unified';
import { type Column, cellText, fieldColumn } from '../frame/output/columns.js';
import type { ResourceKind } from './kinds.js';

/** How values that are no plain words are told to people. */
const texts: Readonly<Record<string, (value: unknown) => string>> = {
  quota: sizeText,
  usage: sizeText,
  relay: (value) => (isRelay(value) ? `${value.host}${value.port === undefined ? '' : `:${value.port}`}` : ''),
  forward: (value) =>
    isForward(value) && value.targets.length > 0
      ? `${value.targets.join(', ')}${value.keepCopy ? '' : ' (no copy kept)'}`
      : '',
};

/** A field's value in words for people. */
export function fieldText(name: string, value: unknown): string {
  return (texts[name] ?? cellText)(value);
}

/** The columns of a kind; those that the account's product never tells are left out where `onlyTold`. */
export function resourceColumns(
  { kind, keyFields, fields, told = [] }: ResourceKind,
  { capabilities }: OpenedAccount,
  onlyTold: boolean,
): readonly Column<object>[] {
  const row = capabilities.kinds[kind];
  const rest = [...Object.keys(fields), ...told].filter((name) => {
    const type = fields[name]?.type;
    if (type === 'password' || type === 'secret') return false;
    return !onlyTold || ['list', 'get'].includes(row?.fields[name]?.read ?? 'never');
  });
  return [...keyFields, ...rest].map((name) => fieldColumn(name, texts[name]));
}

function sizeText(value: unknown): string {
  return typeof value === 'number' ? formatSize(value) : cellText(value);
}

function isRelay(value: unknown): value is RelayTarget {
  return typeof value === 'object' && value !== null && 'host' in value;
}

function isForward(value: unknown): value is Forward<boolean> {
  return typeof value === 'object' && value !== null && 'targets' in value && Array.isArray(value.targets);
}
