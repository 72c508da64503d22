import { type KindName, nouns } from '../model/kinds.js';
import type { Capabilities, FieldCapability, KindCapability } from './capabilities.js';

/** Whether an account can do what a path says: `mailbox.create`, `mailbox.enabled`. */
export function isSupported(capabilities: Capabilities, path: string): boolean {
  const { row, name: asked } = at(capabilities, path);
  if (row === undefined || row.depends !== undefined) return false;
  const name = asked === 'disable' ? 'enabled' : asked;
  return isCall(name) ? Boolean(row[name]) : Object.hasOwn(row.fields, name) && isWritable(row.fields[name]);
}

/** Whether a field can be written, as far as is known: what hangs on the server has to be found out first. */
export function isWritable(field: FieldCapability | undefined): boolean {
  return field !== undefined && field.write !== 'never' && field.depends === undefined;
}

/** Whether a field can be seen, as far as is known. */
export function isReadable(field: FieldCapability | undefined): boolean {
  return field !== undefined && ['list', 'get'].includes(field.read) && field.depends === undefined;
}

/** Why an account cannot do what a path says, and what to do about it. */
export function reasonOf(capabilities: Capabilities, path: string): string {
  const { row, name: asked, kind } = at(capabilities, path);
  const name = asked === 'disable' ? 'enabled' : asked;
  const field: FieldCapability | undefined = row?.fields[name];
  const keeping = `${capabilities.title} cannot be told for how long a deleted ${nouns[kind]} is kept.`;
  const ofRow = name === 'delete.keepDays' && row?.delete ? keeping : row?.reason;
  const own = isCall(name) ? row?.reason : (field?.reason ?? ofRow);
  const depends = row?.depends ?? field?.depends;
  if (depends !== undefined) return `it hangs on ${depends}: call discover() on the account first.`;
  return own ?? otherRole(capabilities, kind) ?? `${capabilities.title} has nothing like it for a ${nouns[kind]}.`;
}

/** What belongs to a filter is not to be had of a host, and the other way round. */
function otherRole({ title, role }: Capabilities, kind: KindName): string | undefined {
  if (role === 'host' && (kind === 'recipient' || kind === 'quarantine')) {
    return `${title} is a mail host and holds no mail back: the filter in front of it does.`;
  }
  if (role === 'filter' && (kind === 'mailbox' || kind === 'catchAll')) {
    return `${title} is a mail filter and keeps no mailboxes: the host behind it does.`;
  }
  return undefined;
}

type CallName = 'list' | 'get' | 'create' | 'delete' | 'release';

function isCall(name: string): name is CallName {
  return ['list', 'get', 'create', 'delete', 'release'].includes(name);
}

interface Place {
  readonly kind: KindName;
  readonly name: string;
  readonly row: KindCapability | undefined;
}

function at({ kinds }: Capabilities, path: string): Place {
  const dot = path.indexOf('.');
  const kind = path.slice(0, dot);
  if (!isKind(kind)) throw new TypeError(`${path} is no capability: expected one such as mailbox.enabled.`);
  return { kind, name: path.slice(dot + 1), row: kinds[kind] };
}

function isKind(name: string): name is KindName {
  return Object.hasOwn(nouns, name);
}
