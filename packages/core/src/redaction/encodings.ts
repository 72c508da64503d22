/** Every way in which servers and runtimes write a text down; each is the whole text in one manner. */
export function encodingsOf(text: string): Set<string> {
  // So long a text is no key or password, and stands in no message whole.
  if (text.length > longest) return new Set([text]);
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
  const percent = encodeURIComponent(wellFormed);
  const whole = [text.toUpperCase(), text.toLowerCase(), text.replace(everyUnit, unicodeEscape)];
  const twice = [encodeURIComponent(percent), encodeURIComponent(form), JSON.stringify(json).slice(1, -1)];
  const forms = [text, json, form, percent, ...escaped, ...slashed, ...html, ...whole, ...twice];
  return new Set([...forms, ...forms.map(otherCase), ...bytewise(wellFormed)]);
}

const longest = 4096;

/** What it is when it is written as bytes: in hex, and in base64 wherever in a longer text it begins. */
function bytewise(text: string): string[] {
  const bytes = new TextEncoder().encode(text);
  // What is so short would be found in any long text.
  if (bytes.length < 6) return [];
  const pairs = [...bytes].map((byte) => byte.toString(16).padStart(2, '0'));
  const hex = pairs.join('');
  const percent = pairs.map((pair) => `%${pair}`).join('');
  const base64 = [0, 1, 2].map((offset) => {
    const before = '\0'.repeat(offset);
    const encoded = btoa(before + Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')).replace(
      /={1,2}$/,
      '',
    );
    // The first and last digits are also made of what stands around it.
    const complete = Math.floor(((offset + bytes.length) * 8) / 6);
    return encoded.slice(Math.ceil((offset * 8) / 6), complete);
  });
  const urlSafe = base64.map((form) => form.replaceAll('+', '-').replaceAll('/', '_'));
  return [hex, hex.toUpperCase(), percent, percent.toUpperCase(), ...base64, ...urlSafe];
}

const everyUnit = /[\s\S]/g;
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
