import { time } from '../format.js';

export function Time({ date }: { readonly date: Date }) {
  return (
    <time class="muted" dateTime={date.toISOString()}>
      {time(date)}
    </time>
  );
}
