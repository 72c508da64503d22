import { isoDate } from './answers.js';
import { picked } from './fields.js';
import type { JsonObject } from './json.js';
import type { WildduckAddress } from './records.js';

/** An address of a user. */
export const shownAddress = (
  address: WildduckAddress,
  wants: { readonly main: string; readonly metaData: boolean; readonly internalData: boolean },
): JsonObject => ({
  ...picked(address, 'id', 'name', 'address', 'tags'),
  main: address.address === wants.main,
  created: isoDate(address.created),
  ...(wants.metaData && picked(address, 'metaData')),
  ...(wants.internalData && picked(address, 'internalData')),
});

/** What an address may forward a day when it has no limit of its own. */
const standardForwards = 2000;

/** An address that forwards; whether it does at present is not always shown. */
export const shownForwarded = (
  address: WildduckAddress,
  { withState }: { readonly withState: boolean },
): JsonObject => ({
  ...picked(address, 'id', 'name', 'address', 'targets', 'tags', 'metaData', 'internalData'),
  limits: { forwards: { allowed: address.forwards || standardForwards, used: 0, ttl: false } },
  autoreply: address.autoreply ?? { status: false },
  ...(withState && address.forwardedDisabled && { forwardedDisabled: true }),
  created: isoDate(address.created),
});
