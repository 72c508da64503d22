/** The middle value. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Medians of a measure for each name, in rounds that take turns, so that a busy moment of the machine hits all. */
export async function inTurns(
  names: readonly string[],
  rounds: number,
  measure: (name: string) => number | Promise<number>,
): Promise<Map<string, number>> {
  const found = new Map<string, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) found.get(name)?.push(await measure(name));
  }
  return new Map([...found].map(([name, values]) => [name, median(values)]));
}
