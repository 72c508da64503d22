import * as typedoc from 'typedoc';
import { methodOf } from '../../scripts/operations/docstrings.mjs';
import { readOperations, readProducts } from '../../scripts/products.mjs';

/** What some of a client's calls are on, such as its users: a class or an interface, which has a page of its own. */
export interface Resource {
  readonly reflection: typedoc.DeclarationReflection;
  /** The folder of its package. */
  readonly packageName: string;
  /** Where it is, from the client: `users`, `domains.users`; nothing for the client itself. The shortest first. */
  readonly paths: readonly string[];
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
    if (!(root instanceof typedoc.DeclarationReflection)) throw new Error(`@mailhost/${packageName} has no ${type}.`);
    collect(root, packageName, found);
  }
  return [...found.values()];
}

/** Adds what hangs on a client, level by level. */
function collect(
  root: typedoc.DeclarationReflection,
  packageName: string,
  found: Map<typedoc.DeclarationReflection, Resource>,
): void {
  const open = [{ reflection: root, path: '' }];
  for (const { reflection, path } of open) {
    const paths = found.get(reflection)?.paths ?? [];
    // Hosts and filters share calls.
    if (paths.includes(path) && path !== '') continue;
    found.set(reflection, { reflection, packageName, paths: [...paths, path] });
    for (const child of reflection.children ?? []) {
      const target = child.type?.type === 'reference' ? child.type.reflection : undefined;
      if (!(target instanceof typedoc.DeclarationReflection) || !isResource(target, packageName)) continue;
      open.push({ reflection: target, path: path === '' ? child.name : `${path}.${child.name}` });
    }
  }
}

function isResource(reflection: typedoc.DeclarationReflection, packageName: string): boolean {
  if (!isOfPackage(reflection, packageName)) return false;
  return reflection.kindOf(Class) || (reflection.kindOf(Interface) && methodsOf(reflection).length > 0);
}

function isOfPackage(reflection: typedoc.Reflection, packageName: string): boolean {
  const name = `@mailhost/${packageName}`;
  const module = reflection.parent?.name ?? '';
  return module === name || module.startsWith(`${name}/`);
}

/** Leaves out how a resource is made and what it belongs to, which is the same for all: the core's page has it. */
export function leaveOutFrame(project: typedoc.ProjectReflection, resources: readonly Resource[]): void {
  for (const { reflection, paths } of resources) {
    if (paths.includes('')) continue;
    for (const child of [...(reflection.children ?? [])]) {
      if (child.kindOf(typedoc.ReflectionKind.Constructor) || child.name === 'client') project.removeReflection(child);
    }
    const { children = [] } = reflection;
    for (const group of reflection.groups ?? [])
      group.children = group.children.filter((of) => children.some((child) => child === of));
    reflection.groups = (reflection.groups ?? []).filter((group) => group.children.length > 0);
  }
}

/**
 * Calls each method by its place from the client, as it is written in a program and looked for: `users.create`. To what a method
 * does it adds the requests that it sends.
 */
export async function nameMethods(resources: readonly Resource[]): Promise<void> {
  const requests = await requestsByMethod(resources);
  for (const resource of resources) {
    const { reflection, packageName } = resource;
    for (const method of methodsOf(reflection)) {
      const places = placesOf(resource, method.name);
      const sent = [...new Set(places.flatMap((place) => requests.get(`${packageName} ${place}`) ?? []))];
      method.name = places[0] ?? method.name;
      for (const signature of method.signatures ?? []) {
        signature.name = method.name;
        if (sent.length > 0) signature.comment?.summary.push({ kind: 'text', text: `\n\n${sent.join('\\\n')}` });
      }
    }
  }
}

/** What a method is called by from the client, from each place at which its resource is. */
export function placesOf({ paths }: Resource, method: string): string[] {
  return paths.map((path) => (path === '' ? method : `${path}.${method}`));
}

/** By the product and method, the lines of what it sends. */
async function requestsByMethod(resources: readonly Resource[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const requests = new Map<string, string[]>();
  for (const product of readProducts()) {
    const ofProduct = resources.filter(({ packageName }) => packageName === product.name);
    const names = new Set(
      ofProduct.flatMap((resource) => methodsOf(resource.reflection).flatMap(({ name }) => placesOf(resource, name))),
    );
    for (const { id, method, path, repeat } of await readOperations(product)) {
      const key = `${product.name} ${methodOf(id, names)}`;
      requests.set(key, [...(requests.get(key) ?? []), `Request: \`${method} ${path}\`, ${repeat}.`]);
    }
  }
  return requests;
}

export function methodsOf({ children = [] }: typedoc.DeclarationReflection): typedoc.DeclarationReflection[] {
  return children.filter((child) => child.kindOf(Method));
}
