import { CleanmailClient } from '@mailhost/cleanmail';
import { IredadminClient } from '@mailhost/iredadmin';
import { PlanimailClient } from '@mailhost/planimail';
import { ProtecmailClient } from '@mailhost/protecmail';
import { WildduckClient } from '@mailhost/wildduck';
import { optionsFor, type Place } from './place.js';

/** What became of clients with secrets, and of one without. */
export interface SecretsReport {
  /** By product: `made`, or why not. */
  readonly refusals: Readonly<Record<string, string>>;
  /** Of a call by the gateway: `ok`, or why not. */
  readonly read: string;
}

/** Makes each client with its secret, and one without that calls the gateway. */
export async function withSecrets(place: Place, gateway: string): Promise<SecretsReport> {
  const makers = {
    planimail: () => new PlanimailClient(place.planimail),
    protecmail: () => new ProtecmailClient(place.protecmail),
    cleanmail: () => new CleanmailClient(place.cleanmail),
    iredadmin: () => new IredadminClient(place.iredadmin),
    wildduck: () => new WildduckClient(place.wildduck),
  };
  const refusals = Object.entries(makers).map(([product, make]) => [product, outcomeOf(make)] as const);
  const client = new ProtecmailClient(optionsFor({ ...place, gateway }, 'protecmail'));
  const read = await client.ping().then(() => 'ok', String);
  return { refusals: Object.fromEntries(refusals), read };
}

function outcomeOf(make: () => unknown): string {
  try {
    make();
    return 'made';
  } catch (error) {
    return String(error);
  }
}
