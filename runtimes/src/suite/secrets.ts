import { ProtecmailClient } from '@mailhost/protecmail';
import { products } from '#products';
import { optionsFor, optionsOf, type Place } from './place.js';

/** What became of clients with secrets, and of one without. */
export interface SecretsReport {
  /** By product: `made`, or why not. */
  readonly refusals: Readonly<Record<string, string>>;
  /** Of a call by the gateway: `ok`, or why not. */
  readonly read: string;
}

/** Makes each client with its secret, and one without that calls the gateway. */
export async function withSecrets(place: Place, gateway: string): Promise<SecretsReport> {
  const refusals = Object.entries(products).map(
    ([product, { client }]) => [product, outcomeOf(() => client(optionsOf(place, product)))] as const,
  );
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
