import { ConfigurationError, ValidationError } from '@mailhost/core';
import { type CapabilityPath, type EnsuredKind, normalizeAddress, whyNot } from '@mailhost/unified';
import type { ResolveSecret } from '../apply/operate.js';
import { type Found, found, verb } from './found.js';
import type { Mapped, Way } from './map-object.js';
import type { KnownHash, MigrationPasswords, OneTimePasswords, PasswordOwner } from './options.js';
import { schemeOf } from './scheme-of.js';

/** What no product tells, by kind. */
const secretPaths: Readonly<Partial<Record<EnsuredKind, CapabilityPath>>> = {
  domain: 'domain.adminPassword',
  mailbox: 'mailbox.password',
  admin: 'admin.password',
  dkim: 'dkim.privateKey',
};

/** The field of a kind that no product tells. */
export function secretFieldOf(kind: EnsuredKind): string | undefined {
  return secretPaths[kind]?.slice(kind.length + 1);
}

/** Puts references in place of passwords, and finds the passwords again at the last moment. */
export class Secrets {
  readonly #way: Way;
  readonly #hashes: ReadonlyMap<string, KnownHash>;
  readonly #byReference: ReadonlyMap<string, KnownHash>;
  readonly #oneTime: OneTimePasswords | undefined;

  constructor(way: Way, { hashes = [], oneTime }: MigrationPasswords) {
    this.#way = way;
    this.#hashes = new Map(hashes.map((known) => [normalizeAddress(known.address), known]));
    this.#byReference = new Map(hashes.map((known) => [referenceOf(known), known]));
    this.#oneTime = oneTime;
  }

  /** An object with its secret, where it has one. */
  add(mapped: Mapped): Mapped {
    const { object, input } = mapped;
    const { kind, key } = object;
    const [path, field] = [secretPaths[kind], secretFieldOf(kind)];
    if (!input || path === undefined || field === undefined || input[field] !== undefined) return mapped;
    const cannot = whyNot(this.#way.to, path);
    if (kind === 'dkim') {
      const reason =
        cannot ?? 'The private half of a key is never told: with another, its TXT record has to be published.';
      const text = (count: number, noun: string) => `${count} ${noun} ${count === 1 ? 'is' : 'are'} made anew`;
      const fate = cannot === undefined ? 'needs a secret' : 'lost';
      return withFate(mapped, found(object, field, fate, { name: path, reason, text }));
    }
    if (cannot !== undefined) return mapped;
    const hash = kind === 'mailbox' ? this.#hash(mapped) : undefined;
    if (hash && 'object' in hash) return hash;
    const reason = hash?.reason ?? 'No product tells passwords.';
    const owner = ownerOf(kind, key);
    if (this.#oneTime && owner) {
      const text = (count: number, noun: string) => `${count} ${noun} ${verb(count, 'get')} a one-time password`;
      const fate = found(object, field, 'lossy', { name: `${path}.oneTime`, reason, text });
      return withFate({ ...mapped, input: { ...input, [field]: { reference: this.#oneTime.reference(owner) } } }, fate);
    }
    const name = path;
    if (mapped.missing.includes(field)) {
      const title = this.#way.to.capabilities.title;
      const because = `${reason} ${title} makes none without: give hashes, or one-time passwords.`;
      const text = (count: number, noun: string) => `${count} ${noun} cannot be made there without a password`;
      const [, ...others] = mapped.fates;
      const fate = found(object, undefined, 'needs a secret', { name, reason: because, text });
      return { object, fates: [fate, ...others], missing: [] };
    }
    const text = (count: number, noun: string) => `${count} ${noun} ${verb(count, 'need')} a password`;
    const because = `${reason} Give hashes, or one-time passwords.`;
    return withFate(mapped, found(object, field, 'needs a secret', { name, reason: because, text }));
  }

  /** The references of passwords that have to be made, of inputs that are sent. */
  owners(inputs: Iterable<readonly [kind: EnsuredKind, key: string, input: object]>): readonly PasswordOwner[] {
    const owners: PasswordOwner[] = [];
    for (const [kind, key, input] of inputs) {
      const owner = ownerOf(kind, key);
      const given: unknown = Reflect.get(input, secretFieldOf(kind) ?? '');
      const reference: unknown = typeof given === 'object' && given !== null && Reflect.get(given, 'reference');
      if (owner && this.#oneTime?.reference(owner) === reference) owners.push(owner);
    }
    return owners;
  }

  /** Gives the secret of a reference: a hash, a one-time password, or what the caller's own way gives. */
  async resolve(reference: string, others: ResolveSecret | undefined): Promise<string> {
    const known = this.#byReference.get(reference)?.hash ?? (await this.#oneTime?.resolve(reference));
    if (known !== undefined) return known;
    if (others) return await others(reference);
    throw new ConfigurationError(
      `${reference}: the migration knows no such secret: give its hashes and one-time passwords again, and resolveSecret for what is not of either.`,
    );
  }

  /** A mailbox with the hash of its password, or why there is none. */
  #hash(mapped: Mapped): Mapped | { readonly reason: string } | undefined {
    const { object, input } = mapped;
    const known = this.#hashes.get(object.key);
    if (!known) return undefined;
    const { from, to } = this.#way;
    const scheme = known.scheme?.toLowerCase() ?? schemeOf(known.hash);
    if (scheme === undefined) return { reason: 'The hash does not say its scheme: name it beside the hash.' };
    const refusal = this.#refusal({ ...input, password: { hash: known.hash, scheme } });
    if (refusal !== undefined) return { reason: refusal };
    const reason = to.capabilities.kinds.mailbox?.fields['password.hash']?.loss;
    const isSame = from.capabilities.product === to.capabilities.product;
    const text = (count: number, noun: string) => `${count} ${noun} ${verb(count, 'keep')} the password by its hash`;
    const fate =
      reason === undefined || isSame
        ? found(object, 'password', 'kept')
        : found(object, 'password', 'lossy', { name: 'mailbox.password.hash', reason, text });
    return withFate({ ...mapped, input: { ...input, password: { hash: referenceOf(known), scheme } } }, fate);
  }

  /** Why the target does not take a hash; `undefined` where it does. No hash is in it. */
  #refusal(input: object): string | undefined {
    const { to } = this.#way;
    try {
      const { warnings } = to.calls('mailbox').compare(undefined, input);
      return warnings.find(({ code, field }) => code === 'unsupported' && field?.startsWith('password'))?.message;
    } catch (error) {
      if (!(error instanceof ValidationError)) throw error;
      return `${to.capabilities.title} does not take the hash: ${error.issues?.[0]?.message ?? 'it does not fit'}.`;
    }
  }
}

function referenceOf({ address, reference = `file:hashes#${normalizeAddress(address)}` }: KnownHash): string {
  return reference;
}

function ownerOf(kind: EnsuredKind, key: string): PasswordOwner | undefined {
  return kind === 'mailbox' || kind === 'admin' || kind === 'domain' ? { kind, key } : undefined;
}

function withFate(mapped: Mapped, fate: Found): Mapped {
  return { ...mapped, fates: [...mapped.fates, fate] };
}
