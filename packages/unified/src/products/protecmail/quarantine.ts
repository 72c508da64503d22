import type { ProtecmailClient } from '@mailhost/protecmail';
import type { QuarantineDriver } from '../../account/driver.js';
import { normalizeAddress } from '../../model/address.js';
import { normalizeParty } from '../../model/kinds.js';
import { isWithin } from '../period.js';
import type { ProtecmailOutputs } from './types.js';

export function quarantineDriver({ quarantine }: ProtecmailClient): QuarantineDriver<ProtecmailOutputs> {
  return {
    list: async function* ({ of, since, until }, { options }) {
      for await (const raw of quarantine.list(normalizeParty(of), options)) {
        const { ident: id, email, mailfrom: sender, subject, date } = raw;
        if (isWithin(date, since, until)) yield { id, recipient: normalizeAddress(email), sender, subject, date, raw };
      }
    },
    release: (id, { options }) => quarantine.resend(id, options),
  };
}
