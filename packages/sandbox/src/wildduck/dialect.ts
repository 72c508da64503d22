/** How a sandbox differs from another one. */
export interface WildduckDialect {
  /** The clock. */
  readonly now: () => number;
  /** The domain of a user's first address when none is given. */
  readonly emailDomain: string;
  /** How long events of a user are gathered before they are sent, in milliseconds. */
  readonly updateDelay: number;
  /** How often an idle event stream sends a comment, in milliseconds. */
  readonly idleInterval: number;
}

export const standardDialect: WildduckDialect = {
  now: Date.now,
  emailDomain: 'example.test',
  updateDelay: 100,
  idleInterval: 15_000,
};
