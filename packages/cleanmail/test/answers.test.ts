import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CleanmailClient, type MailhostError } from '../src/index.js';
import { calls } from './example-calls.js';
import inventory from './fixtures/inventory.json' with { type: 'json' };

/** Answers of any form, built from the vendor's tables and not from the client's schemas. */

interface Field {
  readonly name: string;
  readonly type: string;
  readonly required?: boolean;
  readonly enum?: readonly string[];
  /** JSON types in the examples. */
  readonly seen?: readonly string[];
  readonly values?: readonly string[];
}

const types: Readonly<Record<string, readonly Field[]>> = inventory.types;

/** Types whose settings hang on another field of their parent, and which no answer has. */
const neverAnswered = new Set(['AuthSettings', 'RemediationApiSettings']);

/** In the tables an untyped object; by its example it is this. */
const byExample: Readonly<Record<string, string>> = { 'DiagnosticEntryDTO.health': 'EntityHealth' };

const id = fc.stringMatching(/^[A-Za-z0-9]{5}$/);
const milliseconds = fc.integer({ min: 0, max: 2_000_000_000_000 });
const base64 = fc.string({ unit: 'grapheme' }).map((text) => Buffer.from(text).toString('base64'));

/** A value of a type of the tables, as the server writes it. */
function anyOf(type: string, field?: Field, owner = ''): fc.Arbitrary<unknown> {
  const list = /^(?:\[?List\]?|Set) of \[?(\w+)\]?$/.exec(type);
  if (field?.enum) {
    // The server writes them as in the examples, whose case is not always that of the tables.
    const upper = field.values?.every((value) => value === value.toUpperCase()) ?? false;
    return fc.constantFrom(...field.enum.map((value) => (upper ? value.toUpperCase() : value)));
  }
  if (list) return fc.array(anyOf(list[1] ?? ''), { maxLength: 3 });
  if (type === 'Date') return field?.name === 'performedAt' ? fc.integer({ min: 0, max: 2_000_000_000 }) : milliseconds;
  if (field && (/(?:^id|Id)$/.test(field.name) || field.name === 'ref')) return id;
  if (owner === 'Sign') return base64;
  if (type === 'Boolean') return fc.boolean();
  if (/^(?:Integer|Long|Float|integer)$/.test(type)) return fc.integer({ min: 0, max: 1_000 });
  if (type === 'String' || type === 'string') return fc.string();
  if (type === '?') return field?.seen?.includes('integer') ? fc.integer() : fc.string();
  if (type.startsWith('Map')) return fc.dictionary(fc.string(), fc.string());
  if (neverAnswered.has(type)) return fc.constant(null);
  return objectOf(byExample[`${owner}.${field?.name}`] ?? type);
}

function objectOf(type: string): fc.Arbitrary<unknown> {
  const fields = types[type];
  if (!fields) throw new Error(`the tables have no type ${type}`);
  return fc.record(
    Object.fromEntries(
      fields.map((field) => {
        const value = anyOf(field.type, field, type);
        return [field.name, field.seen?.includes('null') ? fc.oneof(value, fc.constant(null)) : value];
      }),
    ),
  );
}

/** What the tables say a route answers; texts of their own where the tables are vague. */
function answerOf(route: string, returns: string): fc.Arbitrary<unknown> {
  if (route.endsWith('/dkim')) {
    return fc.array(
      id.map((key) => `protect._domainkey.example.org TXT v=DKIM1; p=${key}`),
      { maxLength: 3 },
    );
  }
  const list = /^List\[(\w+)\]$/.exec(returns);
  if (list) return fc.array(objectOf(list[1] ?? ''), { maxLength: 3 });
  return objectOf(returns);
}

type Step = string | number;

