/** Somebody with a mailbox; `used` is the share of the quota that is full. */
export interface Person {
  readonly first: string;
  readonly last: string;
  readonly used: number;
}

const firsts = ['Ana', 'Bruno', 'Clara', 'Dieter', 'Elena', 'Farid', 'Greta', 'Hugo', 'Ines', 'Jonas', 'Katja', 'Luis'];
const lasts = ['Paz', 'Keller', 'Okafor', 'Lindgren', 'Rossi', 'Haddad', 'Novak', 'Martin'];
const shares = [0.42, 0.07, 0.91, 0.65, 0.18, 0.83, 0.3, 0.98, 0.12, 0.55];

/** People who are always the same for the same start. */
export function people(count: number, start = 0): readonly Person[] {
  return Array.from({ length: count }, (_, index) => {
    const at = start + index;
    return {
      first: firsts[at % firsts.length] ?? '',
      last: lasts[(at + Math.floor(at / firsts.length)) % lasts.length] ?? '',
      used: shares[at % shares.length] ?? 0,
    };
  });
}

export const addressOf = ({ first, last }: Person, domain: string): string =>
  `${first}.${last}@${domain}`.toLowerCase();

export const hour = 3600 * 1000;
