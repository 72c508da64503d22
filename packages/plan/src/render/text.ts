import type { Plan } from '../plan/operations.js';
import { type Line, linesOf, signs } from './report.js';
import { visibleText } from './visible.js';

/** Options of {@link renderText}. */
export interface TextOptions {
  /** Whether changes have the colours of a terminal. Default `false`. */
  readonly color?: boolean | undefined;
}

/** The codes of a terminal, by sign. */
const colors: Readonly<Record<string, string>> = {
  [signs.create]: '\u001b[32m',
  [signs.update]: '\u001b[33m',
  [signs.delete]: '\u001b[31m',
  [signs.disable]: '\u001b[35m',
};
const red = '\u001b[31m';
const reset = '\u001b[0m';

/**
 * A plan for a terminal: `+` create, `~` change, `-` delete, `!` disable, `?` cannot be seen; by account, domain and
 * kind. Past 50 operations each domain has its numbers alone. What servers tell cannot write to the terminal.
 */
export async function renderText(plan: Plan, { color = false }: TextOptions = {}): Promise<string> {
  const paint = (text: string, code: string | undefined) => (color && code !== undefined ? code + text + reset : text);
  const lines: string[] = [];
  for await (const line of linesOf(plan)) lines.push(paint(visibleText(textOf(line)), colorOf(line)));
  return `${lines.join('\n')}\n`;
}

function textOf(line: Line): string {
  switch (line.is) {
    case 'account':
      return line.text;
    case 'domain':
      return `  ${line.text}`;
    case 'kind':
      return `    ${line.text}`;
    case 'change': {
      const notes = [...line.notes, ...(line.isRefused ? ['refused'] : [])];
      return `      ${line.sign} ${line.name}${notes.length > 0 ? `  ${notes.join('; ')}` : ''}`;
    }
    case 'counts':
      return `    ${line.text}`;
    case 'refusal':
      return `Refused: ${line.text}`;
    default:
      return line.text;
  }
}

function colorOf(line: Line): string | undefined {
  if (line.is === 'refusal') return red;
  return line.is === 'change' ? colors[line.sign] : undefined;
}
