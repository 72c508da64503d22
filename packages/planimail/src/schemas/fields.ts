import { integer, text } from '@mailhost/core/schema';

/** A domain name, in Unicode or Punycode. The server has the last word on which ones it takes. */
export const domainName = text({
  max: 253,
  pattern: /^(?!-)[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+$/u,
  expected: 'a domain name such as example.org',
});

/** One address. A comma is refused: the API takes one address at a time. */
export const emailAddress = text({
  max: 320,
  pattern: /^[^\s@,"]+@[^\s@,".]+(?:\.[^\s@,".]+)+$/,
  expected: 'one e-mail address such as user@example.org',
});

/** The document names no limits but on an alias's targets. These are far above all that can be meant. */
const longest = 1024;

export const password = text({ min: 1, max: longest });
export const words = text({ min: 1, max: longest });
export const wordsOrNone = text({ max: longest });
export const megabytes = integer({ min: 0 });
