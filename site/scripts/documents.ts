import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { packageFolders } from './entries.js';
import { withLinks } from './links.js';
import { pages, repository, root } from './places.js';

/** A Markdown file of the repository, and the page that it becomes; both as paths, without a slash at the front. */
export interface Document {
  readonly file: string;
  readonly page: string;
  readonly title: string;
}

/** Everything that is readable in the repository and a page of the site too, and the pages that only the site has. */
export function documents(): Document[] {
  const inFolder = (folder: string) => (existsSync(root + folder) ? readdirSync(root + folder) : []);
  const places = [
    ...inFolder('site/pages').map((name) => [`site/pages/${name}`, name]),
    ...inFolder('site/playground/pages').map((name) => [`site/playground/pages/${name}`, `try/${name}`]),
    ...inFolder('docs/guides').map((name) => [`docs/guides/${name}`, `guides/${name}`]),
    ...packageFolders().flatMap((name) => [
      [`packages/${name}/README.md`, `packages/${name}/index.md`],
      [`packages/${name}/CHANGELOG.md`, `packages/${name}/changelog.md`],
    ]),
    ['examples/README.md', 'examples/index.md'],
    ...inFolder('examples').map((name) => [`examples/${name}/README.md`, `examples/${name}.md`]),
    ['docs/architecture.md', 'architecture.md'],
    ['CONTRIBUTING.md', 'contributing.md'],
    ['SECURITY.md', 'security.md'],
    ['bench/README.md', 'bench.md'],
  ];
  return places.flatMap(([file = '', page = '']) => {
    if (!file.endsWith('.md') || !existsSync(root + file)) return [];
    return [{ file, page, title: titleOf(readFileSync(root + file, 'utf8')) }];
  });
}

/** Writes a document as a page: links lead to pages where there is one, else to the repository; pictures come along. */
export function writeDocument(document: Document, text: string, all: readonly Document[]): void {
  const targets = pagesByPath(all);
  const file = join(pages, document.page);
  mkdirSync(dirname(file), { recursive: true });
  const linked = withLinks(text, (link) => linkOf(link, document, targets));
  writeFileSync(file, withField(linked, `source: ${document.file}`));
}

/** A page's title: what its frontmatter says, else its first heading. */
function titleOf(text: string): string {
  return (/^---\n[\s\S]*?^title: (.+)$[\s\S]*?^---$/m.exec(text) ?? /^# (.+)$/m.exec(text))?.[1] ?? '';
}

/** A text with one more field in its frontmatter. */
function withField(text: string, field: string): string {
  return text.startsWith('---\n') ? `---\n${field}\n${text.slice(4)}` : `---\n${field}\n---\n\n${text}`;
}

function pagesByPath(all: readonly Document[]): ReadonlyMap<string, string> {
  const targets = new Map([
    ['README.md', 'index.md'],
    ['', 'index.md'],
  ]);
  for (const { file, page } of all) {
    targets.set(file, page);
    if (posix.basename(file) === 'README.md') targets.set(posix.dirname(file), page);
  }
  return targets;
}

/** A link of a document as it is on its page. */
function linkOf(link: string, { file, page }: Document, targets: ReadonlyMap<string, string>): string {
  if (/^([#/]|[a-z][a-z+.-]*:)/i.test(link)) return link;
  const [path = '', anchor] = link.split('#');
  const target = posix.join(posix.dirname(file), path).replace(/\/$|^\.$/g, '');
  const hash = anchor === undefined ? '' : `#${anchor}`;
  const found = targets.get(target);
  if (found !== undefined) return relativeTo(page, found) + hash;
  if (!existsSync(root + target)) throw new Error(`${file}: ${link} leads nowhere.`);
  if (/\.(png|svg)$/.test(target)) return copied(target, page);
  return `${repository}/${statSync(root + target).isDirectory() ? 'tree' : 'blob'}/main/${target}${hash}`;
}

/** Copies a picture to those of the site. */
function copied(picture: string, page: string): string {
  const place = `pictures/${picture.replaceAll('/', '-')}`;
  mkdirSync(join(pages, 'pictures'), { recursive: true });
  copyFileSync(root + picture, join(pages, place));
  return relativeTo(page, place);
}

/** A link from one page to another. */
export function relativeTo(page: string, target: string): string {
  const path = posix.relative(posix.dirname(page), target);
  return path.startsWith('.') ? path : `./${path}`;
}
