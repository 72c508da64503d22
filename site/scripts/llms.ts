import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Document } from './documents.js';
import { pages, root } from './places.js';

const site = `${root}docs/site/`;

/** What is read first is named first. */
const sections: readonly (readonly [string, RegExp])[] = [
  ['Guides', /^guides\//],
  ['Packages', /^packages\/[^/]+\/index\.md$/],
  ['Products', /^capabilities\.md$/],
  ['Command line', /^command-line\.md$/],
  ['Examples', /^examples\//],
  ['Project', /^(architecture|contributing|security)\.md$/],
];

/**
 * Writes the documents as Markdown beside their pages, `llms.txt`, which tells programs that read what there is, and
 * `llms-full.txt`, which is the guides and the packages' pages in one file.
 */
export function writeForReaders(all: readonly Document[], introduction: string): void {
  const lines = [`# mailhost`, '', `> ${introduction}`];
  const whole: string[] = [];
  for (const [title, pattern] of sections) {
    const found = all.filter(({ page }) => pattern.test(page));
    if (found.length === 0) continue;
    lines.push('', `## ${title}`, '');
    for (const document of found) {
      const text = plain(readFileSync(join(pages, document.page), 'utf8'));
      const file = join(site, document.page);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
      lines.push(`- [${document.title.replaceAll('`', '')}](${document.page}): ${firstSentence(text)}`);
      if (title === 'Guides' || title === 'Packages') whole.push(text);
    }
  }
  writeFileSync(`${site}llms.txt`, `${lines.join('\n')}\n`);
  writeFileSync(`${site}llms-full.txt`, whole.join('\n\n'));
}

/** A page without what only VitePress reads. */
function plain(text: string): string {
  return text.replace(/^---\n[\s\S]*?\n---\n+/, '');
}

/** What a page begins with, below its heading. */
function firstSentence(text: string): string {
  const paragraph = /^# .+\n+([^\n#|`<][\s\S]*?)(?=\n\n|\n```)/m.exec(text)?.[1] ?? '';
  const line = paragraph
    .replaceAll('\n', ' ')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/[[\]]/g, '');
  return /^.*?[.:](?= |$)/.exec(line)?.[0].replace(/:$/, '.') ?? line;
}
