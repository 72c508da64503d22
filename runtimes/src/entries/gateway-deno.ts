// Serves the gateway on Deno, and prints its address.
import { gatewayOf } from '../suite/gateway-of.js';

declare const Deno: {
  serve(
    options: { hostname: string; port: number; onListen: (address: { port: number }) => void },
    handler: (request: Request) => Promise<Response>,
  ): unknown;
};

const onListen = ({ port }: { port: number }) => console.log(`http://127.0.0.1:${port}`);
Deno.serve({ hostname: '127.0.0.1', port: 0, onListen }, gatewayOf(JSON.parse(process.env['RUNTIMES_PLACE'] ?? '')));
