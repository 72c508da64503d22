import type { MarkdownRenderer } from 'vitepress';

/** Makes the empty corner of a table a plain cell: a heading without a text says nothing to those who hear it. */
export function plainCorners(md: MarkdownRenderer): void {
  md.core.ruler.push('plain-corners', ({ tokens }) => {
    for (const [index, token] of tokens.entries()) {
      const [content, close] = [tokens[index + 1], tokens[index + 2]];
      if (token.type !== 'th_open' || content?.content !== '' || close === undefined) continue;
      token.tag = 'td';
      close.tag = 'td';
    }
  });
}
