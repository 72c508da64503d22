import { type GatewayOptions, listen, pageClients, providersAt, startGateway } from './harness.js';

export const user = '64f0c0ffee64f0c0ffee0001';
/** Where a file of WildDuck is. */
export const file = `/api/mail/wildduck/users/${user}/storage/${user}`;
export const octets = { 'content-type': 'application/octet-stream' };

/** A product's server without any help: its listener sees the stream. */
export async function start(listener: Parameters<typeof listen>[0], options: Partial<GatewayOptions> = {}) {
  const upstream = await listen(listener);
  const gateway = await startGateway('', { providers: providersAt(upstream.url), ...options });
  return { upstream, gateway, page: pageClients(gateway.address, { retries: 0, timeout: 60_000 }) };
}
