import { type Document, jsonBody, operationsOf } from './document.js';
import { ImportList } from './import-list.js';
import { SchemaWriter, schemaName } from './schema-writer.js';
import { answerName } from './signature.js';

/** The schemas of the components that bodies have in them. */
export function componentsFile(document: Document): string {
  const schemas = new ComponentSchemas(document, 'input');
  const bodies = new SchemaWriter(document, 'input');
  for (const { operation } of operationsOf(document)) {
    const body = jsonBody(operation);
    if (body) bodies.schema(bodies.resolve(body));
  }
  for (const name of bodies.components) schemas.declare(name);
  return schemas.text();
}

/** The schemas of all answers, by their routes: for those who ask for them. */
export function answersFile(document: Document): string {
  const schemas = new ComponentSchemas(document, 'answer');
  const routes = operationsOf(document).flatMap(({ method, path, operation }) => {
    const name = answerName(operation);
    if (name === undefined) return [];
    schemas.declare(name);
    return [`'${method.toUpperCase()} ${path}': ${schemaName(name)}`];
  });
  const type = 'Readonly<Record<string, ResponseSchema<unknown>>>';
  return [
    schemas.text(false),
    '/** What each route answers, for the option `answers` of a client. */',
    `export const answers: ${type} = { ${routes.join(', ')} };`,
  ].join('\n\n');
}

/** The schemas of components, each after those that it needs. */
class ComponentSchemas {
  readonly #document: Document;
  readonly #kind: 'input' | 'answer';
  readonly #imports = new ImportList();
  readonly #declarations = new Map<string, string>();

  constructor(document: Document, kind: 'input' | 'answer') {
    this.#document = document;
    this.#kind = kind;
  }

  declare(name: string): void {
    if (this.#declarations.has(name)) return;
    const schemas = new SchemaWriter(this.#document, this.#kind);
    const code = schemas.component(name);
    for (const needed of schemas.components) this.declare(needed);
    this.#imports.schemas(schemas, '../fields.js');
    const types = this.#kind === 'answer' ? ['ResponseSchema', 'ResponseFields'] : ['InputObject'];
    for (const type of types) this.#imports.type('@mailhost/core/schema', type);
    this.#declarations.set(name, `const ${schemaName(name)}: ${types[0]}<${name}> = ${code};`);
  }

  text(exported = true): string {
    for (const name of this.#declarations.keys()) this.#imports.type('./models.js', name);
    const declarations = [...this.#declarations.values()].map((text) => (exported ? `export ${text}` : text));
    return [this.#imports.text(), ...declarations].join('\n\n');
  }
}
