/** How a Protecmail sandbox reads the places that the vendor's document leaves open. */
export interface ProtecmailDialect {
  /** What `start` counts in a list of the quarantine. */
  readonly quarantineStart: 'record' | 'page';
  /** The address of the token tanks: as in the example, or as in the heading. */
  readonly tanksPath: 'tanks' | 'tolens';
  /** The status of a failure: one that fits, or 200 with only `success: false` to tell. */
  readonly failureStatus: 'fitting' | 'always-200';
}

export const standardDialect: ProtecmailDialect = {
  quarantineStart: 'record',
  tanksPath: 'tanks',
  failureStatus: 'fitting',
};
