import { parseArgs } from 'node:util';
import { createSandbox, type ProductName, productNames, type SandboxPorts, startSandbox } from './sandbox.js';

const titles = createSandbox();
const all = new Intl.ListFormat('en').format(productNames.map((name) => titles[name].title));
const rows: readonly (readonly [option: string, what: string])[] = [
  ...productNames.map(
    (name) => [`--${name}-port N`, `the port for ${titles[name].title} (default: any that is free)`] as const,
  ),
  ['--iredadmin-backend', 'where iRedAdmin-Pro keeps its accounts, sql or ldap (default: sql)'],
  ['--quarantine N', 'put N mails for user@example.org into the quarantine of Protecmail'],
  ['--help', 'show this text'],
];
const help = `Usage: mailhost-sandbox [options]

Serves in-memory ${all} servers on loopback until it is stopped.

${rows.map(([option, what]) => `  ${option.padEnd(20)} ${what}`).join('\n')}`;

const portOption = (name: ProductName) => `${name}-port`;
const { values } = parseArgs({
  options: {
    ...Object.fromEntries(productNames.map((name) => [portOption(name), { type: 'string', default: '0' } as const])),
    'iredadmin-backend': { type: 'string', default: 'sql' },
    quarantine: { type: 'string', default: '0' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) {
  console.log(help);
} else {
  const given: Readonly<Record<string, unknown>> = values;
  const ports: SandboxPorts = Object.fromEntries(productNames.map((name) => [name, Number(given[portOption(name)])]));
  const sandbox = await startSandbox({
    iredadmin: { backend: values['iredadmin-backend'] === 'ldap' ? 'ldap' : 'sql' },
    ports,
  });
  sandbox.protecmail.quarantine('user@example.org', Number(values.quarantine));
  for (const name of productNames) {
    const { title, environment } = sandbox[name];
    console.log([title, ...Object.entries(environment).map(([key, value]) => `  ${key}=${value}`)].join('\n'));
  }
  console.log('Stop with Ctrl-C.');
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void sandbox.close();
    });
  }
}
