export { createGateway, type Gateway } from './gateway.js';
export type {
  Authorize,
  Decision,
  GatewayCall,
  GatewayLimits,
  GatewayOptions,
  GatewayProviders,
  ProviderName,
  Rewrite,
} from './options.js';
