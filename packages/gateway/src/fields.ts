import { Refused } from './refused.js';

/** Names with all of their values. */
export type Fields = Readonly<Record<string, readonly string[]>>;

/**
 * Every parameter of a query, or field of a form, with all of its values. It is walked once, and no further than the
 * limit.
 *
 * @param text Without a question mark.
 */
export function fieldsOf(text: string, limit: number): Fields {
  // Before they are parsed, which costs more.
  if (hasMore(text, '&', limit - 1)) throw wrong(`has more than ${limit} parameters (limits.fields)`);
  const fields = new Map<string, string[]>();
  for (const [name, value] of new URLSearchParams(text)) {
    if (name === '__proto__') throw wrong('has a field __proto__, which nothing declares');
    const values = fields.get(name);
    if (values) values.push(value);
    else fields.set(name, [value]);
  }
  return Object.fromEntries(fields);
}

/** Whether a text has a character more often than so many times. */
function hasMore(text: string, character: string, times: number): boolean {
  let count = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) {
    count += 1;
    if (count > times) return true;
  }
  return false;
}

function wrong(what: string): Refused {
  return new Refused('InvalidRequestError', `the query or form ${what}.`);
}
