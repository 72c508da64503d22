/** The values of an attribute in LDIF (RFC 2849): lines can be folded, and values in base64. */
export function ldifValues(ldif: string, attribute: string): readonly string[] {
  const wanted = attribute.toLowerCase();
  const lines = ldif.replaceAll(/\r?\n /g, '').split(/\r?\n/);
  return lines.flatMap((line) => {
    const [, name = '', colons = '', value = ''] = /^([\w.;-]+)(::?) *(.*)$/.exec(line) ?? [];
    if (name.toLowerCase() !== wanted) return [];
    return [colons === '::' ? decoded(value) : value];
  });
}

function decoded(base64: string): string {
  return new TextDecoder().decode(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)));
}
