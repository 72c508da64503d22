import { readFileSync } from 'node:fs';

/** A product's API as an OpenAPI 3.1 document, as the client knows it. */
export function openApiOf(product, operations) {
  const { version } = JSON.parse(readFileSync(new URL('package.json', product.folder), 'utf8'));
  const paths = {};
  for (const operation of operations) {
    const path = pathOf(operation.path);
    paths[path] ??= {};
    paths[path][operation.method.toLowerCase()] = operationObject(operation);
  }
  const description = [
    `The API of ${product.title} as @mailhost/${product.name} knows it, made from the client's declarations. It is not the vendor's`,
    'document. What has x-mailhost-converts travels in another form than is shown: the client writes it.',
  ].join(' ');
  return {
    openapi: '3.1.0',
    info: { title: product.title, version, description, license: { name: 'MIT', identifier: 'MIT' } },
    servers: [{ url: product.baseUrl }],
    paths,
    components: { securitySchemes: product.securitySchemes },
    security: Object.keys(product.securitySchemes).map((name) => ({ [name]: [] })),
  };
}

/** Some addresses are whole ones, which the server gives. */
function pathOf(path) {
  return path.replace(/^https?:\/\/[^/]+/, '');
}

function operationObject({ id, summary, description, repeat, destructive, converts, contentType, input, response }) {
  const { path, query, body } = input.properties;
  const [tag] = id.split('.');
  return {
    operationId: id,
    tags: [tag],
    summary,
    ...(description && { description }),
    'x-mailhost-repeat': repeat,
    ...(destructive && { 'x-mailhost-destructive': true }),
    ...(converts.length > 0 && { 'x-mailhost-converts': converts }),
    parameters: [...parametersOf(path, 'path'), ...parametersOf(query, 'query')],
    ...(body && {
      requestBody: { required: input.required.includes('body'), content: { [contentType]: { schema: body } } },
    }),
    responses: {
      200: {
        description: 'It was carried out.',
        ...(response && { content: { 'application/json': { schema: response } } }),
      },
      default: { description: 'A failure: the errors of @mailhost/core say which.' },
    },
  };
}

function parametersOf(schema, place) {
  return Object.entries(schema?.properties ?? {}).map(([name, { description, ...field }]) => ({
    name,
    in: place,
    required: (schema.required ?? []).includes(name),
    ...(description && { description }),
    schema: field,
  }));
}
