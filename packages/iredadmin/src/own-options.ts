/** A caller's options in two: those of one method, and those that every call has. */
export type SplitOptions<Options, Own extends keyof Options> = readonly [
  own: Partial<Pick<Options, Own>>,
  others: Omit<Options, Own> | undefined,
];

/**
 * Takes a method's own options out of what a caller gave. What cannot be read is handed on whole: the call refuses it.
 */
export function ownOptions<Options extends object, const Own extends keyof Options & string>(
  options: Options | undefined,
  ...names: readonly Own[]
): SplitOptions<Options, Own> {
  try {
    if (typeof options !== 'object' || options === null) return [{}, options];
    const known: readonly string[] = names;
    const entries = Object.entries(options);
    const part = (own: boolean) => Object.fromEntries(entries.filter(([name]) => known.includes(name) === own));
    // The keys are those of Options.
    return [part(true) as Partial<Pick<Options, Own>>, part(false) as Omit<Options, Own>];
  } catch {
    return [{}, options];
  }
}
