import { oneLine } from '@mailhost/core/relay';

/**
 * What was thrown, for a line of the log: whatever it is, it neither ends the line nor colours it, nor fills the log.
 */
export function described(thrown: unknown): string {
  try {
    return oneLine(String(thrown));
  } catch {
    return 'something that cannot be written';
  }
}
