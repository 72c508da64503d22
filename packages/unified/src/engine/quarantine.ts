import { assertInput } from '@mailhost/core';
import { expected, withChecks, words } from '@mailhost/core/schema';
import * as z from 'zod/mini';
import { checkCallOptions } from '../account/check-options.js';
import type { QuarantineDriver } from '../account/driver.js';
import type { ListOptions, ReadOptions } from '../account/options.js';
import { isSupported, reasonOf } from '../capabilities/reasons.js';
import { UnsupportedError } from '../errors.js';
import type { QuarantinedMail } from '../model/items.js';
import { normalizeParty } from '../model/kinds.js';
import type { OutputsShape, QuarantineFilter } from '../model/paths.js';
import { quarantineFilterSchema } from '../model/schemas.js';
import type { AccountContext } from './call-context.js';
import { driverContext } from './call-context.js';
import { Listing } from './listing.js';

const mailId = withChecks(
  z.string(words),
  z.minLength(1, expected('the id of a quarantined mail, as its list has it')),
);

/** The calls on the mails that a filter holds back. */
export class QuarantineCollection<Told extends OutputsShape> {
  readonly #account: AccountContext;
  readonly #driver: QuarantineDriver<Told>;

  constructor(account: AccountContext, driver: QuarantineDriver<Told>) {
    this.#account = account;
    this.#driver = driver;
  }

  list(filter: QuarantineFilter, options: ListOptions = {}): Listing<QuarantinedMail<Told>> {
    const list = this.#supported('list');
    assertInput(`${this.#account.capabilities().product} quarantine.list`, quarantineFilterSchema, filter);
    checkCallOptions(`${this.#account.capabilities().product} quarantine.list`, options, {
      signal: 'any',
      details: [true, false],
    });
    const wanted = { ...filter, of: normalizeParty(filter.of) };
    return new Listing(() => list(wanted, driverContext(this.#account, options)));
  }

  async release(id: string, options: ReadOptions = {}): Promise<void> {
    await this.#act('release', id, options);
  }

  async delete(id: string, options: ReadOptions = {}): Promise<void> {
    await this.#act('delete', id, options);
  }

  async #act(name: 'release' | 'delete', id: string, options: ReadOptions): Promise<void> {
    const act = this.#supported(name);
    const where = `${this.#account.capabilities().product} quarantine.${name}`;
    checkCallOptions(where, options, { signal: 'any' });
    assertInput(where, z.object({ id: mailId }), { id });
    await act(id, driverContext(this.#account, options));
  }

  #supported<Name extends keyof QuarantineDriver>(name: Name): NonNullable<QuarantineDriver<Told>[Name]> {
    const capabilities = this.#account.capabilities();
    const call = this.#driver[name];
    const capability = `quarantine.${name}`;
    if (isSupported(capabilities, capability) && call) return call;
    throw new UnsupportedError({
      product: capabilities.product,
      capability,
      reason: reasonOf(capabilities, capability),
    });
  }
}
