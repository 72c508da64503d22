import type { IredadminClient, Scope } from '../src/index.js';

/** One way to call an operation by its public method. */
export type Call = (client: IredadminClient) => PromiseLike<unknown>;

export const domain = 'a.example';
export const mail = 'ana@a.example';
export const password = 'AsTr0ng@';

const scopes: readonly (readonly [place: string, scope: Scope])[] = [
  ['global', { global: true }],
  ['{domain}', { domain }],
  ['{mail}', { user: mail }],
];

const spamScopes = scopes.map(
  ([place, scope]) =>
    [place === '{domain}' ? 'domain/{domain}' : place === '{mail}' ? 'user/{mail}' : place, scope] as const,
);

const userFields = {
  name: 'Ana Paz',
  language: 'en_US',
  quota: 1024,
  mailboxFormat: 'mdbox',
  mailboxFolder: 'Maildir',
  maildir: '/var/vmail/ana',
} as const;

const adminFields = {
  name: 'Eva',
  password,
  accountStatus: 'active',
  language: 'en_US',
  isGlobalAdmin: false,
  maxDomains: 5,
  maxQuota: 2,
  quotaUnit: 'TB',
  maxUsers: 100,
  maxAliases: 200,
  maxLists: 300,
  disableViewingMailLog: true,
  disableManagingQuarantinedMails: false,
} as const;

const listFields = {
  name: 'News',
  accountStatus: 'active',
  accessPolicy: 'membersonly',
  is_newsletter: true,
  newsletter_description: 'All that is new',
  close_list: false,
  only_moderator_can_post: true,
  only_subscriber_can_post: true,
  disable_subscription: false,
  disable_subscription_confirm: false,
  disable_digest_subscription: true,
  disable_digest_text: true,
  disable_nomail_subscription: true,
  moderated: true,
  moderate_non_subscriber_post: false,
  disable_retrieving_old_posts: true,
  only_subscriber_can_get_old_posts: false,
  disable_retrieving_subscribers: true,
  disable_send_copy_to_sender: true,
  notify_owner_when_sub_unsub: false,
  notify_sender_when_moderated: false,
  disable_archive: true,
  moderate_subscription: true,
  extra_addresses: ['extra@a.example'],
  subscription_moderators: [mail],
  owner: [mail],
  moderators: [mail],
  max_message_size: 10_240,
  subject_prefix: '[news]',
  custom_headers: ['X-One: 1', 'X-Two: 2'],
  remove_headers: ['Message-ID', 'Received'],
  footer_text: 'bye',
  footer_html: '<p>bye</p>',
  require_confirm: false,
  subscription: 'digest',
} as const;

