import { useEffect, useState } from 'preact/hooks';
import { capitalized } from '../format.js';
import { FailureBox } from '../parts/failure.js';
import { Heading } from '../parts/heading.js';
import { labels, loadProduct } from '../products/all.js';
import { type Domain, isMissing, type Product, type ProductName } from '../products/product.js';
import { addressOf, type Section, sections } from '../routes.js';
import { AccountsSection } from './accounts.js';
import { AliasesSection } from './aliases.js';
import { NewMailSection } from './new-mail.js';
import { QuarantineSection } from './quarantine.js';

interface DomainViewProps {
  readonly product: ProductName;
  readonly section: Section;
  /** As the product's other calls name it. */
  readonly id: string;
}

interface Shown {
  readonly product: Product;
  readonly domain: Domain;
}

/** One part of a domain, with links to the others. */
export function DomainView({ product: name, section, id }: DomainViewProps) {
  const [shown, setShown] = useState<Shown>();
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    const leave = new AbortController();
    const load = async () => {
      const product = await loadProduct(name);
      return { product, domain: await product.domain(id, leave.signal) };
    };
    load().then(setShown, (reason: unknown) => leave.signal.aborted || setError(reason));
    return () => leave.abort();
  }, [name, id]);
  if (error !== undefined) return <FailureBox error={error} onRetry={() => location.reload()} />;
  if (!shown) return <p role="status">Loading …</p>;
  const { product, domain } = shown;
  const titles = titlesOf(product);
  return (
    <>
      <p class="muted">
        <a href="#/">Domains</a> / {labels[name]}
      </p>
      <Heading title={`${titles[section]} of ${domain.name}`} />
      <p class="muted">{product.description}</p>
      <nav class="sections" aria-label={`Parts of ${domain.name}`}>
        {sections.map((other) => (
          <a
            key={other}
            href={addressOf(name, other, domain)}
            {...(other === section && { 'aria-current': 'page' as const })}
          >
            {titles[other]}
          </a>
        ))}
      </nav>
      <SectionOf product={product} section={section} domain={domain} />
    </>
  );
}

const titlesOf = ({ accounts }: Product): Readonly<Record<Section, string>> => ({
  accounts: capitalized(accounts.many),
  aliases: 'Aliases',
  quarantine: 'Quarantine',
  'new-mail': 'New mail',
});

function SectionOf({ product, section, domain }: Shown & { readonly section: Section }) {
  const { accounts, aliases, quarantine, newMail } = product;
  if (section === 'accounts') return <AccountsSection domain={domain} accounts={accounts} />;
  if (section === 'aliases') {
    return isMissing(aliases) ? <NotThere {...aliases} /> : <AliasesSection domain={domain} aliases={aliases} />;
  }
  if (section === 'quarantine') {
    return isMissing(quarantine) ? (
      <NotThere {...quarantine} />
    ) : (
      <QuarantineSection domain={domain} quarantine={quarantine} />
    );
  }
  return isMissing(newMail) ? (
    <NotThere {...newMail} />
  ) : (
    <NewMailSection domain={domain} accounts={accounts} newMail={newMail} />
  );
}

function NotThere({ missing }: { readonly missing: string }) {
  return <p class="card missing">{missing}</p>;
}
