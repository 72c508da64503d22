import { MailhostError, type PlanimailClient, ValidationError } from '@mailhost/planimail';
import { type Domain, NotFoundError, type ProtecmailClient } from '@mailhost/protecmail';
import { domainOf, localPartOf, type Refusal, type Row } from './rows.js';

/** The mail host, and the filter in front of it. */
export interface Products {
  readonly planimail: PlanimailClient;
  readonly protecmail: ProtecmailClient;
}

/** Carries a row out on both products. */
export async function provision({ planimail, protecmail }: Products, row: Row): Promise<void> {
  const { kind, name, target } = row;
  if (kind === 'domain') {
    await planimail.domains.create({ domain: name, admin_password: passwordFor(name) });
    await addToFilter(protecmail, filterSettings(row));
    return;
  }
  if (kind === 'mailbox') {
    const { first_name, last_name, quota_mb, phone } = row;
    await planimail.mailboxes.create({
      email: name,
      password: passwordFor(name),
      quotamb: quota_mb,
      name: first_name,
      surname: last_name,
      phone,
    });
  } else {
    await planimail.aliases.add(name, target);
  }
  await protecmail.addresses.add(domainOf(name), localPartOf(name));
}

/**
 * Adding a domain to the filter is not safe to repeat, so the client does not. When an answer is lost, looking
 * tells what became of it.
 */
async function addToFilter(protecmail: ProtecmailClient, settings: Domain): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await protecmail.domains.create(settings);
    } catch (error) {
      if (tries === 5 || !(error instanceof MailhostError) || (error.status ?? 503) < 500) throw error;
      const found = await protecmail.domains.get(settings.domain).catch((failure: unknown) => {
        if (failure instanceof NotFoundError) return undefined;
        throw failure;
      });
      if (found) return;
    }
  }
}

/** What stands against a row before anything is sent: the clients check their input, and a stop keeps the rest. */
export async function check(products: Products, row: Row): Promise<Refusal[]> {
  const options = { retries: 0, logLevel: 'off', middleware: [stop] } as const;
  const stopped = { planimail: products.planimail.with(options), protecmail: products.protecmail.with(options) };
  try {
    await provision(stopped, row);
  } catch (error) {
    if (error instanceof ValidationError) return refusalsOf(row, error);
    if (!(error instanceof OnlyChecked)) throw error;
  }
  return [];
}

/** What a middleware throws goes to the caller as it is, and nothing is sent. */
class OnlyChecked extends Error {}

const stop = () => Promise.reject(new OnlyChecked());

/** Which fields of a row an error speaks of. */
export function refusalsOf({ line, name }: Row, error: unknown): Refusal[] {
  if (!(error instanceof MailhostError)) throw error;
  const issues = error.issues ?? [];
  if (issues.length === 0) {
    return [{ line, name, field: 'name', reason: error.providerMessage ?? error.message }];
  }
  return issues.map(({ path, message }) => ({
    line,
    name,
    field: columns[path.join('.')] ?? path.join('.'),
    reason: message,
  }));
}

/** The file's column for a field of the APIs. */
const columns: Readonly<Record<string, string>> = {
  domain: 'name',
  email: 'name',
  alias: 'name',
  redirectTo: 'target',
  resolves: 'target',
  quotamb: 'quota_mb',
  name: 'first_name',
  surname: 'last_name',
};

/** What the file asked for, against what the servers have; a line for each difference. */
export async function differences({ planimail, protecmail }: Products, rows: readonly Row[]): Promise<string[]> {
  const found: string[] = [];
  const expectEqual = (what: string, actual: unknown, expected: unknown) => {
    const [is, should] = [JSON.stringify(actual), JSON.stringify(expected)];
    if (is !== should) found.push(`${what} is ${is}, and should be ${should}`);
  };
  const ofKind = (kind: Row['kind']) => rows.filter((row) => row.kind === kind);
  const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name).sort();

  expectEqual('the list of domains', names(await planimail.domains.list().toArray()), names(ofKind('domain')));
  for (const domain of ofKind('domain')) {
    const within = rows.filter(({ kind, name }) => kind !== 'domain' && domainOf(name) === domain.name);
    const mailboxes = within.filter(({ kind }) => kind === 'mailbox');
    const admin = { name: `admin@${domain.name}` };
    expectEqual(
      `the mailboxes of ${domain.name}`,
      names(await planimail.mailboxes.list(domain.name).toArray()),
      names([...mailboxes, admin]),
    );
    expectEqual(`the filter for ${domain.name}`, await protecmail.domains.get(domain.name), filterSettings(domain));
    expectEqual(
      `the filtered addresses of ${domain.name}`,
      (await protecmail.addresses.list(domain.name).toArray()).toSorted(),
      [...new Set(within.map(({ name }) => localPartOf(name)))].sort(),
    );
    for (const { name, quota_mb } of mailboxes) {
      expectEqual(`the quota of ${name}`, (await planimail.mailboxes.getQuota(name)).quota_available_MB, quota_mb);
    }
  }
  for (const alias of new Set(ofKind('alias').map(({ name }) => name))) {
    const targets = ofKind('alias').filter(({ name }) => name === alias);
    expectEqual(
      `the targets of ${alias}`,
      (await planimail.aliases.get(alias)).targets.toSorted(),
      targets.map(({ target }) => target).sort(),
    );
  }
  return found;
}

function filterSettings({ name, target }: Row): Domain {
  return { domain: name, redirectTo: target, spamAction: 0, virusAction: 0, sendResume: true };
}

/** The sandbox keeps nothing; a real service would generate one and hand it to its owner. */
function passwordFor(name: string): string {
  return `Welcome-${name.length}-${name}`;
}
