/** How deep objects are shown, how many members of each, and how long a line may be. */
const deepest = 4;
const most = 100;
const widest = 72;

/** A value as text, much as Node prints it. */
export function inspect(value: unknown, depth = 0, within: readonly object[] = []): string {
  if (typeof value === 'string')
    return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`;
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'function') return `[${kindOf(value)}${value.name && ` ${value.name}`}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString();
  if (value instanceof RegExp) return String(value);
  if (value instanceof Error) return `[${value.name}: ${value.message}]`;
  if (within.includes(value)) return '[Circular]';
  if (depth > deepest) return Array.isArray(value) ? '[Array]' : `[${kindOf(value)}]`;
  const inner = (part: unknown) => inspect(part, depth + 1, [...within, value]);
  if (Array.isArray(value)) return enclosed('[', cut(value, value.length, inner), ']', depth);
  if (value instanceof Uint8Array)
    return enclosed(`Uint8Array(${value.length}) [`, cut(value, value.length, String), ']', depth);
  if (value instanceof Set) return enclosed(`Set(${value.size}) {`, cut(value, value.size, inner), '}', depth);
  if (value instanceof Map) {
    const entry = ([key, item]: readonly [unknown, unknown]) => `${inner(key)} => ${inner(item)}`;
    return enclosed(`Map(${value.size}) {`, cut(value, value.size, entry), '}', depth);
  }
  const kind = kindOf(value);
  const entries = Object.entries(value);
  const members = cut(entries, entries.length, ([key, item]) => `${nameOf(key)}: ${inner(item)}`);
  return enclosed(kind === 'Object' ? '{' : `${kind} {`, members, '}', depth);
}

function kindOf(value: object): string {
  return (value instanceof Object && value.constructor.name) || 'Object';
}

const nameOf = (key: string): string => (/^[A-Za-z_$][\w$]*$/.test(key) ? key : inspect(key));

/** The first members as texts, and how many more there are. */
function cut<Member>(members: Iterable<Member>, count: number, textOf: (member: Member) => string): string[] {
  const texts: string[] = [];
  for (const member of members) {
    if (texts.length === most) return [...texts, `… ${count - most} more`];
    texts.push(textOf(member));
  }
  return texts;
}

/** On one line where it fits, else a line each. */
function enclosed(open: string, members: readonly string[], close: string, depth: number): string {
  if (members.length === 0) return `${open}${close}`;
  const line = open === '[' ? `[ ${members.join(', ')} ]` : `${open} ${members.join(', ')} ${close}`;
  if (line.length + depth * 2 <= widest && !line.includes('\n')) return line;
  const margin = '  '.repeat(depth + 1);
  return `${open}\n${members.map((member) => `${margin}${member}`).join(',\n')}\n${'  '.repeat(depth)}${close}`;
}
