import { readFileSync } from 'node:fs';
import { readCapabilities } from '../../scripts/capabilities/read.mjs';
import { withLinks } from './links.js';
import { root } from './places.js';

/** What the site's own pages take from elsewhere, by the name in a comment such as `<!-- part: matrix -->`. */
export interface Parts extends Readonly<Record<string, string>> {
  /** What all of it is, in a paragraph. */
  readonly introduction: string;
}

/** Reads what has its place in the repository, or is made of what the packages say. */
export async function readParts(): Promise<Parts> {
  const readme = readFileSync(`${root}README.md`, 'utf8');
  const model = readFileSync(`${root}docs/guides/one-model.md`, 'utf8');
  return {
    introduction: (/^# .+\n\n([\s\S]+?)\n\n/.exec(readme)?.[1] ?? missing('introduction', 'README.md')).replaceAll(
      '\n',
      ' ',
    ),
    install: firstBlock(readme, 'sh'),
    'eight lines': firstBlock(readme, 'ts'),
    packages: withLinks(packagesOf(readme), (link) => `../../${link}`),
    summary: await summary(),
    matrix: between(model, 'matrix'),
    limits: between(model, 'limits').replaceAll(/^###/gm, '##'),
  };
}

/** A page with its parts. */
export function withParts(text: string, parts: Parts, page: string): string {
  return text.replace(/<!-- part: (.+?) -->/g, (_, name: string) => parts[name] ?? missing(`part ${name}`, page));
}

function packagesOf(readme: string): string {
  return /^\| package \|[\s\S]*?(?=\n\n)/m.exec(readme)?.[0] ?? missing('table of packages', 'README.md');
}

function firstBlock(text: string, language: string): string {
  const block = new RegExp(`^\`\`\`${language}\\n[\\s\\S]*?^\`\`\`$`, 'm').exec(text);
  return block?.[0] ?? missing(`block of ${language}`, 'README.md');
}

function between(text: string, name: string): string {
  const found = new RegExp(`<!-- ${name}: [^>]*-->\\n([\\s\\S]*?)\\n<!-- end of ${name} -->`).exec(text);
  return found?.[1] ?? missing(name, 'docs/guides/one-model.md');
}

const calls = ['list', 'get', 'create', 'delete', 'release'] as const;

/** A row a kind, a column a product: which of the calls that there are on a kind a product has. */
async function summary(): Promise<string> {
  const { nouns, tables } = await readCapabilities();
  const rows = Object.entries(nouns).map(([kind, noun]) => {
    const had = tables.map(({ kinds }) => calls.filter((call) => kinds[kind]?.[call]));
    const all = calls.filter((call) => had.some((product) => product.includes(call)));
    const cells = had.map((product) => {
      if (product.length === 0) return '–';
      return product.length === all.length ? 'yes' : product.join(', ');
    });
    return `| ${noun} | ${cells.join(' | ')} |`;
  });
  const titles = tables.map(({ title, role }) => `${title}<br><small>${role}</small>`);
  return [`| | ${titles.join(' | ')} |`, `|---|${'---|'.repeat(tables.length)}`, ...rows].join('\n');
}

function missing(what: string, where: string): never {
  throw new Error(`${where} has no ${what}.`);
}
