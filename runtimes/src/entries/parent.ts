// For the parent process: the suite against a gateway that another runtime serves, and the gateway of the page.
export { nodeListener } from '@mailhost/gateway/node';
export { gatewayOf } from '../suite/gateway-of.js';
export { runSuite } from '../suite/index.js';
