import { ApiError, type ApiPromise, type CallOptions, callOperation, operation, Resource } from '@mailhost/core';
import * as z from 'zod/mini';
import { type TokenTanks, tokenTanksSchema } from '../schemas/account.js';

/** The vendor gives two. */
const otherPath = '/tanks';

const tanks = operation({
  id: 'tokens.tanks',
  method: 'GET',
  path: '/tolens',
  repeat: 'readonly',
  response: tokenTanksSchema,
  gateway: { paths: [otherPath] },
});

/** The same by the vendor's example; its heading says `/tolens`. */

const dailyAverage = operation({
  id: 'tokens.dailyAverage',
  method: 'GET',
  path: '/token/daily-average',
  repeat: 'readonly',
  response: z.number(),
});

/** @internal */
export const tokenOperations = [tanks, dailyAverage] as const;

/**
 * Filtering tokens, which each filtered mail uses up. Vendor's document: "Filtering token tanks", "Daily consumption".
 */
export class Tokens extends Resource {
  /** The address that the server turned out to have. */
  #path: string | undefined;

  /**
   * How many tokens are left. The vendor gives two addresses for it: the first call finds out
   * which one the server has.
   */
  async tanks(options?: CallOptions): Promise<TokenTanks> {
    const first = this.#path ?? tanks.path;
    try {
      return await this.#tanksAt(first, options);
    } catch (error) {
      // A failure under status 200 has no reason that could be told. A 404 for an unknown address need not be the API's
      // own.
      const elsewhere = error instanceof ApiError && (error.status === 404 || error.status === 200);
      if (this.#path !== undefined || !elsewhere) throw error;
      return this.#tanksAt(otherPath, options);
    }
  }

  /** How many tokens a day were used over the last 30 days. */
  dailyAverage(options?: CallOptions): ApiPromise<number> {
    return callOperation(this.client, dailyAverage, {}, options);
  }

  async #tanksAt(path: string, options: CallOptions | undefined): Promise<TokenTanks> {
    const found = await callOperation(this.client, { ...tanks, path }, {}, options);
    this.#path = path;
    return found;
  }
}
