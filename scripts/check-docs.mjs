// Checks every link of the built site and of the Markdown files as the repository shows them: that the file is there,
// and its anchor. Addresses elsewhere are checked for their form only. No page of the site may load anything from
// elsewhere.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import GithubSlugger from 'github-slugger';
import { Parser } from 'htmlparser2';
import MarkdownIt from 'markdown-it';

const root = fileURLToPath(new URL('..', import.meta.url));
const site = join(root, 'docs/site');
/** Where the site is served, as in its build. */
const base = process.env.DOCS_BASE ?? '/';
const parser = new MarkdownIt({ html: true });
const problems = new Set();
let count = 0;

const pages = readdirSync(site, { recursive: true }).filter((file) => /\.(html|svg)$/.test(file));
if (pages.length === 0) throw new Error('The site is not built: run pnpm docs:build');
checkAll(new Map(pages.map((page) => [join(site, page), readPage(join(site, page))])), site);

// Files that are not committed yet count too.
const listed = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '*.md', ':!.changeset'];
const files = execFileSync('git', listed, { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean);
const documents = files.map((file) => join(root, file)).filter((file) => existsSync(file));
checkAll(new Map(documents.map((file) => [file, readMarkdown(file)])), root);

for (const problem of problems) console.error(problem);
console.log(
  `${count} links on ${pages.length} pages and in ${documents.length} Markdown files: ${problems.size} broken.`,
);
process.exitCode = problems.size > 0 ? 1 : 0;

/** Checks what the files link to, each of which is given with its links and anchors; no link may leave the folder. */
function checkAll(contents, folder) {
  for (const [file, { links, loads = [] }] of contents) {
    const report = (link, what) => problems.add(`${relative(root, file)}: ${link} ${what}`);
    for (const link of loads) if (isElsewhere(link)) report(link, 'is loaded from elsewhere');
    for (const link of [...links, ...loads]) {
      count++;
      if (isElsewhere(link)) {
        if (!isWellFormed(link)) report(link, 'is no address');
        continue;
      }
      const [path, anchor] = link.split('#').map(decodeURIComponent);
      let target = targetOf(path, file);
      if (!existsSync(target) || relative(folder, target).startsWith('..')) report(link, 'leads nowhere');
      else if (anchor) {
        if (statSync(target).isDirectory()) target = join(target, folder === site ? 'index.html' : 'README.md');
        const anchors = contents.get(target)?.anchors;
        // What is no page, such as a source file, has line numbers.
        if (anchors ? !anchors.has(anchor) : !/^L\d+$/.test(anchor)) report(link, 'has no such anchor');
      }
    }
  }
}

/** The file that a link leads to: a page names those of the site from where it is served. */
function targetOf(path, file) {
  if (path === '') return file;
  return path.startsWith('/') && file.startsWith(site) ? join(site, relative(base, path)) : resolve(file, '..', path);
}

/** What a page links to, what it loads, and the anchors that it has. */
function readPage(file) {
  const [links, loads, anchors] = [[], [], new Set()];
  const html = new Parser({
    onopentag(name, { href, src, id, name: anchor }) {
      if (id) anchors.add(id);
      if (name === 'a' && anchor) anchors.add(anchor);
      if (href !== undefined) (name === 'link' ? loads : links).push(href);
      if (src !== undefined) loads.push(src);
    },
  });
  html.end(readFileSync(file, 'utf8'));
  return { links, loads, anchors };
}

/** What a Markdown file links to, and the anchors that GitHub gives to its headings. */
function readMarkdown(file) {
  const slugger = new GithubSlugger();
  const [links, anchors] = [[], new Set()];
  const tokens = parser.parse(readFileSync(file, 'utf8'), {});
  for (const [index, { type, children }] of tokens.entries()) {
    for (const token of children ?? []) {
      const link = token.attrGet('href') ?? token.attrGet('src');
      if (link !== null) links.push(link);
    }
    if (type === 'inline' && tokens[index - 1]?.type === 'heading_open') {
      anchors.add(slugger.slug(children.map(({ content }) => content).join('')));
    }
  }
  return { links, anchors };
}

function isElsewhere(link) {
  return /^([a-z][a-z+.-]*:|\/\/)/i.test(link);
}

function isWellFormed(link) {
  const url = URL.canParse(link) ? new URL(link) : undefined;
  return url?.protocol === 'https:' && /^[^.]+(\.[^.]+)+$/.test(url.hostname) && !/[\s<>{}]/.test(link);
}
