// Serves the gateway on Node, and prints its address.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { nodeListener } from '@mailhost/gateway/node';
import { gatewayOf } from '../suite/gateway-of.js';

const gateway = gatewayOf(JSON.parse(process.env['RUNTIMES_PLACE'] ?? ''));
const server = createServer(nodeListener(gateway)).listen(0, '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
