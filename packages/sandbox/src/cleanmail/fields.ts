import * as z from 'zod/mini';
import * as values from './values.js';

/** What the fields of bodies can be. */

export const text = z.string();
export const texts = z.array(text);
export const flag = z.boolean();
export const number = z.number();
export const object = z.record(z.string(), z.unknown());

/** What may be left out or `null`. */
export const orNull = <T extends z.ZodMiniType>(schema: T) => z._default(z.nullable(schema), null);

/** A parameter of a query, which is a text, as something else. */
export const reading = <T>(read: (value: string) => T) => z.pipe(text, z.transform(read));
export const count = z.pipe(text.check(z.regex(/^\d+$/)), z.transform(Number));

const matching = (pattern: RegExp, complaint: string) =>
  z.string().check(z.refine((value) => pattern.test(value), complaint));

export const email = matching(/^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/, 'is not an e-mail address');
export const domainName = matching(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/i, 'is not a domain name');
export const subnet = matching(/^\d{1,3}(\.\d{1,3}){3}\/\d{1,2}$/, 'is not a subnet like a.b.c.d/y');

export const language = z.enum(values.languages);
export const domainStatus = z.enum(values.domainStatuses);
export const userStatus = z.enum(values.userStatuses);
export const priority = z.enum(values.priorities);
export const transportType = z.enum(values.transportTypes);
export const apiType = z.enum(values.apiTypes);
export const authType = z.enum(values.authTypes);
export const mfaType = z.enum(values.mfaTypes);
export const ruleType = z.enum(values.ruleTypes);

/** The UTF-8 of a text in Base64. */
export const toBase64 = (value: string): string =>
  btoa(Array.from(new TextEncoder().encode(value), (byte) => String.fromCharCode(byte)).join(''));

/** A text whose UTF-8 is sent in Base64. */
export const base64 = z.pipe(
  z.base64(),
  z.transform((value) => new TextDecoder().decode(Uint8Array.from(atob(value), (letter) => letter.charCodeAt(0)))),
);
