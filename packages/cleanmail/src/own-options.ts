/** The options of a method: those that it has for itself, and those that every call has. */
export interface TakenApart<Options, Name extends keyof Options> {
  readonly own: { readonly [Key in Name]?: Options[Key] };
  readonly rest: Omit<Options, Name>;
}

/**
 * Takes the options of a method apart. What is no object, or throws when it is read, goes to the call as it is, which
 * refuses it: then no option of the method's own was heeded, and none of them passes as one of the call's.
 */
export function takeApart<Options extends object, const Name extends keyof Options & string>(
  options: Options | undefined,
  names: readonly Name[],
): TakenApart<Options, Name> {
  const untouched = { own: {}, rest: options as TakenApart<Options, Name>['rest'] };
  if (options === undefined) return { ...untouched, rest: {} as TakenApart<Options, Name>['rest'] };
  if (typeof options !== 'object' || options === null) return untouched;
  try {
    const entries = Object.entries(options);
    const isOwn = ([name]: readonly [string, unknown]) => names.some((own) => own === name);
    return {
      own: Object.fromEntries(entries.filter(isOwn)) as TakenApart<Options, Name>['own'],
      rest: Object.fromEntries(entries.filter((entry) => !isOwn(entry))) as TakenApart<Options, Name>['rest'],
    };
  } catch {
    return untouched;
  }
}
