import { createGateway, type Gateway, type GatewayOptions } from '@mailhost/gateway';
import { type Place, signedIn } from './place.js';

/** The gateway that the suite's clients call, before the products of a place. It lets them do everything but one thing. */
export function gatewayOf(place: Place, logger?: GatewayOptions['logger']): Gateway {
  const { planimail, protecmail, cleanmail, iredadmin, wildduck } = place;
  return createGateway({
    providers: {
      planimail: { ...planimail, listDomainsMethod: 'POST' },
      protecmail,
      cleanmail,
      iredadmin,
      wildduck,
    },
    authorize({ request, operation }) {
      if (request.headers.get('authorization') !== signedIn.Authorization) return 'unauthenticated';
      return operation.id !== 'domains.delete';
    },
    limits: { concurrency: 32 },
    ...(logger && { logger }),
  });
}
