import type { ComponentChildren } from 'preact';
import type { ListControl } from '../use-list.js';
import { FailureBox } from './failure.js';

interface ListProps<Item> {
  /** What it is a list of, for screen readers. */
  readonly label: string;
  readonly list: ListControl<Item>;
  readonly empty: string;
  readonly idOf: (item: Item) => string;
  readonly row: (item: Item) => ComponentChildren;
}

/** A list with its state: loading, slow, failed, empty, or with more to come. */
export function List<Item>({ label, list, empty, idOf, row }: ListProps<Item>) {
  const { items, hasNext, busy, slow, error, more, restart } = list;
  return (
    <>
      {items.length > 0 && (
        <ul class="rows" aria-label={label}>
          {items.map((item) => (
            <li key={idOf(item)}>{row(item)}</li>
          ))}
        </ul>
      )}
      <p class="muted state" role="status">
        {busy && (slow ? 'Still waiting for an answer …' : 'Loading …')}
        {!busy && error === undefined && (items.length === 0 && !hasNext ? empty : hasNext && `${items.length} shown`)}
      </p>
      {error !== undefined && <FailureBox error={error} onRetry={restart} />}
      {hasNext && (
        <button type="button" aria-disabled={busy} onClick={more}>
          More <span class="hidden">of {label}</span>
        </button>
      )}
    </>
  );
}
