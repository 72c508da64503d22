import * as typedoc from 'typedoc';
import { methodOf } from '../../scripts/operations/docstrings.mjs';
import { readOperations, readProducts } from '../../scripts/products.mjs';

/** What some of a client's calls are on, such as its users: a class or an interface, which has a page of its own. */
export interface Resource {
  readonly reflection: typedoc.DeclarationReflection;
  /** The folder of its package. */
  readonly packageName: string;
  /** Where it is, from the client: `users`, `domains.users`; nothing for the client itself. */
  readonly path: string;
}

const { Class, Interface, Method } = typedoc.ReflectionKind;

/** The resources of all clients, and of hosts and filters in the one model. */
export function findResources(project: typedoc.ProjectReflection): Resource[] {
  const roots = [
    ...readProducts().map(({ name, clientClass }) => [name, clientClass]),
    ['unified', 'Host'],
    ['unified', 'Filter'],
  ];
  const found = new Map<typedoc.DeclarationReflection, Resource>();
  for (const [packageName = '', type = ''] of roots) {
    const root = project.getChildByName([`@mailhost/${packageName}`, type]);
    if (!(root instanceof typedoc.DeclarationReflection)) throw new Error(`@mailhost/${packageName} has no ${type}`);
    collect(root, packageName, '', found);
  }
  return [...found.values()];
}

function collect(
  reflection: typedoc.DeclarationReflection,
  packageName: string,
  path: string,
  found: Map<typedoc.DeclarationReflection, Resource>,
): void {
  if (found.has(reflection)) return;
  found.set(reflection, { reflection, packageName, path });
  for (const child of reflection.children ?? []) {
    if (child.type?.type !== 'reference') continue;
    const target = child.type.reflection;
    if (!(target instanceof typedoc.DeclarationReflection) || !target.kindOf([Class, Interface])) continue;
    if (!isOfPackage(target, packageName) || methodsOf(target).length === 0) continue;
    collect(target, packageName, path === '' ? child.name : `${path}.${child.name}`, found);
  }
}

function isOfPackage(reflection: typedoc.Reflection, packageName: string): boolean {
  const name = `@mailhost/${packageName}`;
  const module = reflection.parent?.name ?? '';
  return module === name || module.startsWith(`${name}/`);
}

/** Leaves out how a resource is made and what it belongs to, which is the same for all: the core's page has it. */
export function leaveOutFrame(project: typedoc.ProjectReflection, resources: readonly Resource[]): void {
  for (const { reflection, path } of resources) {
    if (path === '') continue;
    for (const child of [...(reflection.children ?? [])]) {
      if (child.kindOf(typedoc.ReflectionKind.Constructor) || child.name === 'client') project.removeReflection(child);
    }
  }
}

/**
 * Calls each method by its place from the client, as it is written in a program and looked for: `users.create`. To what a method
 * does it adds the request that it sends.
 */
export async function nameMethods(resources: readonly Resource[]): Promise<void> {
  const requests = await requestsByMethod(resources);
  for (const { reflection, packageName, path } of resources) {
    for (const method of methodsOf(reflection)) {
      if (path !== '') method.name = `${path}.${method.name}`;
      for (const signature of method.signatures ?? []) {
        signature.name = method.name;
        const sent = requests.get(`${packageName} ${method.name}`);
        if (sent) signature.comment?.summary.push({ kind: 'text', text: `\n\n${sent}` });
      }
    }
  }
}

async function requestsByMethod(resources: readonly Resource[]): Promise<ReadonlyMap<string, string>> {
  const requests = new Map<string, string>();
  for (const product of readProducts()) {
    const names = new Set(
      resources
        .filter(({ packageName }) => packageName === product.name)
        .flatMap(({ reflection, path }) =>
          methodsOf(reflection).map(({ name }) => (path === '' ? name : `${path}.${name}`)),
        ),
    );
    for (const { id, method, path, repeat } of await readOperations(product)) {
      const key = `${product.name} ${methodOf(id, names)}`;
      const before = requests.get(key);
      const line = `Request: \`${method} ${path}\`, ${repeat}.`;
      requests.set(key, before === undefined ? line : `${before}\\\n${line}`);
    }
  }
  return requests;
}

export function methodsOf({ children = [] }: typedoc.DeclarationReflection): typedoc.DeclarationReflection[] {
  return children.filter((child) => child.kindOf(Method));
}
