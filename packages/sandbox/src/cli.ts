import { parseArgs } from 'node:util';
import { startSandbox } from './sandbox.js';

const help = `Usage: mailhost-sandbox [--planimail-port N] [--protecmail-port N] [--cleanmail-port N]
                        [--iredadmin-port N] [--iredadmin-backend sql|ldap] [--wildduck-port N] [--quarantine N]

Serves in-memory Planimail, Protecmail, Cleanmail, iRedAdmin-Pro and WildDuck servers on loopback until it is stopped.

  --planimail-port N   the port for Planimail (default: any that is free)
  --protecmail-port N  the port for Protecmail (default: any that is free)
  --cleanmail-port N   the port for Cleanmail (default: any that is free)
  --iredadmin-port N   the port for iRedAdmin-Pro (default: any that is free)
  --iredadmin-backend  where it keeps its accounts, sql or ldap (default: sql)
  --wildduck-port N    the port for WildDuck (default: any that is free)
  --quarantine N       put N mails for user@example.org into Protecmail's quarantine
  --help               show this text`;

const { values } = parseArgs({
  options: {
    'planimail-port': { type: 'string', default: '0' },
    'protecmail-port': { type: 'string', default: '0' },
    'cleanmail-port': { type: 'string', default: '0' },
    'iredadmin-port': { type: 'string', default: '0' },
    'iredadmin-backend': { type: 'string', default: 'sql' },
    'wildduck-port': { type: 'string', default: '0' },
    quarantine: { type: 'string', default: '0' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) {
  console.log(help);
} else {
  const sandbox = await startSandbox({
    iredadmin: { backend: values['iredadmin-backend'] === 'ldap' ? 'ldap' : 'sql' },
    ports: {
      planimail: Number(values['planimail-port']),
      protecmail: Number(values['protecmail-port']),
      cleanmail: Number(values['cleanmail-port']),
      iredadmin: Number(values['iredadmin-port']),
      wildduck: Number(values['wildduck-port']),
    },
  });
  sandbox.protecmail.quarantine('user@example.org', Number(values.quarantine));
  const { planimail, protecmail, cleanmail, iredadmin, wildduck } = sandbox;
  console.log(`Planimail\n  PLANIMAIL_BASE_URL=${planimail.url}`);
  console.log(`  PLANIMAIL_ID=${planimail.planimailId}\n  PLANIMAIL_API_KEY=${planimail.apiKey}`);
  console.log(`Protecmail\n  PROTECMAIL_BASE_URL=${protecmail.url}\n  PROTECMAIL_API_KEY=${protecmail.apiKey}`);
  console.log(`Cleanmail\n  CLEANMAIL_BASE_URL=${cleanmail.url}\n  CLEANMAIL_TOKEN=${cleanmail.token}`);
  console.log(`iRedAdmin-Pro\n  IREDADMIN_BASE_URL=${iredadmin.url}`);
  console.log(`  IREDADMIN_USERNAME=${iredadmin.username}\n  IREDADMIN_PASSWORD=${iredadmin.password}`);
  console.log(`WildDuck\n  WILDDUCK_BASE_URL=${wildduck.url}\n  WILDDUCK_ACCESS_TOKEN=${wildduck.accessToken}`);
  console.log('Stop with Ctrl-C.');
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void sandbox.close();
    });
  }
}
