/** The values of an attribute in LDIF (RFC 2849): lines can be folded, and values in base64. */
export function ldifValues(ldif: string, attribute: string): readonly string[] {
  const wanted = attribute.toLowerCase();
  const lines = ldif.replaceAll(/\r?\n /g, '').split(/\r?\n/);
  return lines.flatMap((line) => {
    const colon = line.indexOf(':');
    if (colon < 0 || line.slice(0, colon).toLowerCase() !== wanted) return [];
    const rest = line.slice(colon + 1);
    return [rest.startsWith(':') ? decoded(rest.slice(1).trim()) : rest.trimStart()];
  });
}

function decoded(base64: string): string {
  return new TextDecoder().decode(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)));
}