/** Every operation; with all its parameters, in as many calls as they exclude each other. */
export const calls: Readonly<Record<string, readonly Call[]>> = {
  'POST /login': [(it) => it.login()],

  'GET /domains': [(it) => it.domains.list({ disabledOnly: true }), (it) => it.domains.names()],
  'GET /domain/{domain}': [(it) => it.domains.get(domain)],
  'POST /domain/{domain}': [
    (it) =>
      it.domains.create(domain, {
        name: 'Example Ltd',
        quota: 2048,
        language: 'en_US',
        transport: 'dovecot',
        defaultQuota: 1024,
        maxUserQuota: 2048,
        numberOfUsers: 20,
        numberOfAliases: 30,
        numberOfLists: 40,
      }),
  ],
  'DELETE /domain/{domain}': [(it) => it.domains.delete(domain)],
  'DELETE /domain/{domain}/keep_mailbox_days/{days}': [(it) => it.domains.delete(domain, { keepMailboxDays: 30 })],
  'PUT /domain/{domain}': [
    (it) =>
      it.domains.update(domain, {
        name: 'Example Ltd',
        accountStatus: 'active',
        quota: 2048,
        language: 'en_US',
        transport: 'dovecot',
        minPasswordLength: 8,
        maxPasswordLength: 20,
        defaultQuota: 1024,
        maxUserQuota: 2048,
        numberOfUsers: 20,
        numberOfAliases: 30,
        senderBcc: mail,
        recipientBcc: null,
        catchall: [mail, 'bob@a.example'],
        outboundRelay: 'smtp:[192.0.2.1]:25',
        addAliasDomain: ['new.example'],
        removeAliasDomain: ['old.example'],
        addService: ['self-service'],
        removeService: ['mail'],
        disableDomainProfile: ['bcc', 'relay'],
        enableDomainProfile: ['aliases'],
        disableUserProfile: ['bcc', 'relay'],
        enableUserProfile: ['aliases'],
        disableUserPreference: ['forwarding', 'wblist'],
        enableUserPreference: ['quarantine'],
      }),
    (it) =>
      it.domains.update(domain, {
        is_backupmx: true,
        primarymx: '[mail.example.net]:25',
        aliasDomains: ['one.example', 'two.example'],
        services: [],
      }),
  ],
  'PUT /domain/admins/{domain}': [
    (it) =>
      it.domains.updateAdmins(domain, { addAdmin: [mail], removeAdmin: ['bob@a.example'], removeAllAdmins: true }),
  ],

  'GET /admin/{mail}': [(it) => it.admins.get('admin@a.example')],
  'POST /admin/{mail}': [(it) => it.admins.create('new@a.example', adminFields)],
  'PUT /admin/{mail}': [(it) => it.admins.update('admin@a.example', adminFields)],
  'DELETE /admin/{mail}': [(it) => it.admins.delete('admin@a.example')],
  'POST /verify_password/admin/{mail}': [(it) => it.admins.verifyPassword('admin@a.example', password)],

  'GET /user/{mail}': [(it) => it.users.get(mail)],
  'POST /user/{mail}': [
    (it) => it.users.create('new@a.example', { ...userFields, password }),
    (it) => it.users.create('other@a.example', { password_hash: '{SSHA}abc' }),
  ],
  'DELETE /user/{mail}': [(it) => it.users.delete(mail)],
  'DELETE /user/{mail}/keep_mailbox_days/{days}': [(it) => it.users.delete(mail, { keepMailboxDays: 7 })],
  'PUT /user/{mail}': [
    (it) =>
      it.users.update(mail, {
        ...userFields,
        gn: 'Ana',
        sn: 'Paz',
        password,
        accountStatus: 'disabled',
        employeeid: 'E-1',
        transport: 'dovecot',
        isGlobalAdmin: true,
        addForwarding: ['bob@b.example'],
        removeForwarding: ['old@b.example'],
        senderBcc: 'bcc@a.example',
        recipientBcc: null,
        addAlias: ['anna@a.example'],
        removeAlias: ['old@a.example'],
        addService: ['imap'],
        removeService: ['pop3'],
        telephoneNumber: ['12345678', '88888888'],
        mobile: ['12345678'],
      }),
    (it) =>
      it.users.update(mail, {
        password_hash: '{SSHA}abc',
        forwarding: [mail, 'bob@b.example'],
        aliases: [],
        services: ['smtp', 'imap'],
      }),
  ],
  'POST /user/{mail}/change_email/{newMail}': [(it) => it.users.changeEmail(mail, 'anna@a.example')],
  'GET /users/{domain}': [(it) => it.users.list(domain, { disabledOnly: false }), (it) => it.users.emails(domain)],
  'PUT /users/{domain}': [
    (it) => it.users.updateAll(domain, { accountStatus: 'active', password, language: 'en_US', transport: 'dovecot' }),
  ],
  'POST /verify_password/user/{mail}': [(it) => it.users.verifyPassword(mail, password)],

  'GET /mls/{domain}': [(it) => it.mailingLists.list(domain), (it) => it.mailingLists.emails(domain)],
  'GET /ml/{mail}': [(it) => it.mailingLists.get('list@a.example', { withSubscribers: true })],
  'POST /ml/{mail}': [
    (it) => it.mailingLists.create('new@a.example', { ...listFields, subscribers: ['bob@b.example'] }),
  ],
  'DELETE /ml/{mail}': [(it) => it.mailingLists.delete('list@a.example', { keepArchive: false })],
  'PUT /ml/{mail}': [
    (it) =>
      it.mailingLists.update('list@a.example', {
        ...listFields,
        add_subscribers: ['eva@b.example'],
        remove_subscribers: ['old@b.example'],
      }),
  ],

  'GET /maillist/{mail}': [(it) => it.maillists.get('fixed@a.example')],
  'POST /maillist/{mail}': [
    (it) => it.maillists.create('new@a.example', { name: 'All', accessPolicy: 'public', members: ['bob@b.example'] }),
  ],
  'DELETE /maillist/{mail}': [(it) => it.maillists.delete('fixed@a.example', { archive: false })],
  'PUT /maillist/{mail}': [
    (it) =>
      it.maillists.update('fixed@a.example', {
        name: 'All',
        accessPolicy: 'domain',
        addMember: ['eva@b.example'],
        removeMember: ['old@b.example'],
      }),
    (it) => it.maillists.update('fixed@a.example', { members: ['eva@b.example', 'bob@b.example'] }),
  ],

  'GET /alias/{mail}': [(it) => it.aliases.get('team@a.example')],
  'POST /alias/{mail}': [
    (it) => it.aliases.create('new@a.example', { name: 'Team', accessPolicy: 'public', members: ['bob@b.example'] }),
  ],
  'DELETE /alias/{mail}': [(it) => it.aliases.delete('team@a.example')],
  'PUT /alias/{mail}': [
    (it) =>
      it.aliases.update('team@a.example', {
        name: 'Team',
        accountStatus: 'active',
        accessPolicy: 'membersonly',
        addMember: ['eva@b.example'],
        removeMember: ['old@b.example'],
      }),
    (it) => it.aliases.update('team@a.example', { members: [] }),
  ],
  'POST /alias/{mail}/change_email/{newMail}': [(it) => it.aliases.changeEmail('team@a.example', 'crew@a.example')],
  'GET /aliases/{domain}': [(it) => it.aliases.list(domain, { disabledOnly: true }), (it) => it.aliases.emails(domain)],

  ...Object.fromEntries(
    spamScopes.flatMap(([place, scope]): [string, Call[]][] => [
      [`GET /spampolicy/${place}`, [(it) => it.spamPolicy.get(scope)]],
      [`DELETE /spampolicy/${place}`, [(it) => it.spamPolicy.delete(scope)]],
      [
        `PUT /spampolicy/${place}`,
        [
          (it) =>
            it.spamPolicy.set(scope, {
              bypass_spam_checks: true,
              bypass_virus_checks: false,
              bypass_banned_checks: true,
              bypass_header_checks: false,
              quarantine_spam: true,
              quarantine_virus: false,
              quarantine_banned: true,
              quarantine_bad_header: false,
              prefix_spam_in_subject: true,
              always_insert_x_spam_headers: false,
              spam_score: 4.5,
            }),
        ],
      ],
    ]),
  ),
  ...Object.fromEntries(
    scopes.flatMap(([place, scope]) =>
      (['inbound', 'outbound'] as const).flatMap((direction): [string, Call[]][] => [
        [`GET /throttle/${place}/${direction}`, [(it) => it.throttling.get(scope, direction)]],
        [
          `POST /throttle/${place}/${direction}`,
          [
            (it) =>
              it.throttling.set(scope, direction, {
                period: 3600,
                msg_size: 10_485_760,
                max_msgs: 20,
                max_quota: 1_048_576_000,
              }),
          ],
        ],
        ...(['whitelist', 'blacklist'] as const).flatMap((color): [string, Call[]][] => {
          const path = `/wblist/${direction}/${color}/${place}`;
          const addresses = [
            'eva@b.example',
            '192.168.1.10',
            '10.0.0.0/8',
            '@b.example',
            '@.c.example',
            '@.',
            '2001:db8::/32',
          ];
          return [
            [`GET ${path}`, [(it) => it.wblist.list(scope, direction, color)]],
            [`POST ${path}`, [(it) => it.wblist.add(scope, direction, color, addresses)]],
            [`PUT ${path}`, [(it) => it.wblist.remove(scope, direction, color, ['old@b.example'])]],
            [`DELETE ${path}`, [(it) => it.wblist.clear(scope, direction, color)]],
          ];
        }),
      ]),
    ),
  ),
  'GET /greylisting/all': [(it) => it.greylisting.list()],
  ...Object.fromEntries(
    scopes.flatMap(([place, scope]): [string, Call[]][] => [
      [`GET /greylisting/${place}`, [(it) => it.greylisting.get(scope)]],
      [`POST /greylisting/${place}`, [(it) => it.greylisting.set(scope, true)]],
      [`DELETE /greylisting/${place}`, [(it) => it.greylisting.delete(scope)]],
      [`GET /greylisting/${place}/whitelists`, [(it) => it.greylisting.senders(scope)]],
      [
        `POST /greylisting/${place}/whitelists`,
        [
          (it) => it.greylisting.updateSenders(scope, { senders: ['192.168.1.0/24', '@example.com'] }),
          (it) =>
            it.greylisting.updateSenders(scope, { addSenders: ['@.example.com'], removeSenders: ['a@example.com'] }),
        ],
      ],
    ]),
  ),
  'POST /greylisting/whitelist_spf_domains': [
    (it) => it.greylisting.updateDomains({ domains: ['iredmail.org', 'gmail.com'] }),
    (it) => it.greylisting.updateDomains({ addDomains: ['iredmail.org'], removeDomains: ['old.example'] }),
  ],

  'GET /ldif/domain/{domain}': [(it) => it.ldif.domain(domain)],
  'GET /ldif/catchall/{domain}': [(it) => it.ldif.catchall(domain)],
  'GET /ldif/admin/{mail}': [(it) => it.ldif.admin('admin@a.example')],
  'GET /ldif/user/{mail}': [(it) => it.ldif.user(mail)],
  'GET /ldif/maillist/{mail}': [(it) => it.ldif.maillist('fixed@a.example')],
  'GET /ldif/alias/{mail}': [(it) => it.ldif.alias('team@a.example')],
};
