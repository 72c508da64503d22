import { DecodeError } from '@mailhost/core';

/** Where a server keeps its accounts: in a SQL database or in LDAP. */
export type Backend = 'sql' | 'ldap';

/** A profile as the server sends it: a row of a table, or the attributes of an entry, each a list of texts. */
export type RawProfile = Readonly<Record<string, unknown>>;

/** LDAP's attributes are lists; SQL's columns are not. */
export function backendOf(raw: RawProfile): Backend {
  return Object.values(raw).some(Array.isArray) && !('active' in raw) ? 'ldap' : 'sql';
}

/** Reads fields of a profile, each under the names that it can have: a column's first, then an attribute's. */
export class ProfileReader {
  readonly raw: RawProfile;
  readonly backend: Backend;
  /** What came instead of a profile where the server gives names only. */
  readonly #name: string | undefined;

  constructor(value: unknown, backend?: Backend) {
    this.raw = isRecord(value) ? value : {};
    this.#name = typeof value === 'string' ? value : undefined;
    this.backend = backend ?? backendOf(this.raw);
  }

  /** The name or address of what is described. Throws `DecodeError` when there is none. */
  name(...names: readonly string[]): string {
    const name = this.#name ?? this.text(...names);
    if (name !== undefined) return name;
    throw new DecodeError(`a profile in the answer has no ${names.join(' and no ')}.`);
  }

  /** Every value of the first field that has any; a column with several has them joined by commas. */
  all(...names: readonly string[]): readonly string[] {
    for (const name of names) {
      const value = this.raw[name];
      const values = Array.isArray(value) ? value.map(addressOf) : typeof value === 'string' ? value.split(',') : [];
      const given = values.map((item) => item.trim()).filter((item) => item !== '');
      if (given.length > 0) return given;
    }
    return [];
  }

  /** The same; `undefined` where the server tells nothing of it: that it has none is not said by that. */
  givenList(...names: readonly string[]): readonly string[] | undefined {
    const isGiven = names.some((name) => Array.isArray(this.raw[name]) || typeof this.raw[name] === 'string');
    return isGiven ? this.all(...names) : undefined;
  }

  text(...names: readonly string[]): string | undefined {
    for (const name of names) {
      const value = scalar(one(this.raw[name]));
      if (value !== '') return value;
    }
    return undefined;
  }

  number(...names: readonly string[]): number | undefined {
    const value = this.text(...names);
    return value !== undefined && /^-?\d+(?:\.\d+)?$/.test(value) ? Number(value) : undefined;
  }

  /** A number among the settings. With a unit, in MB. */
  setting(...names: readonly string[]): number | undefined {
    const [, digits, unit = 'MB'] = /^(-?\d+)(?::([MGT]B))?$/.exec(scalar(this.#setting(names))) ?? [];
    return digits === undefined ? undefined : Number(digits) * (megabytesOf[unit] ?? 1);
  }

  /** A text among the settings. */
  settingText(...names: readonly string[]): string | undefined {
    return scalar(this.#setting(names)) || undefined;
  }

  /** A list among the settings; `undefined` where there is none. */
  settingList(name: string): readonly string[] | undefined {
    return new ProfileReader({ [name]: this.#setting([name]) }).givenList(name);
  }

  /** The first that there is: in an object, in a text of `name:value;` on SQL, or in a list of `name:value` on LDAP. */
  #setting(names: readonly string[]): unknown {
    const { settings } = this.raw;
    if (isRecord(settings)) return names.map((name) => settings[name]).find((value) => value !== undefined);
    const written = typeof settings === 'string' ? settings.split(';') : this.all('accountSetting');
    const pairs = new Map(
      written.map((line): [string, string] => {
        const [name = '', ...value] = line.split(':');
        return [name.trim(), value.join(':').trim()];
      }),
    );
    return names.map((name) => pairs.get(name)).find((value) => value !== undefined);
  }

  /** What is written as 1 or 0, yes or no, active or disabled, in any case; `undefined` for anything else. */
  flag(...names: readonly string[]): boolean | undefined {
    const value = this.text(...names)?.toLowerCase();
    if (value === undefined) return undefined;
    if (['1', 'y', 'yes', 'true', 'active', 'enable', 'enabled'].includes(value)) return true;
    return ['0', 'n', 'no', 'false', 'disabled', 'disable'].includes(value) ? false : undefined;
  }

  /** A time. One without a zone, as databases write it, is read as UTC; the values that stand for "never" are none. */
  date(...names: readonly string[]): Date | undefined {
    const value = this.text(...names) ?? '';
    const parts = databaseTime.exec(value) ?? directoryTime.exec(value);
    const [, year, month, date, hour, minute, second, zone = 'Z'] = parts ?? [];
    const day = `${year}-${month}-${date}`;
    if (!parts || neverDays.includes(day)) return undefined;
    const [, sign = '+', hours = '00', minutes = '00'] = /^([+-])(\d\d):?(\d\d)?$/.exec(zone) ?? [];
    return valid(new Date(`${day}T${hour}:${minute}:${second}${sign}${hours}:${minutes}`));
  }

  /** A moment in seconds from 1970; 0 and less stand for "never". */
  seconds(...names: readonly string[]): Date | undefined {
    const seconds = this.number(...names);
    return seconds === undefined || seconds <= 0 ? undefined : valid(new Date(seconds * 1000));
  }

  /** A day counted from 1970, as `shadowLastChange` has it. */
  day(...names: readonly string[]): Date | undefined {
    const days = this.number(...names);
    return days === undefined || days <= 0 ? undefined : valid(new Date(days * 86_400_000));
  }
}

const megabytesOf: Readonly<Record<string, number>> = { MB: 1, GB: 1024, TB: 1_048_576 };

const zone = String.raw`(?:\.\d+)?\s?(Z|[+-]\d\d(?::?\d\d)?)?$`;
const databaseTime = new RegExp(String.raw`^(\d{4})-(\d\d)-(\d\d)[ T](\d\d):(\d\d):(\d\d)${zone}`);
const directoryTime = new RegExp(String.raw`^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)${zone}`);
const neverDays: readonly string[] = ['9999-12-31', '1970-01-01', '0000-00-00'];

function isRecord(value: unknown): value is RawProfile {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function one(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : value;
}

/** An item of a list: a text, or an object with an address. */
export function addressOf(item: unknown): string {
  return scalar(isRecord(item) ? (item['mail'] ?? item['address']) : item);
}

/** What is neither a list nor an object, as text; empty for anything else. */
function scalar(value: unknown): string {
  return typeof value === 'object' || value === undefined ? '' : String(value);
}

function valid(date: Date): Date | undefined {
  return Number.isNaN(date.getTime()) ? undefined : date;
}
