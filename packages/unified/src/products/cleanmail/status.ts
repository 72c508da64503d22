/** How domains and users are said to be in use. */
export function statusOf(enabled: boolean): 'ENABLED' | 'DISABLED' {
  return enabled ? 'ENABLED' : 'DISABLED';
}
