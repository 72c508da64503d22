/** The colours of a terminal's sixteen that programs here use, by the number of their escape sequence. */
const colors: Readonly<Record<string, string>> = {
  '31': '#ff8a80',
  '32': '#8fdc9b',
  '33': '#f2cf73',
  '34': '#8ab8ff',
  '35': '#e0a3f0',
  '36': '#7fd6d6',
  '90': '#9aa5a1',
};

const [lineHeight, letterWidth, margin, top] = [20, 8.43, 20, 44];

/** A picture of a terminal with an output in it, escape sequences and all. */
export function pictureOf(output: string, title: string): string {
  const lines = output.split('\n');
  const columns = Math.max(...lines.map((line) => withoutEscapes(line).length));
  const [width, height] = [Math.ceil(columns * letterWidth) + 2 * margin, lines.length * lineHeight + top + margin];
  const rows = lines.map(
    (line, index) => `<text x="${margin}" y="${top + (index + 1) * lineHeight - 5}">${spansOf(line)}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">
<title>${title}</title>
<rect width="${width}" height="${height}" rx="10" fill="#15191a"/>
<g fill="#3a4446"><circle cx="22" cy="20" r="6"/><circle cx="42" cy="20" r="6"/><circle cx="62" cy="20" r="6"/></g>
<g font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="14" fill="#e6eae8">
${rows.join('\n')}
</g>
</svg>
`;
}

/** What a colour begins with. */
const csi = '\u001b[';

/** A line's parts, each in the colour and weight that hold at it. */
function spansOf(line: string): string {
  let [color, weight] = ['', ''];
  const [first = '', ...parts] = line.split(csi);
  const spans = parts.map((part) => {
    const end = part.indexOf('m');
    for (const code of part.slice(0, end).split(';')) {
      if (code === '0' || code === '') [color, weight] = ['', ''];
      else if (code === '39') color = '';
      else if (code === '22') weight = '';
      else if (code === '1') weight = ' font-weight="bold"';
      else if (code === '2') color = ` fill="${colors['90']}"`;
      else if (colors[code]) color = ` fill="${colors[code]}"`;
    }
    const text = escaped(part.slice(end + 1));
    return text === '' ? '' : color + weight === '' ? text : `<tspan${color}${weight}>${text}</tspan>`;
  });
  return escaped(first) + spans.join('');
}

function withoutEscapes(line: string): string {
  return line
    .split(csi)
    .map((part, index) => (index === 0 ? part : part.slice(part.indexOf('m') + 1)))
    .join('');
}

/** A text as XML has it, with spaces that stay. */
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll(' ', '\u00a0');
