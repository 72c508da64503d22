import * as typedoc from 'typedoc';
import { MarkdownPageEvent, MarkdownRendererEvent, MemberRouter, type PluginOptions } from 'typedoc-plugin-markdown';
import ts from 'typescript';
import { type Entry, publicEntries } from './entries.js';
import { pages, repository, root } from './places.js';
import { findResources, leaveOutFrame, methodsOf, nameMethods, placesOf, type Resource } from './resources.js';

/** Lists of words and steps of which types are made, and Node's request with a field of Express: nobody needs them. */
const inner: Readonly<Record<string, string[]>> = {
  '@mailhost/cleanmail': ['resultCodes', 'optionTypes'],
  '@mailhost/gateway': ['NodeRequest'],
  '@mailhost/iredadmin': ['accessPolicies', 'domainParts', 'userParts', 'preferences'],
  '@mailhost/sandbox': ['products'],
  '@mailhost/unified': ['CallPaths', 'ReadablePaths', 'UncertainPaths', 'Unless', 'WritablePaths'],
};

/** The page of a resource, which the pages of its package lead to. */
export interface ReferencePage {
  readonly packageName: string;
  /** Where the resource is, from the client. */
  readonly path: string;
  readonly page: string;
  /** By what each method is called by from the client, the anchor on the page. */
  readonly methods: ReadonlyMap<string, string>;
}

/**
 * Writes the pages of everything that the packages export into `reference/`: a page an entry, and one a class.
 * Whatever TypeDoc warns of fails it: a type that is not exported, a link to what is not there.
 */
export async function writeReference(): Promise<ReferencePage[]> {
  const entries = publicEntries();
  const app = await typedoc.Application.bootstrapWithPlugins(options(entries));
  const exported = await exportedNames(entries);
  app.converter.on(typedoc.Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    // The types of WildDuck's spec would be half of the site, and its models show them all.
    const spec = project.getChildByName(['@mailhost/wildduck', 'openapi']);
    if (spec instanceof typedoc.DeclarationReflection) project.removeReflection(spec);
    removeUnimportable(project, exported);
  });
  const project = app.converter.convert(converted(entries));
  linkSources(project);
  validate(app, project, entries);
  const resources = findResources(project);
  leaveOutFrame(project, resources);
  await nameMethods(resources);
  const written = layOut(app, resources);
  if (app.logger.errorCount + app.logger.warningCount === 0) await app.generateOutputs(project);
  if (app.logger.errorCount + app.logger.warningCount > 0) throw new Error('TypeDoc has found the above.');
  return written;
}

function options(entries: readonly Entry[]): Partial<typedoc.TypeDocOptions> & Partial<PluginOptions> {
  return {
    name: 'Reference',
    plugin: ['typedoc-plugin-markdown'],
    tsconfig: `${root}tsconfig.json`,
    basePath: root,
    out: `${pages}reference`,
    readme: 'none',
    // For what the options check; the entries themselves are given to the converter.
    entryPoints: entries.map(({ source }) => source),
    excludePrivate: true,
    excludeInternal: true,
    // openapi-typescript writes it.
    blockTags: [...typedoc.OptionDefaults.blockTags, '@description'],
    disableGit: true,
    sourceLinkTemplate: `${repository}/blob/main/{path}#L{line}`,
    includeHierarchySummary: false,
    logLevel: 'Warn',
    router: 'by-resource',
    entryFileName: 'index',
    hidePageHeader: true,
    hideBreadcrumbs: true,
    useHTMLAnchors: true,
    sanitizeComments: true,
    expandObjects: false,
    parametersFormat: 'table',
    interfacePropertiesFormat: 'table',
    typeDeclarationFormat: 'table',
    propertyMembersFormat: 'table',
    enumMembersFormat: 'table',
    tableColumnSettings: { hideSources: true, hideModifiers: true, hideInherited: true, hideOverrides: true },
  };
}

