export { createGateway, type Gateway } from './gateway.js';
export type { OperationIds } from './operation-ids.js';
export type {
  Authorize,
  CalledOperation,
  Decision,
  GatewayCall,
  GatewayLimits,
  GatewayOptions,
  GatewayProviders,
  OpenedRoute,
  ProviderCall,
  ProviderClient,
  ProviderName,
  Rewrite,
} from './options.js';
