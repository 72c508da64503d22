/** Whether a time is within a period, its ends included. One that is not known is within each. */
export function isWithin(time: Date | undefined, since: Date | undefined, until: Date | undefined): boolean {
  return time === undefined || !((since && time < since) || (until && time > until));
}
