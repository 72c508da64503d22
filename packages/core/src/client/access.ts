import { type Auth, noAuth } from '../auth/auth.js';
import { ConfigurationError } from '../errors/call-errors.js';
import { gatewayUrl } from '../transport/gateway.js';
import type { ClientSetup } from './setup.js';

/** Where a client's calls go, and what they prove themselves with. */
export interface Access {
  readonly baseUrl: string;
  readonly auth: Auth;
  /** Calls go to a gateway, which adds the credentials. */
  readonly gateway: boolean;
}

/** The product's own server with credentials, or a gateway without. A secret in a browser is refused. */
export function accessOf({
  provider,
  options,
  baseUrl,
  auth,
  credentials = [],
  userCredentials = [],
}: ClientSetup): Access {
  const { gateway, dangerouslyAllowBrowser } = options;
  const given = (names: readonly string[]) => names.find((name) => Boolean(Reflect.get(options, name)));
  if (gateway !== undefined) {
    const other = given([...credentials, ...userCredentials, 'baseUrl', 'tls', 'agent']);
    if (other === undefined) return { baseUrl: gatewayUrl(provider.name, gateway), auth: noAuth, gateway: true };
    throw new ConfigurationError(
      `${provider.name}: ${other} belongs into the gateway, and not beside the option gateway.`,
    );
  }
  // Also where none is given: a bundler may have written the environment of its machine into the page.
  const harmless = given(userCredentials) ?? credentials.find((name) => Reflect.get(options, name) === false);
  const secret = given(credentials) ?? (harmless === undefined ? credentials[0] : undefined);
  if (secret !== undefined && !dangerouslyAllowBrowser && inBrowser()) {
    const own = userCredentials.map((name) => ` A user's own goes into ${name}.`).join('');
    throw new ConfigurationError(
      `${provider.name}: in a browser everyone can read ${secret}. Keep it on a server, in a gateway ` +
        `(@mailhost/gateway), and give its address as the option gateway; or set dangerouslyAllowBrowser.${own}`,
    );
  }
  return { baseUrl, auth: auth?.() ?? noAuth, gateway: false };
}

/** A page, or a worker of one; Node, Deno and Bun tell their version, also where tests put a document there. */
function inBrowser(): boolean {
  return (
    !/^\d/.test(globalThis.process?.versions?.node ?? '') && ('document' in globalThis || 'importScripts' in globalThis)
  );
}
