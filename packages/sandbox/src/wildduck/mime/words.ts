/** A text for a header, as encoded words when it is more than ASCII. */
export function encodedWords(text: string): string {
  if (isAscii(text)) return text;
  const [encoding, encode] = isMostlyAscii(text) ? (['Q', quoted] as const) : (['B', inBase64] as const);
  const words: string[] = [];
  let word = '';
  for (const character of text) {
    if (encode(word + character).length > longestWord) {
      words.push(word);
      word = character;
    } else word += character;
  }
  return [...words, word].map((part) => `=?UTF-8?${encoding}?${encode(part)}?=`).join('\r\n ');
}

const longestWord = 42;

const inBase64 = (text: string): string => Buffer.from(text).toString('base64');

/** Whether a text has more letters of ASCII than other characters. */
export const isMostlyAscii = (text: string): boolean =>
  [...text].filter((character) => !isAscii(character)).length < (text.match(/[a-z]/gi)?.length ?? 0);

export const isAscii = (text: string): boolean => [...text].every((character) => (character.codePointAt(0) ?? 0) < 128);

const quoted = (text: string): string => [...text].map(quotedCharacter).join('');

const quotedCharacter = (character: string): string => {
  if (character === ' ') return '_';
  if (/^[A-Za-z0-9!*+\-/]$/.test(character)) return character;
  return [...Buffer.from(character)].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
};
