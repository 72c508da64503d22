// Plain JavaScript with require(): of ES modules, which Node 20.19 and newer load.
const { CleanmailClient } = require('@mailhost/cleanmail');
const { IredadminClient } = require('@mailhost/iredadmin');
const { PlanimailClient } = require('@mailhost/planimail');
const { NotFoundError, ProtecmailClient } = require('@mailhost/protecmail');
const { WildduckClient } = require('@mailhost/wildduck');

const { planimail, protecmail, cleanmail, iredadmin, wildduck } = JSON.parse(process.env.SANDBOX);

async function main() {
  await new ProtecmailClient(protecmail).domains.get('absent.example').catch((error) => {
    if (!(error instanceof NotFoundError)) throw error;
  });
  return {
    planimail: await new PlanimailClient(planimail).domains.exists('absent.example'),
    protecmail: await new ProtecmailClient(protecmail).ping(),
    cleanmail: (await new CleanmailClient(cleanmail).domains.list()).total,
    iredadmin: (await new IredadminClient(iredadmin).domains.names().toArray()).length,
    wildduck: (await new WildduckClient(wildduck).users.list()).total,
  };
}

main().then((found) => console.log(JSON.stringify(found)));
