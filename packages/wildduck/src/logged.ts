import { object, optional, text } from '@mailhost/core/schema';

/** Who is behind a call, for the server's log: fields of most queries and bodies. */
export const loggedFields = { sess: optional(text()), ip: optional(text()) };

/** The query of an operation that takes nothing else. */
export const loggedQuery = object(loggedFields);
