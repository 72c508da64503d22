// Serves the gateway on Bun, and prints its address.
import { gatewayOf } from '../suite/gateway-of.js';

declare const Bun: {
  serve(options: {
    hostname: string;
    port: number;
    idleTimeout: number;
    fetch: (request: Request) => Promise<Response>;
  }): { readonly port: number };
};

const gateway = gatewayOf(JSON.parse(process.env['RUNTIMES_PLACE'] ?? ''));
const { port } = Bun.serve({ hostname: '127.0.0.1', port: 0, fetch: gateway, idleTimeout: 0 });
console.log(`http://127.0.0.1:${port}`);
