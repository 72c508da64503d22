/**
 * Parses JSON. A whole number beyond 2^53, which would be rounded, becomes a text with its digits: a check of the answer
 * then tells that it is no number, and nothing is lost.
 */
export function parseJson(text: string): unknown {
  return JSON.parse(manyDigits.test(text) ? text.replace(textsAndNumbers, exact) : text);
}

const manyDigits = /\d{16}/;

/** Texts are matched so that the digits in them are not; one that is cut off goes on to the end, so that it is read once. */
const textsAndNumbers = /"(?:[^"\\]|\\.)*(?:"|\\?$)|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/gs;

function exact(part: string): string {
  return /^-?\d{16,}$/.test(part) && !Number.isSafeInteger(Number(part)) ? `"${part}"` : part;
}
