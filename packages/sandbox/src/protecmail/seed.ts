import type { ProtecmailState } from './state.js';

/** A customer as in the vendor's samples, with nothing in quarantine yet. */
export function sampleState(): ProtecmailState {
  return {
    user: {
      nic: 'XX-42',
      first_name: 'John',
      last_name: 'Doe',
      email: 'john@doe.com',
      organisation: 'jd unlimited',
      tva_intra: 'FR454545',
      address: '69 avenue de le pie',
      city: 'Paris',
      zip: '75010',
      country: 'FR',
      phone: '+3365478945',
    },
    invoices: [
      { ref: 5, date: '2018-10-16T17:04:41+02:00', total: 60 },
      { ref: 4, date: '2018-10-16T15:25:08+02:00', total: 720 },
      { ref: 3, date: '2018-10-15T16:08:04+02:00', total: 720 },
      { ref: 1, date: '2018-10-30T14:36:52.897435613+01:00', total: 724.8 },
    ],
    tokens: { monthly: 132925, perm: 11086036 },
    dailyAverage: 1263,
    domains: new Map(),
    addresses: new Map(),
    quarantine: [],
    resent: [],
  };
}

/** Puts mails for an address into quarantine, the newest first. Their idents are digits: a date and a number. */
export function quarantineMails(state: ProtecmailState, email: string, count: number): void {
  const domain = email.slice(email.lastIndexOf('@') + 1);
  for (let i = 0; i < count; i += 1) {
    const number = String(state.quarantine.length).padStart(12, '0');
    state.quarantine.unshift({
      date: new Date(Date.UTC(2018, 5, 11, 22, 49, 39) + state.quarantine.length * 1000).toISOString(),
      email,
      domain,
      mailfrom: `sender-${number}@spam.example`,
      subject: `Spam ${number}`,
      ident: `11062018${number}`,
    });
  }
}
