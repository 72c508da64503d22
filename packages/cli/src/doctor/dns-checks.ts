import type { OpenedAccount } from '@mailhost/plan/config';
import type { DnsResolver } from '../frame/context.js';
import type { Finding } from './finding.js';

/** Looks whether mail for a domain has somewhere to go. */
export async function examineMx(resolver: DnsResolver, domain: string): Promise<Finding> {
  const found = { subject: domain, check: 'MX' };
  const records = await answered(resolver.resolveMx(domain));
  if (typeof records === 'string') {
    return { ...found, status: 'warn', message: `DNS does not answer (${records})`, advice: 'Try it again later' };
  }
  if (records.length === 0) {
    const advice = `Add an MX record for ${domain} that names the filter, or the host`;
    return { ...found, status: 'fail', message: 'There is no MX record: mail does not arrive', advice };
  }
  const exchanges = [...records].sort((one, other) => one.priority - other.priority).map(({ exchange }) => exchange);
  return { ...found, status: 'ok', message: exchanges.join(', ') };
}

/** Holds the DKIM keys that an account has for a domain against those in DNS. */
export async function* examineDkim(
  resolver: DnsResolver,
  account: OpenedAccount,
  domain: string,
  signal: AbortSignal,
): AsyncGenerator<Finding> {
  if (!account.capabilities.kinds.dkim?.list) return;
  for await (const key of account.calls('dkim').list({ domain }, { signal })) {
    const selector: unknown = Reflect.get(key, 'selector');
    const record: unknown = Reflect.get(key, 'record');
    if (typeof selector !== 'string' || typeof record !== 'string') continue;
    yield await examineKey(resolver, domain, `${selector}._domainkey.${domain}`, record);
  }
}

async function examineKey(resolver: DnsResolver, domain: string, name: string, record: string): Promise<Finding> {
  const found = { subject: domain, check: 'DKIM' };
  const records = await answered(resolver.resolveTxt(name));
  if (typeof records === 'string') {
    return { ...found, status: 'warn', message: `DNS does not answer (${records})`, advice: 'Try it again later' };
  }
  const keys = records.map((parts) => publicKeyOf(parts.join('')));
  const wanted = publicKeyOf(record);
  if (keys.includes(wanted)) return { ...found, status: 'ok', message: `${name} is in DNS` };
  const advice = `Set the TXT record of ${name} to the one that this tells: mailhost dkim get ${domain}`;
  return keys.length === 0
    ? { ...found, status: 'fail', message: `${name} is not in DNS: signatures cannot be checked`, advice }
    : { ...found, status: 'fail', message: `${name} has another key in DNS: signatures do not hold`, advice };
}

/** The key of a record, whatever stands around it. */
function publicKeyOf(record: string): string {
  const tag = record.split(';').find((part) => part.trim().startsWith('p='));
  return (tag ?? '').replace(/\s/g, '').slice('p='.length);
}

/** What DNS says: none where there are none, and the code of an error that says nothing of that. */
async function answered<Item>(asked: Promise<readonly Item[]>): Promise<readonly Item[] | string> {
  try {
    return await asked;
  } catch (error) {
    const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
    return code === 'ENOTFOUND' || code === 'ENODATA' ? [] : String(code);
  }
}
