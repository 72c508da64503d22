import { percent, size } from '../format.js';

/** From this share on a mailbox is nearly full. */
const high = 0.8;

interface QuotaBarProps {
  /** Bytes. */
  readonly used: number;
  /** Bytes; `undefined` where it is not told. */
  readonly limit: number | 'unlimited' | undefined;
  readonly label: string;
}

/** How much of its space a mailbox uses: as a bar, and in words. */
export function QuotaBar({ used, limit, label }: QuotaBarProps) {
  if (typeof limit !== 'number') return <p class="quota">{size(used)} used, no limit</p>;
  const share = used / limit;
  return (
    <p class="quota">
      <meter min={0} max={limit} low={limit * high} high={limit * 0.95} optimum={0} value={used} aria-label={label} />
      <span>
        {size(used)} of {size(limit)} ({percent(share)}){share >= high && <strong> nearly full</strong>}
      </span>
    </p>
  );
}
