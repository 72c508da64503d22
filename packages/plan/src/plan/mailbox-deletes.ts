import type { Refusal } from './operations.js';

/** Refuses the deletions of mailboxes where there are more than were allowed. */
export function tooManyMailboxDeletes(count: number, allowed: number): readonly Refusal[] {
  if (count <= allowed) return [];
  return [
    {
      reason: 'mailbox-deletes',
      kind: 'mailbox',
      actions: ['delete'],
      standing: true,
      count,
      keys: [],
      message: `${count} mailboxes would be deleted: more than ${allowed}.`,
      remedy: `If it is meant, say allowDeletes: ${count}.`,
    },
  ];
}
