import {
  type Alias,
  type CapabilityPath,
  can,
  type Domain,
  type DomainFilter,
  type Filter,
  type Host,
  type ListCall,
  whyNot,
} from '@mailhost/unified';
import { useEffect, useState } from 'preact/hooks';
import { capitalized } from '../format.js';
import { type Owners, ownersOf } from '../model/owners.js';
import { FailureBox } from '../parts/failure.js';
import { Heading } from '../parts/heading.js';
import { openAccount } from '../products/all.js';
import type { Product, ServedAccount } from '../products/product.js';
import { addressOf, type Section, sections } from '../routes.js';
import { AliasesSection } from './aliases.js';
import { NewMailSection } from './new-mail.js';
import { OwnersSection } from './owners.js';
import { QuarantineSection } from './quarantine.js';

interface DomainViewProps {
  readonly served: ServedAccount;
  readonly section: Section;
  readonly name: string;
}

interface Shown {
  readonly product: Product;
  readonly domain: Domain;
}

/** One part of a domain, with links to the others. */
export function DomainView({ served, section, name }: DomainViewProps) {
  const [shown, setShown] = useState<Shown>();
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    const leave = new AbortController();
    const load = async () => {
      const product = await openAccount(served);
      return { product, domain: await product.account.domains.get(name, { signal: leave.signal }) };
    };
    load().then(setShown, (reason: unknown) => leave.signal.aborted || setError(reason));
    return () => leave.abort();
  }, [served, name]);
  if (error !== undefined) return <FailureBox error={error} onRetry={() => location.reload()} />;
  if (!shown) return <p role="status">Loading …</p>;
  const { product, domain } = shown;
  const owners = ownersOf(product.account);
  const titles = titlesOf(owners);
  return (
    <>
      <p class="muted">
        <a href="#/">Domains</a> / {served.label}
      </p>
      <Heading title={`${titles[section]} of ${domain.name}`} />
      <nav class="sections" aria-label={`Parts of ${domain.name}`}>
        {sections.map((other) => (
          <a
            key={other}
            href={addressOf(served.name, other, domain.name)}
            {...(other === section && { 'aria-current': 'page' as const })}
          >
            {titles[other]}
          </a>
        ))}
      </nav>
      <SectionOf product={product} owners={owners} section={section} domain={domain} />
    </>
  );
}

const titlesOf = ({ many }: Owners): Readonly<Record<Section, string>> => ({
  accounts: capitalized(many),
  aliases: 'Aliases',
  quarantine: 'Quarantine',
  'new-mail': 'New mail',
});

interface SectionOfProps extends Shown {
  readonly owners: Owners;
  readonly section: Section;
}

function SectionOf({ product: { account, newMail }, owners, section, domain: { name } }: SectionOfProps) {
  const missing = (path: CapabilityPath) => <NotThere reason={whyNot(account, path) ?? ''} />;
  if (section === 'accounts') return <OwnersSection domain={name} owners={owners} />;
  if (section === 'aliases') {
    const aliases = aliasesOf(account);
    return aliases ? <AliasesSection domain={name} account={account} aliases={aliases} /> : missing('alias.list');
  }
  if (section === 'quarantine') {
    return account.role === 'filter' && can(account, 'quarantine.list') ? (
      <QuarantineSection domain={name} filter={account} />
    ) : (
      missing('quarantine.list')
    );
  }
  return newMail ? (
    <NewMailSection domain={name} owners={owners} newMail={newMail} />
  ) : (
    <NotThere reason={`${account.capabilities.title}’s API does not tell of new mail.`} />
  );
}

/** The account's list of aliases, where it has one. */
function aliasesOf(account: Host | Filter): ListCall<DomainFilter, Alias> | undefined {
  if (account.role === 'host') return account.aliases;
  return can(account, 'alias.list') ? account.aliases : undefined;
}

function NotThere({ reason }: { readonly reason: string }) {
  return <p class="card missing">{capitalized(reason)}</p>;
}
