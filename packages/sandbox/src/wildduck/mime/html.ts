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
    .replace(/[ \t]+$/gm, '')
    .trim()
    .replace(/\n\n+/g, '</p><p>')
    .replace(/\n/g, '<br/>')}</p>`;

/** The text of HTML, without its tags; links with what they lead to, if wanted. */
export const textOf = (html: string, { withLinks = true } = {}): string =>
  (withLinks ? html.replace(/<a\b[^>]*href="(https?:[^"]*)"[^>]*>([\s\S]*?)<\/a\s*>/gi, '$2 [$1]') : html)
    .replace(/<(script|style|head)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<li\b[^>]*>/gi, '\n * ')
    .replace(/<\/(p|h\d)\s*>/gi, '\n\n')
    .replace(/<\/(div|tr)\s*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (entity, name: string) => characterOf(name) ?? entity)
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n+(?=\n \*)/g, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

function characterOf(name: string): string | undefined {
  const code = /^#x([0-9a-f]+)$/i.exec(name)?.[1];
  if (code !== undefined) return String.fromCodePoint(Number.parseInt(code, 16));
  return /^#\d+$/.test(name) ? String.fromCodePoint(Number(name.slice(1))) : characters.get(name);
}
