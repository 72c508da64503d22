import { createGateway, type Gateway, type GatewayOptions, type GatewayProviders } from '@mailhost/gateway';
import { products } from '#products';
import { optionsOf, type Place, signedIn } from './place.js';

/** The gateway that the suite's clients call, before the products of a place. It lets them do everything but one thing. */
export function gatewayOf(place: Place, logger?: GatewayOptions['logger']): Gateway {
  const providers: GatewayProviders = Object.fromEntries(
    Object.entries(products).map(([product, { client }]) => [product, () => client(optionsOf(place, product))]),
  );
  return createGateway({
    providers,
    authorize({ request, operation }) {
      if (request.headers.get('authorization') !== signedIn.Authorization) return 'unauthenticated';
      return operation.id !== 'domains.delete' && { caller: 'the suite' };
    },
    limits: { concurrency: 32 },
    ...(logger && { logger }),
  });
}
