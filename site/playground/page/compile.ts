import { parse } from 'es-module-lexer/minimal/js';
import { transform } from 'sucrase';
import type { LinkedCode } from '../messages.js';

/** The code cannot be run, for a reason that its writer can mend. */
export class CodeError extends Error {
  /** From 1. */
  readonly line: number | undefined;

  constructor(message: string, line?: number) {
    super(message);
    this.name = 'CodeError';
    this.line = line;
  }
}

/**
 * Makes JavaScript of TypeScript, line for line, and lets its imports lead to files of the library.
 *
 * @throws {CodeError} where it is no TypeScript, or imports what there is not.
 */
export function compile(source: string, specifiers: Readonly<Record<string, string>>): LinkedCode {
  const code = withoutTypes(source);
  const used = new Set<string>();
  let text = '';
  let copied = 0;
  for (const { n: specifier, s: start, e: end, d: dynamic } of parse(code)[0]) {
    if (specifier === undefined || dynamic === -2) continue;
    const file = Object.hasOwn(specifiers, specifier) ? specifiers[specifier] : undefined;
    if (file === undefined) throw new CodeError(missing(specifier, specifiers), lineAt(code, start));
    // What is written of a dynamic import has its quotes with it.
    const [before, after] = dynamic === -1 ? [start - 1, end + 1] : [start, end];
    text += `${code.slice(copied, before)}"./${file}"`;
    copied = after;
    used.add(file);
  }
  return { text: text + code.slice(copied), imports: [...used] };
}

function withoutTypes(source: string): string {
  try {
    return transform(source, { transforms: ['typescript'], disableESTransforms: true }).code;
  } catch (error) {
    const [, what = String(error), line] =
      /^(?:Error transforming \S+ )?(.*?)(?: \((\d+):\d+\))?$/s.exec(
        error instanceof Error ? error.message : String(error),
      ) ?? [];
    throw new CodeError(what, line === undefined ? undefined : Number(line));
  }
}

function missing(specifier: string, specifiers: Readonly<Record<string, string>>): string {
  return `"${specifier}" cannot be imported on this page. There are: ${Object.keys(specifiers).join(', ')}.`;
}

const lineAt = (code: string, place: number): number => code.slice(0, place).split('\n').length;
