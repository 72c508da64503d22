const calls = ['list', 'get', 'create', 'delete', 'release'];
const none = '–';

/** A row a capability, a column a product. */
export function matrixOf(tables, nouns) {
  const lines = [`| | ${tables.map(({ title }) => title).join(' | ')} |`, `|---|${'---|'.repeat(tables.length)}`];
  for (const kind of Object.keys(nouns)) {
    const rows = tables.map(({ kinds }) => kinds[kind]);
    for (const call of calls) {
      if (rows.some((row) => row?.[call]))
        lines.push(
          line(
            `**${nouns[kind]}** \`${call}\``,
            rows.map((row) => callCell(row, call)),
          ),
        );
    }
    const fields = [...new Set(rows.flatMap((row) => Object.keys(row?.fields ?? {})))];
    for (const field of fields) {
      const cells = rows.map((row) => fieldCell(row?.fields[field]));
      if (cells.some((cell) => cell !== none)) lines.push(line(`\`${kind}.${field}\``, cells));
    }
  }
  return lines.join('\n');
}

const line = (name, cells) => `| ${name} | ${cells.join(' | ')} |`;

function callCell(row, call) {
  const value = row?.[call];
  if (!value) return none;
  const word = value === true ? 'yes' : value;
  return row.depends ? `${word}, by ${row.depends}` : word;
}

function fieldCell(field) {
  if (!field) return none;
  const { read, write, depends } = field;
  const can = [];
  if (read !== 'never') can.push(read === 'verify' ? 'verify' : 'read');
  if (write !== 'never') can.push(write === 'set' ? 'write' : 'write at creation');
  if (can.length === 0) return none;
  return depends ? `${can.join(', ')}: by ${depends}` : can.join(', ');
}

/** What does not survive, and what cannot be done and why, product by product. */
export function limitsOf(tables) {
  return tables.map(limitsOfOne).join('\n\n');
}

function limitsOfOne({ title, kinds, pace }) {
  const losses = [];
  const reasons = [];
  for (const [kind, row] of Object.entries(kinds)) {
    const { reason, grace } = row;
    if (grace) losses.push(`\`${kind}.delete\`: ${grace}`);
    if (reason) reasons.push(`\`${kind}\`: ${reason}`);
    for (const [name, field] of Object.entries(row.fields)) {
      if (field.loss) losses.push(`\`${kind}.${name}\`: ${field.loss}`);
      if (field.reason) reasons.push(`\`${kind}.${name}\`: ${field.reason}`);
    }
  }
  const rate = `Asked at most ${pace.requestsPerSecond} times a second, ${pace.concurrency} at once, unless \`pace\` says otherwise.`;
  const list = (entries) => entries.map((entry) => `- ${entry}`).join('\n');
  const parts = [`### ${title}`, rate];
  if (losses.length > 0) parts.push('What to know of what it keeps:', list(losses));
  if (reasons.length > 0) parts.push('What it cannot do, or only so:', list(reasons));
  return parts.join('\n\n');
}
