import { CheckWriter, checkName } from './checks.js';
import { type Document, jsonBody, operationsOf } from './document.js';
import { ImportList } from './import-list.js';
import { answerName } from './signature.js';

/** The checks of the components that bodies have in them. */
export function checksFile(document: Document): string {
  const checks = new ComponentChecks(document, 'input');
  const bodies = new CheckWriter(document, 'input');
  for (const { operation } of operationsOf(document)) {
    const body = jsonBody(operation);
    if (body) bodies.schema(bodies.resolve(body));
  }
  for (const name of bodies.components) checks.declare(name);
  return checks.text();
}

/** The checks of all answers, by their routes: for those who ask for them. */
export function answersFile(document: Document): string {
  const checks = new ComponentChecks(document, 'answer');
  const routes = operationsOf(document).flatMap(({ method, path, operation }) => {
    const name = answerName(operation);
    if (name === undefined) return [];
    checks.declare(name);
    return [`'${method.toUpperCase()} ${path}': ${checkName(name)}`];
  });
  const type = 'Readonly<Record<string, Schema<unknown>>>';
  return [
    checks.text(false),
    '/** What each route answers, for the option `answers` of a client. */',
    `export const answers: ${type} = { ${routes.join(', ')} };`,
  ].join('\n\n');
}

/** The checks of components, each after those that it needs. */
class ComponentChecks {
  readonly #document: Document;
  readonly #kind: 'input' | 'answer';
  readonly #imports = new ImportList();
  readonly #declarations = new Map<string, string>();

  constructor(document: Document, kind: 'input' | 'answer') {
    this.#document = document;
    this.#kind = kind;
    this.#imports.type('@mailhost/core/schema', 'Schema');
  }

  declare(name: string): void {
    if (this.#declarations.has(name)) return;
    const checks = new CheckWriter(this.#document, this.#kind);
    const code = checks.schema(checks.resolve({ $ref: `#/components/schemas/${name}` }));
    for (const needed of checks.components) this.declare(needed);
    for (const builder of checks.builders) this.#imports.value('@mailhost/core/schema', builder);
    this.#declarations.set(name, `const ${checkName(name)}: Schema<${name}> = ${code};`);
  }

  text(exported = true): string {
    for (const name of this.#declarations.keys()) this.#imports.type('./models.js', name);
    const declarations = [...this.#declarations.values()].map((text) => (exported ? `export ${text}` : text));
    return [this.#imports.text(), ...declarations].join('\n\n');
  }
}
