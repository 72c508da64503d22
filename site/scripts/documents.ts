import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { packageFolders } from './entries.js';
import { pages, repository, root } from './places.js';

/** A Markdown file of the repository, and the page that it becomes; both as paths, without a slash at the front. */
export interface Document {
  readonly file: string;
  readonly page: string;
  readonly title: string;
}

/** Everything that is readable in the repository and a page of the site too. */
export function documents(): Document[] {
  const guides = readdirSync(`${root}docs/guides`).map((name) => [`docs/guides/${name}`, `guides/${name}`]);
  const packages = packageFolders().flatMap((name) => [
    [`packages/${name}/README.md`, `packages/${name}/index.md`],
    [`packages/${name}/CHANGELOG.md`, `packages/${name}/changelog.md`],
  ]);
  const examples = readdirSync(`${root}examples`).map((name) =>
    name === 'README.md' ? ['examples/README.md', 'examples/index.md'] : [`examples/${name}/README.md`, `examples/${name}.md`],
  );
  const others = [
    ['docs/architecture.md', 'architecture.md'],
    ['CONTRIBUTING.md', 'contributing.md'],
    ['SECURITY.md', 'security.md'],
    ['bench/README.md', 'bench.md'],
  ];
  return [...guides, ...packages, ...examples, ...others].flatMap(([file = '', page = '']) =>
    existsSync(root + file) ? [{ file, page, title: titleOf(readFileSync(root + file, 'utf8')) }] : [],
  );
}

/** Writes each as a page: links lead to pages where there is one, else to the repository; pictures come along. */
export function writeDocuments(all: readonly Document[]): void {
  const targets = pagesByPath(all);
  for (const document of all) {
    const text = readFileSync(root + document.file, 'utf8');
    writePage(document.page, withLinks(text, (link) => linkOf(link, document, targets)), { source: document.file });
  }
}

/** Writes a page with what VitePress has to know of it. */
export function writePage(page: string, text: string, frontmatter: Readonly<Record<string, unknown>>): void {
  const file = join(pages, page);
  mkdirSync(dirname(file), { recursive: true });
  const lines = Object.entries(frontmatter).map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`);
  writeFileSync(file, `---\n${lines.join('')}---\n\n${text}`);
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
  if (/^(#|[a-z][a-z+.-]*:)/i.test(link)) return link;
  const [path = '', anchor] = link.split('#');
  const target = posix.join(posix.dirname(file), path).replace(/\/$|^\.$/g, '');
  const hash = anchor === undefined ? '' : `#${anchor}`;
  const found = targets.get(target);
  if (found !== undefined) return `${relativeTo(page, found)}${hash}`;
  if (!existsSync(root + target)) throw new Error(`${file}: ${link} leads nowhere`);
  if (/\.(png|svg)$/.test(target)) return copied(target, page);
  return `${repository}/${statSync(root + target).isDirectory() ? 'tree' : 'blob'}/main/${target}${hash}`;
}

function copied(picture: string, page: string): string {
  const place = `pictures/${picture.replaceAll('/', '-')}`;
  mkdirSync(join(pages, 'pictures'), { recursive: true });
  copyFileSync(root + picture, join(pages, place));
  return relativeTo(page, place);
}

function relativeTo(page: string, target: string): string {
  const path = relative(posix.dirname(page), target);
  return path.startsWith('.') ? path : `./${path}`;
}

/** Changes the links of a Markdown text, and nothing that is code. */
function withLinks(text: string, change: (link: string) => string): string {
  return outsideOfFences(text, (line) =>
    line
      .split(/(`+[^`]*`+)/)
      .map((part) =>
        part.startsWith('`')
          ? part
          : part
              .replace(/(\]\()([^()\s]+)(\))/g, (_, open, link, close) => open + change(link) + close)
              .replace(/^(\[[^\]]+\]: )(\S+)/, (_, open, link) => open + change(link)),
      )
      .join(''),
  );
}

function outsideOfFences(text: string, change: (line: string) => string): string {
  let fence: string | undefined;
  const lines = text.split('\n').map((line) => {
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark !== undefined && (fence === undefined || line.trim() === fence)) {
      fence = fence === undefined ? mark : undefined;
      return line;
    }
    return fence === undefined ? change(line) : line;
  });
  return lines.join('\n');
}

function titleOf(text: string): string {
  return /^# (.+)$/m.exec(text)?.[1] ?? '';
}
