import { expect } from 'vitest';
import { type Clients, directClients, errorOf, pageClients, type RunningGateway, type Upstream } from './harness.js';

export type Call = (clients: Clients) => PromiseLike<unknown>;

interface Options {
  readonly retries?: number;
  readonly timeout?: number;
}

/** Runs calls that fail from a server and from a page, before one product. */
export function comparing(upstream: Upstream, gateway: RunningGateway) {
  /** Everything that an error tells, but for the address that was called. */
  async function told(clients: Clients, call: Call) {
    upstream.received.length = 0;
    const error = await errorOf(call(clients));
    const fields = { ...JSON.parse(JSON.stringify(error)), url: undefined };
    return { fields, message: error.message, class: error.constructor.name, requests: upstream.received.length };
  }

  /** Both ways of a call. */
  async function both(call: Call, options: Options) {
    const direct = await told(directClients(upstream.url, options), call);
    const through = await told(pageClients(gateway.address, options), call);
    return { direct, through };
  }

  /** What a call ends with, which is the same both ways. */
  async function same(call: Call, options: Options = { retries: 0 }) {
    const { direct, through } = await both(call, options);
    expect(through).toEqual(direct);
    return direct;
  }

  return { both, same };
}
