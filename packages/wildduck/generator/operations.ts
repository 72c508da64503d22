import { CheckWriter, checkName } from './checks.js';
import { type Document, jsonBody, operationsOf, type Placed, refName, type SchemaObject } from './document.js';
import { ImportList } from './import-list.js';
import { factsOf, type OperationFacts, type OperationTable } from './names.js';
import { answerName, logged, ownQuery, signatureOf } from './signature.js';

/** A file of declared operations for each resource: `users` for `users.list`. */
export function operationFiles(document: Document, table: OperationTable): Map<string, string> {
  const groups = operationGroups(document, table);
  return new Map([...groups].map(([group, placed]) => [group, new OperationFile(document, table).text(placed)]));
}

/** What the bodies of requests are checked by, for users. */
export function schemasFile(document: Document, table: OperationTable): string {
  const lines = [...operationGroups(document, table)].map(([group, placed]) => {
    const names = placed.flatMap(({ operation }) => requestSchemaName(jsonBody(operation)) ?? []);
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

class OperationFile {
  readonly #document: Document;
  readonly #table: OperationTable;
  readonly #checks: CheckWriter;
  readonly #imports = new ImportList();

  constructor(document: Document, table: OperationTable) {
    this.#document = document;
    this.#table = table;
    this.#checks = new CheckWriter(document, 'input');
  }

  text(placed: readonly Placed[]): string {
    const declarations = placed.map((one) => this.#declaration(one));
    const names = placed.map((one) => constantName(factsOf(this.#table, one).id));
    for (const builder of this.#checks.builders) this.#imports.value('@mailhost/core/schema', builder);
    for (const component of this.#checks.components) this.#imports.value('../checks.js', checkName(component));
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
    const body = this.#body(placed);
    const fields = [
      `id: '${facts.id}'`,
      `method: '${method.toUpperCase()}'`,
      `path: '${path}'`,
      `repeat: '${facts.repeat}'`,
      ...this.#query(placed),
      ...body.fields,
      ...this.#answer(placed, facts),
      ...this.#named('adapt', '../../adapted.js', facts.adapt),
      ...(facts.secret ? [`secretFields: ${JSON.stringify(facts.secret).replaceAll('"', "'")}`] : []),
      ...this.#removes(placed, facts),
      ...(facts.destructive ? ['destructive: true'] : []),
    ];
    return `${body.declaration}/** \`${operation.operationId}\` */
export const ${constantName(facts.id)}: WildduckOperation<${signature.args}, ${signature.result}> = { ${fields.join(', ')} };`;
  }

  #query({ operation }: Placed): string[] {
    const own = ownQuery(operation);
    const isLogged = (operation.parameters ?? []).some(({ in: where, name }) => where === 'query' && logged.has(name));
    if (own.length === 0) {
      if (!isLogged) return [];
      this.#imports.value('../../logged.js', 'loggedQuery');
      return ["logged: 'query'", 'query: loggedQuery'];
    }
    const fields = own.map(({ name, schema, required = false }) => this.#checks.field(name, schema, required));
    const object = this.#checks.object([...fields, ...this.#loggedFields(isLogged)]);
    const deep = own.some(({ style }) => style === 'deepObject');
    if (deep) this.#imports.value('../../deep-query.js', 'deepQuery');
    return [...(isLogged ? ["logged: 'query'"] : []), `query: ${deep ? `deepQuery(${object})` : object}`];
  }

  /** The field of an operation, and the schema that it names, which users can import. */
  #body({ operation }: Placed): { readonly declaration: string; readonly fields: string[] } {
    const body = jsonBody(operation);
    const name = requestSchemaName(body);
    if (body && name) {
      const { properties = {}, required = [] } = this.#checks.resolve(body);
      const own = Object.entries(properties).filter(([name]) => !logged.has(name));
      const isLogged = own.length < Object.keys(properties).length;
      const fields = own.map(([name, schema]) => this.#checks.field(name, schema, required.includes(name)));
      const object = this.#checks.object([...fields, ...this.#loggedFields(isLogged)]);
      const type = refName(body) ?? '';
      this.#imports.type('@mailhost/core/schema', 'Schema');
      this.#imports.type('../models.js', type);
      return {
        declaration: `/** The body of \`${operation.operationId}\`. */
export const ${name}: Schema<${type}> = ${object};\n\n`,
        fields: [
          ...(isLogged ? ["logged: 'body'"] : []),
          `body: ${required.length > 0 ? name : this.#checks.optional(name)}`,
        ],
      };
    }
    const [contentType] = Object.keys(operation.requestBody?.content ?? {});
    if (contentType === undefined) return { declaration: '', fields: [] };
    this.#imports.value('../../content.js', 'content');
    this.#imports.value('@mailhost/core', 'rawBody');
    return { declaration: '', fields: ['body: content', `bodyKind: rawBody('${contentType}')`] };
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

  #removes({ operation }: Placed, { removes }: OperationFacts): string[] {
    if (!removes) return [];
    return ['removes: true', ...(answerName(operation) ? ['gone: { success: true }'] : [])];
  }

  #answer({ operation }: Placed, { answer, read, repeat }: OperationFacts): string[] {
    if (answer) {
      const [name, code] = answerKinds[answer];
      this.#imports.value('@mailhost/core', name);
      return [`answerKind: ${code}`];
    }
    if (!answerName(operation)) return ['resultless: true'];
    // What has no way to be read counts as without a result in the core.
    return this.#named('read', '../../reads.js', read ?? (repeat === 'readonly' ? undefined : 'asItIs'));
  }
}

/** How answers that are not JSON are read: what to import, and what to write. */
const answerKinds = {
  bytes: ['bytesAnswer', 'bytesAnswer()'],
  binary: ['bytesAnswer', "bytesAnswer('*/*', { binary: true })"],
  events: ['eventsAnswer', 'eventsAnswer'],
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

/** `createFilterRequestSchema` for the body of a request that is a `CreateFilterRequest`. */
function requestSchemaName(body: SchemaObject | undefined): string | undefined {
  const name = body && refName(body);
  return name && `${name.charAt(0).toLowerCase()}${name.slice(1)}Schema`;
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
