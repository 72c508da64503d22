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

  constructor(value: unknown, backend?: Backend) {
    this.raw = typeof value === 'object' && value !== null ? (value as RawProfile) : {};
    this.backend = backend ?? backendOf(this.raw);
  }

  /** Every value of a field; a column with several has them joined by commas. */
  all(...names: readonly string[]): readonly string[] {
    for (const name of names) {
      const value = this.raw[name];
      if (Array.isArray(value)) return value.map(String);
      if (typeof value === 'string' && value !== '') return value.split(',').map((item) => item.trim());
    }
    return [];
  }

  text(...names: readonly string[]): string | undefined {
    for (const name of names) {
      const value = one(this.raw[name]);
      if (value !== undefined && value !== null && value !== '') return String(value);
    }
    return undefined;
  }

  number(...names: readonly string[]): number | undefined {
    const value = this.text(...names);
    return value !== undefined && /^-?\d+(?:\.\d+)?$/.test(value) ? Number(value) : undefined;
  }

  /** A number among LDAP's settings, which are written as `name:value`. */
  setting(name: string): number | undefined {
    const value = this.all('accountSetting').find((setting) => setting.startsWith(`${name}:`));
    const digits = /^\w+:(-?\d+)$/.exec(value ?? '')?.[1];
    return digits === undefined ? undefined : Number(digits);
  }

  /** What is written as 1 or 0, yes or no, active or disabled, in any case; `undefined` for anything else. */
  flag(...names: readonly string[]): boolean | undefined {
    const value = this.text(...names)?.toLowerCase();
    if (value === undefined) return undefined;
    if (['1', 'y', 'yes', 'true', 'active', 'enable', 'enabled'].includes(value)) return true;
    return ['0', 'n', 'no', 'false', 'disabled', 'disable'].includes(value) ? false : undefined;
  }

  /**
   * A time. The database writes it without a zone, and is read as UTC; the values that stand for "never" are none.
   * LDAP writes one in UTC, or a number of days.
   */
  date(...names: readonly string[]): Date | undefined {
    const value = this.text(...names) ?? '';
    const [, day, time] = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)/.exec(value) ?? [];
    if (day !== undefined && day !== '9999-12-31' && day !== '1970-01-01' && day !== '0000-00-00') {
      return valid(new Date(`${day}T${time}Z`));
    }
    const ldap = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.\d+)?Z$/.exec(value)?.slice(1).map(Number);
    if (ldap) {
      const [year = 0, month = 1, date = 1, hour = 0, minute = 0, second = 0] = ldap;
      return valid(new Date(Date.UTC(year, month - 1, date, hour, minute, second)));
    }
    return undefined;
  }

  /** A day counted from 1970, as `shadowLastChange` has it. */
  day(...names: readonly string[]): Date | undefined {
    const days = this.number(...names);
    return days === undefined || days <= 0 ? undefined : valid(new Date(days * 86_400_000));
  }
}

function one(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : value;
}

function valid(date: Date): Date | undefined {
  return Number.isNaN(date.getTime()) ? undefined : date;
}