/** Every place in a value. */
function placesIn(value: unknown, path: readonly Step[] = []): (readonly Step[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  const entries: [Step, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [path, ...entries.flatMap(([key, item]) => placesIn(item, [...path, key]))];
}

/** The value with something else in one place. */
function changed(value: unknown, [key, ...rest]: readonly Step[], replacement: unknown): unknown {
  if (key === undefined) return replacement;
  if (Array.isArray(value))
    return value.map((item, index) => (index === key ? changed(item, rest, replacement) : item));
  const fields = value as Readonly<Record<string, unknown>>;
  if (rest.length > 0 || replacement !== undefined) {
    return { ...fields, [key]: changed(fields[String(key)], rest, replacement) };
  }
  const { [String(key)]: _removed, ...left } = fields;
  return left;
}

const body: Readonly<Record<string, unknown>> = {
  'POST /domains': {
    name: 'example.org',
    status: 'ENABLED',
    quarantine: true,
    retention: false,
    archive: false,
    defaultLanguage: 'EN',
  },
  'PUT /domains/{domainId}/access': ['READ'],
  'POST /domains/{domainId}/admins': { id: 'ByE3n', permissions: [] },
  'POST /domains/{domainId}/aliases': ['example.net'],
  'POST /domains/{domainId}/options': { name: 'A', value: '1' },
  'POST /users/{userId}/options': { name: 'A', value: '1' },
  'POST /domains/{domainId}/groups': { email: 'all@example.org' },
  'POST /domains/{domainId}/groups/{groupId}/addresses': ['ana@example.org'],
  'POST /domains/{domainId}/policies': { name: 'A', quarantine: true, retention: true, incoming: true },
  'POST /domains/{domainId}/filters/attachments': { action: 'DENY', checkType: 'FILENAME', filter: 'x' },
  'POST /domains/{domainId}/filters/uris': { action: 'WHITELIST_URI_HOST', filter: 'x' },
  'POST /wblist': [{ value: 'a', owner: 'b', type: 'BLOCK' }],
  'POST /domains/{domainId}/wblist': [{ value: 'a', type: 'BLOCK' }],
  'PUT /domains/{domainId}/wblist': [{ value: 'a', type: 'BLOCK' }],
  'PUT /domains/{domainId}/wblist/{wbItemId}': { value: 'a', type: 'BLOCK' },
  'POST /users/{userId}/wblist': [{ value: 'a', type: 'BLOCK' }],
  'PUT /users/{userId}/wblist': [{ value: 'a', type: 'BLOCK' }],
  'PUT /users/{userId}/wblist/{wbItemId}': { value: 'a', type: 'BLOCK' },
  'PUT /users/{userId}/sign': { sign: 'x' },
  'PATCH /security/admins/{adminId}': { displayName: 'x' },
  'POST /users': { email: 'ana@example.org', status: 'ENABLED', language: 'EN', domainId: 'ByE3n' },
  'POST /emails/attachments': { name: 'a.txt', content: 'a' },
  'POST /admins/{adminId}/tokens': { name: 'a' },
  'POST /health/try-relay': { transportDest: 'mx.example', transportPort: 25, authType: 'local', apiType: null },
};

/** The routes whose success has a value; those of changes and removals have none, and those of files are bytes. */
const routes = inventory.operations.filter(
  ({ route, returns }) =>
    /^(?:GET|POST|PUT) |^PATCH \/security\/admins/.test(route) &&
    !/^\[/.test(returns) &&
    route !== 'PUT /domains/{domainId}/aliases',
);

const everyId = new Proxy<Record<string, string>>({}, { get: () => 'ByE3n' });

async function call(route: string, answer: unknown, validate: 'lenient' | 'strict'): Promise<unknown> {
  const client = new CleanmailClient({
    token: 'a-token',
    baseUrl: 'https://cleanmail.example',
    validate,
    retries: 0,
    logger: { debug() {}, info() {}, warn() {}, error() {} },
    fetch: async () => Response.json(answer),
  });
  const query = route.includes('/security/permissions') ? { scope: 'DOMAIN', id: 'ByE3n' } : {};
  return calls[route]?.(client, { ids: everyId, query, body: body[route] });
}

test('61 routes answer with a value', () => {
  expect(routes).toHaveLength(61);
});

describe.each(routes)('$route', ({ route, returns }) => {
  const answers = answerOf(route, returns);

  test('an answer by the tables is read, and fits strictly', async () => {
    await fc.assert(
      fc.asyncProperty(answers, async (answer) => {
        await call(route, answer, 'strict');
      }),
      { numRuns: 20 },
    );
  });

  test('whatever is added, removed, nulled or changed: read by default; strictly, an error names the place', async () => {
    const replacement = fc.constantFrom<unknown>(null, undefined, 'SOMETHING_NEW', 'constructor', -1.5, true, [], {});
    await fc.assert(
      fc.asyncProperty(answers, fc.nat(), replacement, async (answer, choice, value) => {
        const places = placesIn(answer).filter((path) => path.length > 0);
        const place = places[choice % Math.max(places.length, 1)];
        if (!place) return;
        const moved = changed(answer, place, value);
        const altered = Array.isArray(moved) ? moved : { ...Object(moved), addedLater: 'x' };
        await call(route, altered, 'lenient');
        const error = (await call(route, altered, 'strict').then(
          () => undefined,
          (caught) => caught,
        )) as MailhostError | undefined;
        // A list never fits where something else stood; what stands below headers may be anything.
        const stood = place.reduce<unknown>((part, step) => Object(part)[step], answer);
        const mustNotFit =
          Array.isArray(value) && stood !== null && !Array.isArray(stood) && !place.includes('headers');
        if (mustNotFit) expect(error).toBeDefined();
        if (!error) return;
        expect(error).toMatchObject({ name: 'ValidationError', provider: 'cleanmail' });
        const told = error.issues?.map(({ path }) => path.join('.')) ?? [];
        expect(told.length).toBeGreaterThan(0);
        // At the place, or above it, or below it where what stands there lacks something.
        const here = place.join('.');
        expect(told.every((path) => here.startsWith(path) || path.startsWith(here))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
