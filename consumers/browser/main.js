// What a page does. Planimail's calls are those that a page can make.
import { CleanmailClient } from '@mailhost/cleanmail';
import { ConfigurationError, IredadminClient } from '@mailhost/iredadmin';
import { PlanimailClient } from '@mailhost/planimail';
import { ProtecmailClient } from '@mailhost/protecmail';
import { WildduckClient } from '@mailhost/wildduck';

export async function main({ planimail, protecmail, cleanmail, iredadmin, wildduck }) {
  const refused = await new PlanimailClient(planimail).domains.exists('absent.example').catch((error) => error);
  return {
    planimail: refused instanceof ConfigurationError && refused.message.includes('sends a body with GET'),
    protecmail: await new ProtecmailClient(protecmail).ping(),
    cleanmail: (await new CleanmailClient(cleanmail).domains.list()).total,
    iredadmin: (await new IredadminClient(iredadmin).domains.names().toArray()).length,
    wildduck: (await new WildduckClient(wildduck).users.list()).total,
  };
}
