/** Every way in which servers and runtimes write a text down; each is the whole text in one manner. */
export function encodingsOf(text: string): Set<string> {
  const json = JSON.stringify(text).slice(1, -1);
  const wellFormed = text.toWellFormed();
  const form = new URLSearchParams([['', wellFormed]]).toString().slice(1);
  const escaped = [
    // Go, and what is safe within HTML.
    json.replace(/[<>&]/g, unicodeEscape),
    // PHP and Python; PHP escapes slashes too.
    json.replace(nonAscii, unicodeEscape),
    // .NET.
    json.replace(/\\"/g, '\\u0022').replace(/[<>&'+`\u0080-\uffff]/g, unicodeEscape),
    json.replace(/[<>&\u0080-\uffff]/g, unicodeEscape),
  ];
  const slashed = [json, ...escaped].map((form) => form.replaceAll('/', '\\/'));
  const html = [
    text.replace(/[&<>"]/g, htmlName),
    text.replace(/[&<>"]/g, htmlName).replaceAll("'", '&#39;'),
    text.replace(/[&<>"]/g, htmlName).replaceAll("'", '&#039;'),
    text.replace(/[^a-z\d ]/giu, (character) => `&#${character.codePointAt(0)};`),
    text.replace(/[^a-z\d ]/giu, (character) => `&#x${character.codePointAt(0)?.toString(16)};`),
  ];
  const forms = [text, json, form, encodeURIComponent(wellFormed), ...escaped, ...slashed, ...html];
  return new Set([...forms, ...forms.map(otherCase)]);
}

const nonAscii = /[\u0080-\uffff]/g;

function unicodeEscape(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function htmlName(character: string): string {
  return { '&': '&amp;', '<': '&lt;', '>': '&gt;' }[character] ?? '&quot;';
}

/** The same with the hexadecimal digits of its escapes in the other case. */
function otherCase(form: string): string {
  return form
    .replace(/%[\dA-F]{2}/g, (code) => code.toLowerCase())
    .replace(/(\\u|&#x)([\da-f]+)/g, (_, start: string, digits: string) => start + digits.toUpperCase());
}
