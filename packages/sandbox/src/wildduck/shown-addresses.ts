import { isoDate } from './answers.js';
import { defined } from './fields.js';
import type { JsonObject } from './json.js';
import type { WildduckAddress } from './records.js';

/** An address of a user. */
export const shownAddress = (
  { id, name, address, tags, created, metaData, internalData }: WildduckAddress,
  wants: { readonly main: string; readonly metaData: boolean; readonly internalData: boolean },
): JsonObject =>
  defined({
    id,
    name,
    address,
    main: address === wants.main,
    tags,
    created: isoDate(created),
    metaData: wants.metaData ? metaData : undefined,
    internalData: wants.internalData ? internalData : undefined,
  });

/** What an address may forward a day when it has no limit of its own. */
const standardForwards = 2000;

/** An address that forwards; whether it does at present is not always shown. */
export const shownForwarded = (address: WildduckAddress, { withState }: { readonly withState: boolean }): JsonObject =>
  defined({
    id: address.id,
    name: address.name,
    address: address.address,
    targets: address.targets,
    limits: { forwards: { allowed: address.forwards || standardForwards, used: 0, ttl: false } },
    autoreply: address.autoreply ?? { status: false },
    tags: address.tags,
    forwardedDisabled: withState && address.forwardedDisabled ? true : undefined,
    created: isoDate(address.created),
    metaData: address.metaData,
    internalData: address.internalData,
  });
