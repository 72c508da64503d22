import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type JsonObject, jsonBody, operationsOf, type SchemaObject } from '../generator/document.js';
import { correctedSpec, factsFile, readText } from '../generator/generate.js';
import { WildduckClient } from '../src/index.js';

/** The judge: ajv on the spec, with unknown fields refused, as the server does. */
const document = await correctedSpec(JSON.parse(await readText(factsFile)));
const ajv = new Ajv({ strict: false, validateFormats: false });

function closed(schema: SchemaObject): JsonObject {
  const name = schema.$ref?.split('/').at(-1);
  if (name !== undefined) return closed(document.components.schemas[name] ?? {});
  const {
    type,
    nullable,
    enum: values,
    items,
    properties,
    required,
    oneOf,
    minimum,
    maximum,
    additionalProperties,
  } = schema;
  if (oneOf) return { anyOf: oneOf.map(closed) };
  const isOpen = !properties || Object.keys(properties).length === 0 || additionalProperties === true;
  return {
    ...(type && { type: nullable ? [type, 'null'] : type }),
    ...(values && { enum: nullable ? [...values, null] : [...values] }),
    ...(items && { items: closed(items) }),
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
    ...(type === 'object' &&
      !isOpen && {
        properties: Object.fromEntries(Object.entries(properties).map(([key, field]) => [key, closed(field)])),
        required: [...(required ?? [])],
        additionalProperties: false,
      }),
  };
}

const anyValue = fc.oneof(
  fc.constantFrom('', 'asc', 'imap', 'reply', 'attachment', 'base64'),
  fc.integer({ min: -5, max: 300 }),
  fc.boolean(),
  fc.constant(null),
  fc.constant([]),
  fc.array(fc.constantFrom('imap', 'x', 1)),
  fc.constant({}),
);

/** Values that fit a schema now and then, and miss it in one place otherwise. */
function nearly(schema: JsonObject): fc.Arbitrary<unknown> {
  const properties = schema['properties'];
  const fitting = (): fc.Arbitrary<unknown> => {
    const choices = schema['anyOf'];
    if (Array.isArray(choices)) return fc.oneof(...choices.map(nearly));
    const values = schema['enum'];
    if (Array.isArray(values)) return fc.constantFrom(...values);
    switch ([schema['type']].flat()[0]) {
      case 'string':
        return fc.string({ maxLength: 5 });
      case 'integer':
      case 'number':
        return fc.integer({ min: 0, max: 260 });
      case 'boolean':
        return fc.boolean();
      case 'array':
        return fc.array(nearly(Object(schema['items'])), { maxLength: 2 });
      default:
        return fc.record(
          Object.fromEntries(Object.entries(Object(properties)).map(([key, field]) => [key, nearly(Object(field))])),
          { requiredKeys: [] },
        );
    }
  };
  return fc.oneof({ arbitrary: fitting(), weight: 12 }, { arbitrary: anyValue, weight: 1 });
}

describe.each(
  operationsOf(document).flatMap(({ operation, method, path }) => {
    const body = jsonBody(operation);
    return body ? [[`${method.toUpperCase()} ${path}`, operation.operationId, body] as const] : [];
  }),
)('%s', (route, operationId, body) => {
  test('takes the bodies that the spec takes', async () => {
    const judge = ajv.compile(closed(body));
    const sent: unknown[] = [];
    const client = new WildduckClient({
      baseUrl: 'http://localhost',
      accessToken: 'a',
      retries: 0,
      fetch: async (_, { body: text }) => {
        sent.push(text);
        return new Response('{"success":true}', { headers: { 'content-type': 'application/json' } });
      },
    });
    const path = Object.fromEntries([...route.matchAll(/\{(\w+)\}/g)].map(([, name]) => [name, 'a']));
    await fc.assert(
      fc.asyncProperty(nearly(closed(body)), async (value) => {
        fc.pre(typeof value === 'object' && value !== null && !Array.isArray(value));
        sent.length = 0;
        const error: unknown = await client.request(route as 'POST /users', { path, body: value } as never).then(
          () => undefined,
          (thrown: unknown) => thrown,
        );
        const good = judge(value);
        expect(
          sent.length === 1,
          `${operationId} ${JSON.stringify(value)}: ${error} ${JSON.stringify(judge.errors)}`,
        ).toBe(good);
      }),
      { numRuns: 60 },
    );
  });
});
