import { file, Refusal, type WildduckResult } from '../answers.js';
import type { Call } from '../call.js';
import { isObject } from '../json.js';
import * as check from '../parameters/checks.js';
import { id } from '../parameters/common.js';
import { blankable, listOf, required, trimmed } from '../parameters/rules.js';
import { operationsOn } from '../router.js';
import type { WildduckState } from '../state.js';

export const dataOperations = operationsOn('export', {
  'POST /data/export': {
    takes: {
      users: listOf(required(id), { single: true }),
      tags: listOf(blankable(trimmed(check.max(1024))), { single: true }),
    },
    run: exportUsers,
  },
  'POST /data/import': { withoutSession: true, passesUnknown: true, needs: 'create import', run: importUsers },
});

/** What every file begins with. Entries are lines of JSON here, where the server has records of its own. */
const magic = [0x09, 0x06, 0x82];

/** The records of users that are exported; mails are not. */
const collections = [
  'users',
  'addresses',
  'applicationPasswords',
  'registeredAddresses',
  'filters',
  'mailboxes',
] as const;

type Collection = (typeof collections)[number];

function exportUsers({ state, values }: Call): WildduckResult {
  const wanted = values.texts('users');
  const tags = (values.texts('tags') ?? []).map((tag) => tag.toLowerCase());
  const users = [...state.users.values()].filter(
    (user) =>
      (wanted === undefined || wanted.includes(user.id)) &&
      (tags.length === 0 || user.tags.some((tag) => tags.includes(tag.toLowerCase()))),
  );
  const entries = users.flatMap((user) => collections.flatMap((name) => entriesOf(state, name, user.id)));
  if (entries.length === 0) return file(new Uint8Array(), 'application/octet-stream');
  const text = new TextEncoder().encode(`${entries.map((entry) => JSON.stringify(entry)).join('\n')}\n`);
  return file(new Uint8Array([...magic, ...text]), 'application/octet-stream');
}

const entriesOf = (state: WildduckState, collection: Collection, user: string) =>
  [...state[collection].values()]
    .filter((record) => ('user' in record ? record.user : record.id) === user)
    .map((record) => ({ collection, record }));

/** Adds the records that are not there. */
function importUsers({ state, request }: Call): WildduckResult {
  const { bytes } = request;
  if (!magic.every((byte, index) => bytes[index] === byte)) {
    throw new Refusal(500, 'Invalid content sequence', 'INVALID_SEQUENCE');
  }
  const counts = { entries: 0, imported: 0, failed: 0, existing: 0 };
  for (const line of new TextDecoder().decode(bytes.subarray(magic.length)).split('\n')) {
    if (line === '') continue;
    const { collection, record } = entryIn(line);
    const known = collections.find((name) => name === collection);
    counts.entries += 1;
    if (!known || !isObject(record) || typeof record['id'] !== 'string') counts.failed += 1;
    else if (state[known].has(record['id'])) counts.existing += 1;
    else {
      const records: Map<string, unknown> = state[known];
      records.set(record['id'], record);
      counts.imported += 1;
    }
  }
  return { json: { result: counts } };
}

function entryIn(line: string): { readonly collection?: unknown; readonly record?: unknown } {
  try {
    const entry: unknown = JSON.parse(line);
    if (isObject(entry)) return entry;
  } catch {
    // Falls through to the refusal.
  }
  throw new Refusal(500, 'Invalid data file', 'INVALID_DATA');
}
