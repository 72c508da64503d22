import type { MarkdownEnv, MarkdownRenderer } from 'vitepress';
import { asOneWord } from './ranking.js';

/**
 * What of a page can be found. A section that is found is a heading with what follows it: a method's parameters and result are
 * part of the method, and of the types in the reference only the names are found.
 */
export function indexed(source: string, env: MarkdownEnv, md: MarkdownRenderer): string {
  return md.render(env.relativePath.startsWith('reference/') ? ofReference(source) : source, env);
}

function ofReference(source: string): string {
  const lines = source.replace(/^---\n[\s\S]*?\n---\n/, '').split('\n');
  if (/^search: names$/m.test(source)) return lines.filter((line) => /^#{1,3} .+\{#/.test(line)).join('\n\n');
  return lines
    .filter((line) => !/^#{4,} |^\[Source\]|^\| -|^\*\*\*$/.test(line))
    .map(withWords)
    .join('\n');
}

/** The heading of a method, and the words of its name: `mailboxes.setQuota` is found by `quota` too. */
function withWords(line: string): string {
  const name = /^#{2,3} ([\w.]+)\(/.exec(line)?.[1];
  if (name === undefined) return line;
  const words = name.match(/[A-Z]?[a-z]+/g) ?? [];
  return [line, asOneWord(name), words.length > name.split('.').length ? words.join(' ') : ''].join('\n\n');
}
