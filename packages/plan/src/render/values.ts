import { type FieldChange, writeOnly } from '@mailhost/unified';
import { formatSize } from '../state/sizes.js';

/** A field's change for people: `quota 1 GiB → 2 GiB`, `password (write-only)`. */
export function fieldText({ name, before, after }: FieldChange): string {
  if (after === writeOnly) return `${name} ${writeOnly}`;
  if (before === undefined) return `${name} ${valueText(name, after)}`;
  return after === undefined
    ? `${name} ${valueText(name, before)}`
    : `${name} ${valueText(name, before)} → ${valueText(name, after)}`;
}

function valueText(name: string, value: unknown): string {
  if (typeof value === 'number') return name === 'quota' ? formatSize(value) : String(value);
  if (typeof value === 'string') return value === '' ? '""' : value;
  if (Array.isArray(value)) return value.map((part) => valueText('', part)).join(', ');
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value)
      .map(([key, part]) => `${key}: ${valueText(key, part)}`)
      .join(', ');
  }
  return String(value);
}

/** A number of seconds for people. */
export function durationText(seconds: number): string {
  if (seconds < 90) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${Math.round(minutes / 6) / 10} h`;
}

/** `3 mailboxes`, or their number and some of their names. */
export function sampleText({ count, keys }: { readonly count: number; readonly keys: readonly string[] }): string {
  if (keys.length === 0) return String(count);
  return count > keys.length ? `${keys.join(', ')} and ${count - keys.length} more` : keys.join(', ');
}
