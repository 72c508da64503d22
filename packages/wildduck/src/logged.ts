import { type InputFields, type InputObject, words } from '@mailhost/core/schema';
import * as z from 'zod/mini';
import type { LogOptions } from './connection.js';
import { optionalText } from './fields.js';

/** Who is behind a call, for the server's log: fields of most queries and bodies. */
export const loggedFields: InputFields<LogOptions> = { sess: optionalText, ip: optionalText };

/** The query of an operation that takes nothing else. */
export const loggedQuery: InputObject<LogOptions> = z.strictObject(loggedFields, words);
