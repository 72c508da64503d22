// What a framework's route does on its server, or at the edge.
import { CleanmailClient } from '@mailhost/cleanmail';
import { IredadminClient } from '@mailhost/iredadmin';
import { ConfigurationError, PlanimailClient } from '@mailhost/planimail';
import { ProtecmailClient } from '@mailhost/protecmail';
import { WildduckClient } from '@mailhost/wildduck';

export async function main({ planimail, protecmail, cleanmail, iredadmin, wildduck }) {
  const exists = await new PlanimailClient(planimail).domains.exists('absent.example').catch((error) => {
    if (error instanceof ConfigurationError) return 'refused';
    throw error;
  });
  return {
    planimail: exists,
    protecmail: await new ProtecmailClient(protecmail).ping(),
    cleanmail: (await new CleanmailClient(cleanmail).domains.list()).total,
    iredadmin: (await new IredadminClient(iredadmin).domains.names().toArray()).length,
    wildduck: (await new WildduckClient(wildduck).users.list()).total,
  };
}
