const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789';

/** A password of 24 characters that nobody knows. It has a digit, a capital and a sign, which some products want. */
export function randomPassword(): string {
  const picked: string[] = [];
  while (picked.length < 21) {
    for (const byte of crypto.getRandomValues(new Uint8Array(32))) {
      const letter = letters[byte % 64];
      // Bytes past the last letter are left out, so that each letter is as likely as another.
      if (letter !== undefined && picked.length < 21) picked.push(letter);
    }
  }
  return `${picked.join('')}-A7`;
}
