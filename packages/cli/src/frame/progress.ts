import type { CliContext } from './context.js';

/** How far something has come, told on stderr: a bar on a terminal, else a line every few seconds. */
export interface Progress {
  /** Tells that so many of so many are done. Cheap: it writes now and then only. */
  update(done: number, total?: number): void;
  /** Takes the bar away. */
  end(): void;
}

/** Milliseconds between two writes, on a terminal and elsewhere. */
const pauses = { terminal: 100, elsewhere: 5000 };

/** Begins to tell the progress of something, such as `Applying`. */
export function createProgress({ stderr, now }: Pick<CliContext, 'stderr' | 'now'>, label: string): Progress {
  const isTerminal = stderr.isTTY === true;
  const pause = isTerminal ? pauses.terminal : pauses.elsewhere;
  const started = now();
  let told = isTerminal ? Number.NEGATIVE_INFINITY : started;
  return {
    update(done, total) {
      const at = now();
      if (at - told < pause) return;
      told = at;
      const line = progressLine({ label, done, total, seconds: (at - started) / 1000 }, isTerminal);
      stderr.write(isTerminal ? `\r${line.slice(0, (stderr.columns ?? 80) - 1)}\u001B[K` : `${line}\n`);
    },
    end() {
      if (isTerminal) stderr.write('\r\u001B[K');
    },
  };
}

/** What {@link progressLine} tells of. */
export interface ProgressState {
  readonly label: string;
  readonly done: number;
  readonly total: number | undefined;
  readonly seconds: number;
}

const barWidth = 24;

/** A line such as `Applying 120 of 500, 24 %, 12/s, 32 s left`, with a bar where asked for. */
export function progressLine({ label, done, total, seconds }: ProgressState, hasBar: boolean): string {
  const rate = seconds > 0 ? done / seconds : 0;
  const parts = [total === undefined ? `${done}` : `${done} of ${total}`];
  if (total) parts.push(`${Math.floor((100 * done) / total)} %`);
  if (rate > 0) parts.push(`${rate < 10 ? rate.toFixed(1) : Math.round(rate)}/s`);
  if (rate > 0 && total !== undefined && done < total) parts.push(`${durationText((total - done) / rate)} left`);
  const filled = total ? Math.min(barWidth, Math.floor((barWidth * done) / total)) : 0;
  const bar = hasBar && total ? ` ${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)}` : '';
  return `${label}${bar} ${parts.join(', ')}`;
}

/** Seconds for people: `32 s`, `5 min`, `2 h 10 min`. */
export function durationText(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
