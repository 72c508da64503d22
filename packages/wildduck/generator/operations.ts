import { type Document, jsonBody, operationsOf, type Placed, refName } from './document.js';
import { ImportList } from './import-list.js';
import { factsOf, type OperationFacts, type OperationTable } from './names.js';
import { SchemaWriter, schemaName } from './schema-writer.js';
import { answerName, logged, ownQuery, queryName, signatureOf } from './signature.js';

/** A file of declared operations for each resource: `users` for `users.list`. */
export function operationFiles(document: Document, table: OperationTable): Map<string, string> {
  const groups = operationGroups(document, table);
  return new Map([...groups].map(([group, placed]) => [group, new OperationFile(document, table).text(placed)]));
}

/** What queries and the bodies of requests are checked by, for users. */
export function schemasFile(document: Document, table: OperationTable): string {
  const lines = [...operationGroups(document, table)].map(([group, placed]) => {
    const names = placed.flatMap((one) => {
      const body = refName(jsonBody(one.operation));
      const hasQuery = ownQuery(one.operation).length > 0;
      return [...(hasQuery ? [querySchemaName(one, factsOf(table, one))] : []), ...(body ? [schemaName(body)] : [])];
    });
    return names.length > 0 ? [`export { ${names.sort().join(', ')} } from './operations/${group}.js';`] : [];
  });
  return lines.flat().sort().join('\n');
}

function operationGroups(document: Document, table: OperationTable): Map<string, readonly Placed[]> {
  const groups = new Map<string, readonly Placed[]>();
  for (const placed of operationsOf(document)) {
    const group = kebabCase(factsOf(table, placed).id.split('.')[0] ?? '');
    groups.set(group, [...(groups.get(group) ?? []), placed]);
  }
  return groups;
}

/** Fields of an operation, and the schema that they name, which users can import. */
interface Declared {
  readonly declaration: string;
  readonly fields: readonly string[];
}

class OperationFile {
  readonly #document: Document;
  readonly #table: OperationTable;
  readonly #schemas: SchemaWriter;
  readonly #imports = new ImportList();

  constructor(document: Document, table: OperationTable) {
    this.#document = document;
    this.#table = table;
    this.#schemas = new SchemaWriter(document, 'input');
  }

  text(placed: readonly Placed[]): string {
    const declarations = placed.map((one) => this.#declaration(one));
    const names = placed.map((one) => constantName(factsOf(this.#table, one).id));
    if (this.#schemas.core.size > 0) this.#imports.schemas(this.#schemas, '../../fields.js');
    for (const component of this.#schemas.components) this.#imports.value('../components.js', schemaName(component));
    const list = `export const all: readonly WildduckOperation[] = [${names.join(', ')}];`;
    return [this.#imports.text(), ...declarations, list].join('\n\n');
  }

  #declaration(placed: Placed): string {
    const facts = factsOf(this.#table, placed);
    const { method, path, operation } = placed;
    const signature = signatureOf(this.#document, placed, facts);
    for (const name of signature.models) this.#imports.type('../models.js', name);
    for (const name of signature.coreTypes) this.#imports.type('@mailhost/core', name);
    this.#imports.type('../../operation.js', 'WildduckOperation');
    const query = this.#query(placed, facts);
    const body = this.#body(placed);
    const fields = [
      `id: '${facts.id}'`,
      `method: '${method.toUpperCase()}'`,
      `path: '${path}'`,
      `repeat: '${facts.repeat}'`,
      ...query.fields,
      ...body.fields,
      ...this.#answer(placed, facts),
      ...this.#named('adapt', '../../adapted.js', facts.adapt),
      ...this.#named('failure', '../../failure-rules.js', facts.failure),
      ...this.#named('recognizes', '../../reads.js', facts.recognizes),
      ...(facts.secret ? [`secretFields: ${JSON.stringify(facts.secret).replaceAll('"', "'")}`] : []),
      ...this.#removes(placed, facts),
      ...(facts.destructive ? ['destructive: true'] : []),
      ...(facts.gateway ? [`gateway: ${JSON.stringify(facts.gateway).replaceAll('"', "'")}`] : []),
    ];
    const type = `WildduckOperation<${signature.args}, ${signature.result}>`;
    return `${query.declaration}${body.declaration}/** \`${operation.operationId}\` */
export const ${constantName(facts.id)}: ${type} = { ${fields.join(', ')} };`;
  }

  #query(placed: Placed, facts: OperationFacts): Declared {
    const { operation } = placed;
    const own = ownQuery(operation);
    const isLogged = (operation.parameters ?? []).some(({ in: where, name }) => where === 'query' && logged.has(name));
    const logging = isLogged ? ["logged: 'query'"] : [];
    if (own.length === 0) {
      if (!isLogged) return { declaration: '', fields: [] };
      this.#imports.value('../../logged.js', 'loggedQuery');
      return { declaration: '', fields: [...logging, 'query: loggedQuery'] };
    }
    const name = querySchemaName(placed, facts);
    const fields = own.map(({ name, schema, required = false }) => this.#schemas.field(name, schema, required));
    const declaration = this.#schema('query', operation.operationId, name, queryName(operation.operationId), [
      ...fields,
      ...this.#loggedFields(isLogged),
    ]);
    const isDeep = own.some(({ style }) => style === 'deepObject');
    if (isDeep) this.#imports.value('../../deep-query.js', 'deepQuery');
    return { declaration, fields: [...logging, `query: ${name}`, ...(isDeep ? ['writeQuery: deepQuery'] : [])] };
  }

  #body({ operation }: Placed): Declared {
    const body = jsonBody(operation);
    const type = refName(body);
    if (body && type) {
      const name = schemaName(type);
      const { properties = {}, required = [] } = this.#schemas.resolve(body);
      const own = Object.entries(properties).filter(([name]) => !logged.has(name));
      const isLogged = own.length < Object.keys(properties).length;
      const fields = own.map(([name, schema]) => this.#schemas.field(name, schema, required.includes(name)));
      return {
        declaration: this.#schema('body', operation.operationId, name, type, [
          ...fields,
          ...this.#loggedFields(isLogged),
        ]),
        fields: [
          ...(isLogged ? ["logged: 'body'"] : []),
          `body: ${required.length > 0 ? name : `z.optional(${name})`}`,
        ],
      };
    }
    const [contentType] = Object.keys(operation.requestBody?.content ?? {});
    if (contentType === undefined) return { declaration: '', fields: [] };
    this.#imports.value('../../content.js', 'content');
    this.#imports.value('@mailhost/core', 'rawBody');
    return { declaration: '', fields: ['body: content', `bodyKind: rawBody('${contentType}')`] };
  }

  #schema(part: 'query' | 'body', operationId: string, name: string, type: string, fields: readonly string[]): string {
    this.#imports.type('@mailhost/core/schema', 'InputObject');
    this.#imports.type('../models.js', type);
    return `/** The ${part} of \`${operationId}\`. */
export const ${name}: InputObject<${type}> = ${this.#schemas.object(fields)};\n\n`;
  }

  #loggedFields(isLogged: boolean): string[] {
    if (isLogged) this.#imports.value('../../logged.js', 'loggedFields');
    return isLogged ? ['...loggedFields'] : [];
  }

  /** A field that is a function written by hand. */
  #named(field: string, from: string, name: string | undefined): string[] {
    if (name === undefined) return [];
    this.#imports.value(from, name);
    return [`${field}: ${name}`];
  }

  #removes({ operation }: Placed, { notFoundMeansDone }: OperationFacts): string[] {
    if (!notFoundMeansDone) return [];
    return ['notFoundMeansDone: true', ...(answerName(operation) ? ['resultWhenGone: { success: true }'] : [])];
  }

