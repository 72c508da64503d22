/** The names of the characters from 160 to 255. */
const latinNames =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro ' +
  'para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil ' +
  'Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave ' +
  'Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml ' +
  'igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute ' +
  'thorn yuml';

const names: ReadonlyMap<string, string> = new Map([
  ...latinNames.split(' ').map((name, index): [string, string] => [String.fromCharCode(160 + index), name]),
  ['&', 'amp'],
  ['<', 'lt'],
  ['>', 'gt'],
  ['"', 'quot'],
  ["'", '#x27'],
  ['`', '#x60'],
]);

const characters: ReadonlyMap<string, string> = new Map([
  ...[...names].map(([character, name]): [string, string] => [name, character]),
  ['apos', "'"],
]);

const encoded = (text: string): string =>
  [...text]
    .map((character) => {
      const name = names.get(character);
      if (name !== undefined) return `&${name};`;
      const code = character.codePointAt(0) ?? 0;
      return code < 128 ? character : `&#x${code.toString(16).toUpperCase()};`;
    })
    .join('');

/** A plain text as HTML: paragraphs and lines. */
export const htmlOf = (text: string): string =>
  `<p>${encoded(text)
    .replace(/\r?\n/g, '\n')
    .replace(/(?<![ \t])[ \t]+$/gm, '')
    .trim()
    .replace(/\n\n+/g, '</p><p>')
    .replace(/\n/g, '<br/>')}</p>`;

/** The text of HTML, without its tags; links with what they lead to, if wanted. */
export function textOf(html: string, { withLinks = true } = {}): string {
  let text = '';
  let address: string | undefined;
  /** The tag whose content is not shown. */
  let hiding: string | undefined;
  for (const part of html.split(/(<[^<>]*>)/)) {
    const tag = /^<(\/?[a-z]\w*)/i.exec(part)?.[1]?.toLowerCase();
    if (hiding !== undefined) {
      if (tag === `/${hiding}`) hiding = undefined;
    } else if (tag === 'script' || tag === 'style' || tag === 'head') {
      hiding = tag;
    } else if (tag === 'a') {
      address = /\bhref="(https?:[^"]*)"/i.exec(part)?.[1];
    } else if (tag === '/a') {
      if (withLinks && address !== undefined) text += ` [${address}]`;
      address = undefined;
    } else if (tag === undefined) {
      // A declaration or a comment is no text either.
      if (!/^<.*>$/s.test(part)) text += part;
    } else {
      text += breaks.get(tag) ?? '';
    }
  }
  return text
    .replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (entity, name: string) => characterOf(name) ?? entity)
    .replace(/(?<![ \t])[ \t]+\n/g, '\n')
    .replace(/(?<!\n)\n+(?=\n \*)/g, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** What a tag is in a text. */
const breaks: ReadonlyMap<string, string> = new Map([
  ['br', '\n'],
  ['li', '\n * '],
  ...['/p', '/h1', '/h2', '/h3', '/h4', '/h5', '/h6'].map((tag): [string, string] => [tag, '\n\n']),
  ['/div', '\n'],
  ['/tr', '\n'],
]);

function characterOf(name: string): string | undefined {
  const code = /^#x([0-9a-f]+)$/i.exec(name)?.[1];
  if (code !== undefined) return String.fromCodePoint(Number.parseInt(code, 16));
  return /^#\d+$/.test(name) ? String.fromCodePoint(Number(name.slice(1))) : characters.get(name);
}
