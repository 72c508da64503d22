/** An IMAP server, as imapsync is to log in to it. */
export interface ImapSide {
  readonly host: string;
  /** Default 993, with TLS. */
  readonly port?: number | undefined;
  /** Who may log in for others, such as a master user of Dovecot. Default: each mailbox by itself. */
  readonly authUser?: string | undefined;
  /** The file with the password, of `authUser` or of the mailbox with this address. Its text is never read here. */
  readonly passfile: string | ((address: string) => string);
}

/** The servers between which imapsync copies. */
export interface ImapSides {
  readonly from: ImapSide;
  readonly to: ImapSide;
}

/**
 * The command that copies the mail of one mailbox with imapsync, for a POSIX shell: whatever is in the address, it is
 * one word. No password is in it. It can be run again, and copies what has come since.
 *
 * @example
 * imapsyncCommand('ana@example.org', {
 *   from: { host: 'old.example.net', authUser: 'master', passfile: '/srv/old.pass' },
 *   to: { host: 'new.example.net', passfile: (address) => `/srv/pass/${address}` },
 * });
 */
export function imapsyncCommand(address: string, { from, to }: ImapSides): string {
  return ['imapsync', ...sideWords(1, address, from), ...sideWords(2, address, to), '--automap'].map(quoted).join(' ');
}

function sideWords(number: 1 | 2, address: string, { host, port = 993, authUser, passfile }: ImapSide): string[] {
  return [
    `--host${number}=${host}`,
    `--port${number}=${port}`,
    `--ssl${number}`,
    `--user${number}=${address}`,
    ...(authUser === undefined ? [] : [`--authuser${number}=${authUser}`]),
    `--passfile${number}=${typeof passfile === 'string' ? passfile : passfile(address)}`,
  ];
}

/** A word as a shell takes it for itself. */
function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
