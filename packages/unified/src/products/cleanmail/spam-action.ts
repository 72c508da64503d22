import type { Policy, PolicyUpdate } from '@mailhost/cleanmail';
import type { DomainInput } from '../../model/inputs.js';
import type { SpamAction } from '../../model/values.js';

/** The mark that is set where there is none: the one of the vendor's example. */
export const spamMark = '[SPAM]';

/** What a policy does with spam; `undefined` for what is neither, such as delivering it unmarked. */
export function spamActionOf({ quarantine, quarantineProps, relayProps }: Policy): SpamAction | undefined {
  if (relayProps.relaySpam) return relayProps.prefixSpam ? 'tag' : undefined;
  return quarantine && quarantineProps?.storeSpam ? 'quarantine' : undefined;
}

/**
 * The changes that make a policy do so. Whether what is left out within its parts stays is not documented: they are written
 * whole.
 */
export function policyChanges(
  { relayProps, quarantineProps }: Policy,
  action: NonNullable<DomainInput['spamAction']>,
): PolicyUpdate {
  const { relayAdvert, advertPrefix, prefixSpam, relayBadHeaders, relayBadAttachments, spamScoreLimit } = relayProps;
  const kept = { relayAdvert, advertPrefix, prefixSpam, relayBadHeaders, relayBadAttachments, spamScoreLimit };
  if (action === 'tag') return { relayProps: { ...kept, relaySpam: true, prefixSpam: prefixSpam || spamMark } };
  return {
    quarantine: true,
    relayProps: { ...kept, relaySpam: false },
    quarantineProps: { ...(quarantineProps && knownStorage(quarantineProps)), storeSpam: true },
  };
}

function knownStorage({
  duration,
  storeVirus,
  storeAdvert,
  storeBlacklisted,
  storeSenderVerify,
  storeBadHeaders,
  storeBadEncoding,
  storeBadAttachments,
}: NonNullable<Policy['quarantineProps']>) {
  const bad = { storeBadHeaders, storeBadEncoding, storeBadAttachments };
  return { duration, storeVirus, storeAdvert, storeBlacklisted, storeSenderVerify, ...bad };
}
