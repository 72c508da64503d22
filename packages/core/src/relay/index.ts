export { type Client, operationInfo } from '../client/client.js';
export type { GatewayRefusal } from '../client/gateway.js';
export { logAt } from '../logging/logger.js';
export { definedOnly } from '../operation/defined-only.js';
export type { Operation } from '../operation/operation.js';
export { type Checked, check } from '../schema/check.js';
export { unknownField } from '../schema/inspection.js';
export { marks } from '../transport/gateway.js';
export { Relay, type RelayedAnswer, type RelayedBody, type RelayedCall, undeclaredAnswer } from './relay.js';
