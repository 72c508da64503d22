import { atMost, expected, type InputObject, type InputSchema, withChecks, words } from '@mailhost/core/schema';
import * as z from 'zod/mini';
import { addressPattern, domainPattern } from './fields.js';

const octet = String.raw`(?:25[0-5]|2[0-4]\d|1?\d?\d)`;
const network4 = new RegExp(String.raw`^${octet}(?:\.${octet}){3}(?:/(?:3[0-2]|[12]?\d))?$`);
const network6 = /^([\da-f:.]{2,45})(?:\/(?:12[0-8]|1[01]\d|[1-9]?\d))?$/i;

function isNetwork(value: string): boolean {
  const six = value.includes(':') ? network6.exec(value)?.[1] : undefined;
  return six === undefined ? network4.test(value) : URL.canParse(`http://[${six}]/`);
}

/** `@example.org`, and `@.example.org` for that and the domains below it. */
const isDomain = (value: string): boolean => value.startsWith('@') && domainPattern.test(value.replace(/^@\.?/, ''));

const isSender = (value: string): boolean => isNetwork(value) || isDomain(value) || addressPattern.test(value);

/** An address of a white or black list. What is none of these, the server drops without a word. */
const listedAddress: InputSchema<string> = withChecks(
  z.string(words),
  atMost(320),
  z.refine(
    (value) => value === '@.' || isSender(value),
    expected('an IP address or network, user@example.org, @example.org, @.example.org or @.'),
  ),
);

/** The same without the one for everybody. */
export const greylistSender: InputSchema<string> = withChecks(
  z.string(words),
  atMost(320),
  z.refine(isSender, expected('an IP address or network, user@example.org, @example.org or @.example.org')),
);

export interface Addresses {
  readonly addresses: readonly string[];
}

/** What `wblist.add` and `wblist.remove` send. */
export const listedAddressesSchema: InputObject<Addresses> = z.strictObject(
  { addresses: withChecks(z.array(listedAddress, words), z.minLength(1, expected('at least one address'))) },
  words,
);
