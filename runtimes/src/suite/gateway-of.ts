import { CleanmailClient } from '@mailhost/cleanmail';
import { createGateway, type Gateway, type GatewayOptions } from '@mailhost/gateway';
import { IredadminClient } from '@mailhost/iredadmin';
import { PlanimailClient } from '@mailhost/planimail';
import { ProtecmailClient } from '@mailhost/protecmail';
import { WildduckClient } from '@mailhost/wildduck';
import { type Place, signedIn } from './place.js';

/** The gateway that the suite's clients call, before the products of a place. It lets them do everything but one thing. */
export function gatewayOf(place: Place, logger?: GatewayOptions['logger']): Gateway {
  const { planimail, protecmail, cleanmail, iredadmin, wildduck } = place;
  return createGateway({
    providers: {
      planimail: () => new PlanimailClient({ ...planimail, listDomainsMethod: 'POST' }),
      protecmail: () => new ProtecmailClient(protecmail),
      cleanmail: () => new CleanmailClient(cleanmail),
      iredadmin: () => new IredadminClient(iredadmin),
      wildduck: () => new WildduckClient(wildduck),
    },
    authorize({ request, operation }) {
      if (request.headers.get('authorization') !== signedIn.Authorization) return 'unauthenticated';
      return operation.id !== 'domains.delete' && { caller: 'the suite' };
    },
    limits: { concurrency: 32 },
    ...(logger && { logger }),
  });
}
