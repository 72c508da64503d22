/** Changes the links of a Markdown text, and nothing that is code. */
export function withLinks(text: string, change: (link: string) => string): string {
  return outsideOfFences(text, (line) =>
    line
      .split(/(`+[^`]*`+)/)
      .map((part) => (part.startsWith('`') ? part : changeLinks(part, change)))
      .join(''),
  );
}

function changeLinks(text: string, change: (link: string) => string): string {
  return text
    .replace(/(\]\()([^()\s]+)(\))/g, (_, open: string, link: string, close: string) => open + change(link) + close)
    .replace(/^(\[[^\]]+\]: )(\S+)/, (_, open: string, link: string) => open + change(link));
}

function outsideOfFences(text: string, change: (line: string) => string): string {
  let fence: string | undefined;
  const lines = text.split('\n').map((line) => {
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark !== undefined && (fence === undefined || line.trim() === fence)) {
      fence = fence === undefined ? mark : undefined;
      return line;
    }
    return fence === undefined ? change(line) : line;
  });
  return lines.join('\n');
}
