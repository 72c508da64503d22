// Builds the documentation into docs/site: the API of everything that the packages export, their READMEs, the guides and
// the other documents. Needs the built packages. What typedoc warns of fails it: a type that is not exported, a link to what is not there.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as typedoc from 'typedoc';
import ts from 'typescript';

const started = performance.now();
const root = fileURLToPath(new URL('..', import.meta.url));
const repository = 'https://github.com/mailhost/mailhost';
const entries = publicEntries();
/** Lists of words and steps of which types are made, and Node's request with a field of Express: nobody needs them. */
const inner = {
  '@mailhost/cleanmail': ['resultCodes', 'optionTypes'],
  '@mailhost/gateway': ['NodeRequest'],
  '@mailhost/iredadmin': ['accessPolicies', 'domainParts', 'userParts', 'preferences'],
  '@mailhost/sandbox': ['products'],
  '@mailhost/unified': ['CallPaths', 'ReadablePaths', 'UncertainPaths', 'Unless', 'WritablePaths'],
};

const app = await typedoc.Application.bootstrap({
  name: 'mailhost',
  tsconfig: `${root}tsconfig.json`,
  basePath: root,
  out: `${root}docs/site`,
  readme: `${root}README.md`,
  projectDocuments: documents(),
  // For what the options check; the entries themselves are given to the converter.
  entryPoints: entries.map(({ source }) => source),
  excludePrivate: true,
  excludeInternal: true,
  // openapi-typescript writes it.
  blockTags: [...typedoc.OptionDefaults.blockTags, '@description'],
  disableGit: true,
  gitRevision: 'main',
  sourceLinkTemplate: `${repository}/blob/{gitRevision}/{path}#L{line}`,
  groupOrder: ['Guides', 'Documents', 'Examples', 'Modules', '*'],
  navigation: { includeGroups: true, excludeReferences: true },
  includeHierarchySummary: false,
  searchInDocuments: true,
  markdownItOptions: { html: true, linkify: false },
  logLevel: 'Warn',
});

app.converter.on(typedoc.Converter.EVENT_CREATE_DOCUMENT, (_, document) => {
  document.name = titleOf(document.content)?.[1] ?? document.name;
  document.frontmatter.group ??= groupOf(relative(root, document.project.files.getReflectionPath(document)));
});
const exported = new Map();
for (const { displayName, built } of entries) exported.set(displayName, Object.keys(await import(built)));
app.converter.on(typedoc.Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
  // The types of WildDuck's spec would be half of the site, and its models show them all.
  const spec = project.getChildByName(['@mailhost/wildduck', 'openapi']);
  if (spec) project.removeReflection(spec);
  // After `export type *` typedoc shows values too, which nobody can import.
  const { Variable, Function: PlainFunction, Class } = typedoc.ReflectionKind;
  for (const module of project.children ?? []) {
    for (const child of [...(module.children ?? [])]) {
      if (child.kindOf([Variable, PlainFunction, Class]) && !exported.get(module.name).includes(child.name)) {
        project.removeReflection(child);
      }
    }
  }
});

const { options } = ts.parseJsonConfigFileContent(
  ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile).config,
  ts.sys,
  root,
);
const program = ts.createProgram(
  entries.map(({ source }) => source),
  options,
);
const project = app.converter.convert(
  entries.map(({ displayName, source }) => ({ displayName, program, sourceFile: program.getSourceFile(source) })),
);

removeTitle(project.readme);
for (const { displayName, readme } of entries.filter(({ readme }) => readme)) {
  const module = project.getChildByName([displayName]);
  const file = new typedoc.MinimalSourceFile(readFileSync(readme, 'utf8'), readme);
  module.readme = app.converter.parseRawComment(file, project.files).content;
  removeTitle(module.readme);
  pageOf(readme, module);
}
for (const document of project.documents ?? []) pageOf(project.files.getReflectionPath(document), document);
for (const page of [project, ...(project.children ?? [])]) linkToRepository(page.readme ?? []);
for (const document of project.documents ?? []) linkToRepository(document.content);

// A relative path that does not exist was reported when it was read; the others lead to a page or to the repository.
const validation = { ...app.options.getValue('validation'), invalidPath: false };
app.options.setValue('validation', validation);
app.validate(project);
// Whether what is named is exported, typedoc asks of the project's own package only.
const { packageName } = project;
app.options.setValue('validation', { notExported: true, invalidLink: false, unusedMergeModuleWith: false });
for (const name of new Set(entries.map(({ packageName }) => packageName))) {
  project.packageName = name;
  app.options.setValue('intentionallyNotExported', inner[name] ?? []);
  app.validate(project);
}
project.packageName = packageName;
app.options.setValue('validation', validation);
if (app.logger.errorCount + app.logger.warningCount === 0) await app.generateOutputs(project);
if (app.logger.errorCount + app.logger.warningCount > 0) process.exit(1);
console.log(`Built docs/site in ${((performance.now() - started) / 1000).toFixed(1)} s.`);

/** Every entry that a package's `exports` gives types for, the core's first: what others hand on of it has its page there. */
function publicEntries() {
  const names = readdirSync(`${root}packages`).filter((name) => existsSync(`${root}packages/${name}/package.json`));
  return ['core', ...names.filter((name) => name !== 'core')].flatMap((name) => {
    const folder = `${root}packages/${name}`;
    const manifest = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
    return Object.entries(manifest.exports)
      .filter(([, target]) => target.types)
      .map(([path, { types, default: built }]) => ({
        packageName: manifest.name,
        displayName: manifest.name + path.slice(1),
        built: `${folder}/${built}`,
        source: types.replace('./dist', `${folder}/src`).replace(/\.d\.ts$/, '.ts'),
        readme: path === '.' ? `${folder}/README.md` : undefined,
      }));
  });
}

function documents() {
  const inFolder = (folder, name) =>
    readdirSync(`${root}${folder}`)
      .map((entry) => `${root}${folder}/${entry}${name}`)
      .filter((file) => file.endsWith('.md') && existsSync(file));
  return [
    ...inFolder('docs/guides', ''),
    `${root}docs/architecture.md`,
    `${root}CONTRIBUTING.md`,
    `${root}SECURITY.md`,
    `${root}bench/README.md`,
    `${root}examples/README.md`,
    ...inFolder('examples', '/README.md'),
    ...inFolder('packages', '/CHANGELOG.md'),
  ];
}

function groupOf(file) {
  if (file.startsWith('docs/guides/')) return 'Guides';
  return file.startsWith('examples/') ? 'Examples' : 'Documents';
}

/** The first heading of a Markdown file. */
function titleOf([first]) {
  return first?.kind === 'text' ? /^# (.+)\n+/.exec(first.text) : undefined;
}

/** Removes the first heading, where the page has its text above already. */
function removeTitle(content) {
  const title = titleOf(content);
  if (title) content[0].text = content[0].text.slice(title[0].length);
}

/** Makes links to the file lead to the page, and those to the folder of a README. */
function pageOf(file, page) {
  project.files.registerReflectionPath(file, page);
  if (file.endsWith('/README.md')) project.files.registerReflectionPath(dirname(file), page);
}

/** Lets links to what is no page of the site lead to the repository; pictures are part of their page, and copied. */
function linkToRepository(parts) {
  for (const part of parts) {
    const target = part.kind === 'relative-link' && part.target && project.files.resolve(part.target, project);
    if (typeof target !== 'string' || target.endsWith('.png')) continue;
    const kind = statSync(target).isDirectory() ? 'tree' : 'blob';
    part.text = `${repository}/${kind}/main/${relative(root, target)}`;
    part.target = undefined;
  }
}
