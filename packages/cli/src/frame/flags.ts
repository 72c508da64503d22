/** What a value names, so that the shell can complete it. */
export type Completes = 'account' | 'domain' | 'address' | 'file' | 'product';

interface Described {
  readonly brief: string;
}

interface Valued extends Described {
  /** What stands for the value in helps: `ADDRESS`. */
  readonly placeholder: string;
  readonly completes?: Completes | undefined;
}

/** On or off: `--yes`. */
export interface SwitchFlag extends Described {
  readonly kind: 'switch';
}

/** A text: `--domain example.org`. */
export interface TextFlag extends Valued {
  readonly kind: 'text';
  /** Whether it can stand without a value, which is then the empty text. */
  readonly canBeEmpty?: boolean | undefined;
}

/** Several texts, with commas between them or by repeating the flag. */
export interface ListFlag extends Valued {
  readonly kind: 'list';
}

/** A whole number, 0 or more. */
export interface NumberFlag extends Valued {
  readonly kind: 'number';
}

/** One of some words. */
export interface ChoiceFlag extends Described {
  readonly kind: 'choice';
  readonly values: readonly string[];
}

/** One flag of a command, as data: its parser, help, completion and reference follow from it. */
export type Flag = SwitchFlag | TextFlag | ListFlag | NumberFlag | ChoiceFlag;

/** The flags of a command by their names in camel case: `dryRun` is written `--dry-run`. */
export type FlagSet = Readonly<Record<string, Flag>>;

type FlagValue<Declared extends Flag> = Declared extends SwitchFlag
  ? boolean
  : Declared extends ListFlag
    ? readonly string[]
    : Declared extends NumberFlag
      ? number | undefined
      : Declared extends ChoiceFlag
        ? Declared['values'][number] | undefined
        : string | undefined;

/** What a command gets of its flags: a switch that is not given is `false`, a list empty, the others `undefined`. */
export type FlagValues<Flags extends FlagSet> = { readonly [Name in keyof Flags]: FlagValue<Flags[Name]> };

/** A flag as it is written: `--dry-run`. */
export function flagText(name: string): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** The values of all flags, with those that were not given. */
export function flagValues<Flags extends FlagSet>(flags: Flags, given: object): FlagValues<Flags> {
  const values: object = Object.fromEntries(
    Object.entries(flags).map(([name, { kind }]) => {
      const value: unknown = Reflect.get(given, name);
      return [name, value ?? (kind === 'switch' ? false : kind === 'list' ? [] : undefined)];
    }),
  );
  if (!isOf(flags, values)) throw new TypeError('A flag was parsed to a value of another kind.');
  return values;
}

/** What a value of each kind has to be. */
const checks: { readonly [Kind in Flag['kind']]: (value: unknown) => boolean } = {
  switch: (value) => typeof value === 'boolean',
  list: Array.isArray,
  number: (value) => value === undefined || typeof value === 'number',
  choice: (value) => value === undefined || typeof value === 'string',
  text: (value) => value === undefined || typeof value === 'string',
};

function isOf<Flags extends FlagSet>(flags: Flags, values: object): values is FlagValues<Flags> {
  return Object.entries(flags).every(([name, { kind }]) => checks[kind](Reflect.get(values, name)));
}
