import type { Plan } from '../plan/operations.js';
import { type Line, linesOf } from './report.js';

/** A plan for a pull request or a ticket: the same as {@link renderText}, in GitHub's Markdown. */
export async function renderMarkdown(plan: Plan): Promise<string> {
  const lines: string[] = [];
  let isInTable = false;
  for await (const line of linesOf(plan)) {
    const isRow = line.is === 'change' || line.is === 'counts';
    if (isInTable && !isRow) lines.push('');
    if (isRow && !isInTable) lines.push('', line.is === 'change' ? '| | | |\n|---|---|---|' : '| |\n|---|');
    isInTable = isRow;
    lines.push(markdownOf(line));
  }
  return `${lines.join('\n').trim()}\n`;
}

function markdownOf(line: Line): string {
  switch (line.is) {
    case 'account':
      return `\n## ${escaped(line.text)}`;
    case 'domain':
      return `\n### ${escaped(line.text)}`;
    case 'kind':
      return `\n**${line.text}**`;
    case 'change': {
      const notes = [...line.notes, ...(line.isRefused ? ['refused'] : [])];
      return `| \`${line.sign}\` | ${escaped(line.name)} | ${escaped(notes.join('; '))} |`;
    }
    case 'counts':
      return `| ${escaped(line.text)} |`;
    case 'refusal':
      return `\n> **Refused**: ${escaped(line.text)}`;
    case 'note':
      return `- ${escaped(line.text)}`;
    case 'total':
      return `\n**${escaped(line.text)}**`;
  }
}

/** A text whose signs mean nothing in Markdown or HTML. */
export function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~!+-]/g, (sign) => `\\${sign}`).replace(/[\r\n]+/g, ' ');
}
