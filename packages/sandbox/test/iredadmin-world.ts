import { password, type Served } from './iredadmin-calls.js';

/** Makes one of everything, for calls that need something to be there. */
export async function makeWorld({ sandbox, admin }: Served): Promise<void> {
  sandbox.addDomain('a.example', {
    aliasDomains: ['old.example'],
    services: ['mail'],
    catchall: ['ana@a.example'],
    disabledDomainProfiles: ['bcc'],
    disabledUserProfiles: ['bcc'],
    disabledUserPreferences: ['wblist'],
    admins: ['ana@a.example'],
  });
  sandbox.addUser('ana@a.example', {
    password: `{PLAIN}${password}`,
    forwarding: ['old@b.example'],
    aliases: ['old@a.example'],
    services: ['imap'],
  });
  const calls: readonly (readonly [method: string, path: string, form: Record<string, string>])[] = [
    ['POST', '/admin/admin@a.example', { password }],
    ['POST', '/alias/team@a.example', { members: 'old@b.example' }],
    ['POST', '/maillist/fixed@a.example', { members: 'old@b.example' }],
    ['POST', '/ml/list@a.example', { subscribers: 'old@b.example', require_confirm: 'no' }],
  ];
  for (const [method, path, form] of calls) await admin.send(method, path, form);
  sandbox.state.greylistingDomains = ['old.example'];
  for (const scope of ['global', 'a.example', 'ana@a.example']) {
    const old: readonly string[] = ['old@b.example'];
    sandbox.state.settings.set(scope, {
      spamPolicy: new Map(),
      throttling: new Map(),
      senders: new Map([
        ['inbound whitelist', old],
        ['inbound blacklist', old],
        ['outbound whitelist', old],
        ['outbound blacklist', old],
      ]),
      greylistingWhitelist: old,
    });
  }
}

/** An address of the inventory with the values of that world; what is to be created is new. */
export function pathInWorld(method: string, path: string): string {
  const below = path.slice('/api'.length);
  const kind = /^\/(?:verify_password\/|ldif\/)?(\w+)/.exec(below)?.[1] ?? '';
  const creates = method === 'POST' && /^\/(domain|admin|user|alias|maillist|ml)\/<\w+>$/.test(below);
  const mail = creates ? 'new@a.example' : (accounts[kind] ?? 'ana@a.example');
  return below
    .replace('<domain>', creates ? 'new.example' : 'a.example')
    .replace('<mail>', mail)
    .replace('<new_mail>', 'other@a.example')
    .replace('<number>', '30');
}

const accounts: Readonly<Record<string, string>> = {
  admin: 'admin@a.example',
  alias: 'team@a.example',
  maillist: 'fixed@a.example',
  ml: 'list@a.example',
};
