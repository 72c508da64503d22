/** Mails that a filter has held back, the newest first. */
export const spam = [
  { from: 'parcel@track-delivery.example', subject: 'Your parcel waits for a fee of 1.99' },
  { from: 'newsletter@garden-tools.example', subject: 'Autumn offers: spades and rakes' },
  { from: 'it-help@mailbox-renewal.example', subject: 'Your mailbox is full: confirm your password' },
  { from: 'accounting@supplier-gmbh.example', subject: 'Reminder: invoice 2026-1187' },
  { from: 'prize@lucky-draw.example', subject: 'You were drawn' },
  { from: 'events@trade-fair.example', subject: 'Invitation: hall 4, stand 17' },
  { from: 'support@crypto-gains.example', subject: 'Double what you have in a week' },
  { from: 'hr@jobs-direct.example', subject: 'Work from home, 4000 a month' },
] as const;