/** What can be imported at run time, by entry. */
async function exportedNames(entries: readonly Entry[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const names = new Map<string, readonly string[]>();
  for (const { name, built } of entries) names.set(name, Object.keys(await import(built)));
  return names;
}

/** After `export type *` TypeDoc shows values too, which nobody can import. */
function removeUnimportable(
  project: typedoc.ProjectReflection,
  exported: ReadonlyMap<string, readonly string[]>,
): void {
  const { Variable, Function: PlainFunction, Class } = typedoc.ReflectionKind;
  for (const module of project.children ?? []) {
    for (const child of [...(module.children ?? [])]) {
      if (child.kindOf([Variable, PlainFunction, Class]) && !exported.get(module.name)?.includes(child.name)) {
        project.removeReflection(child);
      }
    }
  }
}

function converted(entries: readonly Entry[]): typedoc.DocumentationEntryPoint[] {
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const program = ts.createProgram(
    entries.map(({ source }) => source),
    options,
  );
  return entries.map(({ name, source }) => {
    const sourceFile = program.getSourceFile(source);
    if (!sourceFile) throw new Error(`${name} has no source: ${source}`);
    return { displayName: name, program, sourceFile };
  });
}

/** TypeDoc gives sources their addresses only where it finds the entries itself. */
function linkSources({ reflections }: typedoc.ProjectReflection): void {
  for (const reflection of Object.values(reflections)) {
    if (!reflection.isDeclaration() && !reflection.isSignature()) continue;
    for (const source of reflection.sources ?? [])
      source.url = `${repository}/blob/main/${source.fileName}#L${source.line}`;
  }
}

function validate(app: typedoc.Application, project: typedoc.ProjectReflection, entries: readonly Entry[]): void {
  app.validate(project);
  // Whether what is named is exported, TypeDoc asks of the project's own package only.
  const [validation, packageName] = [app.options.getValue('validation'), project.packageName];
  app.options.setValue('validation', { notExported: true, invalidLink: false, unusedMergeModuleWith: false });
  for (const name of new Set(entries.map((entry) => entry.packageName))) {
    project.packageName = name;
    app.options.setValue('intentionallyNotExported', inner[name] ?? []);
    app.validate(project);
  }
  app.options.setValue('validation', validation);
  if (packageName === undefined) delete project.packageName;
  else project.packageName = packageName;
}

/** Gives resources pages of their own, and tells where they are once these are written. */
function layOut(app: typedoc.Application, resources: readonly Resource[]): ReferencePage[] {
  const byReflection = new Map<typedoc.Reflection, Resource>(resources.map((of) => [of.reflection, of]));
  app.renderer.defineRouter(
    'by-resource',
    class extends MemberRouter {
      override buildChildPages(reflection: typedoc.Reflection, outPages: typedoc.PageDefinition[]): void {
        this.membersWithOwnFile = byReflection.has(reflection) ? ['Class', 'Interface'] : ['Class'];
        super.buildChildPages(reflection, outPages);
      }
    },
  );
  const written: ReferencePage[] = [];
  app.renderer.on(MarkdownRendererEvent.BEGIN, () => {
    const url = (of: typedoc.Reflection) => app.renderer.router?.getFullUrl(of) ?? '';
    for (const resource of resources) {
      const { reflection, packageName, paths } = resource;
      const methods = methodsOf(reflection).flatMap((method) => {
        const anchor = url(method).split('#')[1] ?? '';
        return placesOf(resource, lastPart(method.name)).map((place): [string, string] => [place, anchor]);
      });
      const page = `reference/${url(reflection)}`;
      written.push({ packageName, path: paths[0] ?? '', page, methods: new Map(methods) });
    }
  });
  app.renderer.on(MarkdownPageEvent.END, (event) => {
    const resource = event.model instanceof typedoc.Reflection ? byReflection.get(event.model) : undefined;
    event.contents = pageOf(event.contents ?? '', resource);
  });
  return written;
}

/** A page of TypeDoc's as VitePress takes it. */
function pageOf(markdown: string, resource: Resource | undefined): string {
  const text = markdown
    // One anchor for each heading, which is the one that links name.
    .replace(/<a id="([^"]+)"><\/a>\n\n(#+ .+)/g, '$2 {#$1}')
    .replace(/^Defined in: \[[^\]]+\]\((.+)\)$/gm, '[Source]($1){.source}');
  if (resource === undefined) return `---\nsearch: names\n---\n\n${text}`;
  const { paths, packageName, reflection } = resource;
  const [path = '', ...others] = paths;
  const title = path === '' ? reflection.name : `${packageName}: ${path}`;
  const also = others.length === 0 ? '' : `\n\nAlso at ${others.map((other) => `\`${other}\``).join(' and ')}.`;
  const own = path === '' ? text : text.replace(/^## Extends\n\n(- .+\n)+\n/m, '');
  return `${own.replace(/^# .+/m, `# ${title}${also}`)}`;
}

const lastPart = (name: string) => name.slice(name.lastIndexOf('.') + 1);