  #answer({ operation }: Placed, { answer, read, repeat }: OperationFacts): string[] {
    if (answer) {
      const [name, code] = responseParsers[answer];
      this.#imports.value('@mailhost/core', name);
      return [`responseParser: ${code}`];
    }
    if (!answerName(operation)) return [];
    // What has no way to be read counts as without a result in the core.
    return this.#named('read', '../../reads.js', read ?? (repeat === 'readonly' ? undefined : 'asItIs'));
  }
}

/** How answers that are not JSON are read: what to import, and what to write. */
const responseParsers = {
  bytes: ['bytesParser', 'bytesParser()'],
  binary: ['bytesParser', "bytesParser('*/*', { binary: true })"],
  events: ['eventsParser', 'eventsParser'],
} as const;

/** What `request()` takes and gives. */
export function routesFile(document: Document, table: OperationTable): string {
  const imports = new ImportList();
  imports.type('../operation.js', 'Route');
  const routes = operationsOf(document).map((placed) => {
    const { args, result, models, coreTypes } = signatureOf(document, placed, factsOf(table, placed));
    for (const name of models) imports.type('./models.js', name);
    for (const name of coreTypes) imports.type('@mailhost/core', name);
    return `readonly '${placed.method.toUpperCase()} ${placed.path}': Route<${args}, ${result}>;`;
  });
  const declaration = ['export type WildduckRoutes = {', ...routes, '};'].join('\n');
  return [imports.text(), '/** Every route of the API, with what it takes and gives. */', declaration].join('\n\n');
}

/** `listUsersQuerySchema` for the query of `getUsers`, which is `users.list`. */
function querySchemaName({ operation }: Placed, { id }: OperationFacts): string {
  const type = queryName(operation.operationId);
  return schemaName(/\.list\w*$/.test(id) ? type.replace(/^Get/, 'List') : type);
}

/** `forwardedCreate` for `addresses.forwarded.create`. */
function constantName(id: string): string {
  const [, ...steps] = id.split('.');
  const name = steps.map((step, index) => (index === 0 ? step : step.charAt(0).toUpperCase() + step.slice(1))).join('');
  return reserved[name] ?? name;
}

/** Words that cannot name a constant. */
const reserved: Readonly<Record<string, string>> = { delete: 'remove', export: 'exportData', import: 'importData' };

function kebabCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
