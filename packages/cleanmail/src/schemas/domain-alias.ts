import { looseObject, type Schema, text } from '@mailhost/core/schema';
import { type AliasId, answeredId } from './common.js';

/** Another name of a domain. (The vendor's type is called `Alias`; e-mail aliases are groups.) */
export interface DomainAlias {
  readonly id: AliasId;
  readonly name: string;
}

/** A domain alias, as it is answered. */
export const domainAlias: Schema<DomainAlias> = looseObject<DomainAlias>({ id: answeredId(), name: text() });

/** A domain name, in Unicode or Punycode. The server has the last word on which ones it takes. */
export const domainName: Schema<string> = text({
  max: 253,
  pattern: /^(?!-)[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+$/u,
  expected: 'a domain name such as example.org',
});
