/** What a look has shown. */
export interface Finding {
  readonly status: 'ok' | 'warn' | 'fail';
  /** The name of an account, or a domain. */
  readonly subject: string;
  /** What was looked at. */
  readonly check: string;
  readonly message: string;
  /** What to do about it; of those that are not well. */
  readonly advice?: string | undefined;
}

/** A few of many, in words: `ana@example.org, bea@example.org and 12 more`. */
export function someOf(values: readonly string[]): string {
  const shown = values.slice(0, 5).join(', ');
  return values.length > 5 ? `${shown} and ${values.length - 5} more` : shown;
}
