// The gateway as a Worker.
import { env } from 'cloudflare:workers';
import { gatewayOf } from '../suite/gateway-of.js';

export default { fetch: gatewayOf(JSON.parse(env.RUNTIMES_PLACE)) };
