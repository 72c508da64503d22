import { nouns } from '@mailhost/unified';
import { escaped } from '../render/markdown.js';
import type { TextOptions } from '../render/text.js';
import { sampleText } from '../render/values.js';
import { formatSize } from '../state/sizes.js';
import { nounOf } from './found.js';
import type { Fate, FateCounts, Loss, MailToMove, MigrationLosses } from './losses.js';

const fates: readonly Fate[] = ['kept', 'lossy', 'lost', 'needs a secret'];

/** The codes of a terminal. */
const colors: Readonly<Record<Fate, string>> = {
  kept: '\u001b[32m',
  lossy: '\u001b[33m',
  lost: '\u001b[31m',
  'needs a secret': '\u001b[35m',
};
const reset = '\u001b[0m';

/** Past so many mailboxes, their commands are in the JSON only. */
const mostCommands = 20;

/**
 * What a migration keeps and loses, for a terminal: the numbers by kind and field, each loss with its reason, the mail,
 * and what has to be accepted. As JSON it is the report itself, which `JSON.stringify` takes.
 */
export function renderLossesText(losses: MigrationLosses, { color = false }: TextOptions = {}): string {
  const paint = (text: string, fate: Fate) => (color ? colors[fate] + text + reset : text);
  const lines = [headText(losses)];
  for (const [index, counts] of losses.counts.entries()) {
    const { kind, field } = counts;
    if (field !== undefined && losses.counts[index - 1]?.kind !== kind) lines.push(`  ${nouns[kind]}`);
    const name = field === undefined ? nouns[kind] : `  ${field}`;
    lines.push(`  ${name.padEnd(18)} ${countsText(counts, paint)}`);
  }
  for (const loss of losses.losses) {
    lines.push(`${paint(loss.fate, loss.fate)}: ${loss.name}${loss.isAccepted ? ' (accepted)' : ''}: ${loss.text}.`);
    lines.push(`  ${loss.reason}`, `  ${sampleText(loss)}`);
  }
  if (losses.mail) lines.push(mailText(losses.mail), ...commandsOf(losses.mail).map((command) => `  ${command}`));
  lines.push(endText(losses));
  return `${lines.join('\n')}\n`;
}

/** The same for a pull request or a ticket, in GitHub's Markdown. */
export function renderLossesMarkdown(losses: MigrationLosses): string {
  const lines = [
    `## ${escaped(headText(losses))}`,
    '',
    '| | kept | lossy | lost | needs a secret |',
    '|---|--:|--:|--:|--:|',
  ];
  for (const { kind, field, counts } of losses.counts) {
    const name = field === undefined ? `**${nouns[kind]}**` : escaped(`${nouns[kind]}: ${field}`);
    lines.push(`| ${name} | ${fates.map((fate) => counts[fate] || '').join(' | ')} |`);
  }
  if (losses.losses.length > 0) lines.push('', '| loss | | what | why |', '|---|---|---|---|');
  for (const loss of losses.losses) lines.push(lossRow(loss));
  if (losses.mail) {
    lines.push('', escaped(mailText(losses.mail)));
    const commands = commandsOf(losses.mail);
    if (commands.length > 0) lines.push('', '```sh', ...commands, '```');
  }
  lines.push('', `**${escaped(endText(losses))}**`);
  return `${lines.join('\n')}\n`;
}

function headText({ from, to, domains }: MigrationLosses): string {
  return `From ${from} to ${to}: ${sampleText({ count: domains.length, keys: domains.slice(0, 10) })}`;
}

function countsText({ counts }: FateCounts, paint: (text: string, fate: Fate) => string): string {
  return fates
    .filter((fate) => counts[fate] > 0)
    .map((fate) => paint(`${counts[fate]} ${counts[fate] > 1 ? fate.replace('needs', 'need') : fate}`, fate))
    .join(', ');
}

function lossRow(loss: Loss): string {
  const { name, fate, text, reason, isAccepted } = loss;
  const state = isAccepted ? `${fate}, accepted` : fate;
  return `| \`${name}\` | ${state} | ${escaped(text)} | ${escaped(`${reason} (${sampleText(loss)})`)} |`;
}

function mailText({ how, mailboxes, bytes, commands }: MailToMove): string {
  const size = bytes === undefined ? 'of a size that is not told' : formatAbout(bytes);
  const ways = {
    copyMail: 'copyMail copies it.',
    imapsync: commands.length > 0 ? `imapsync copies it, with a command for each.` : 'imapsync copies it: give imap.',
  };
  const rest = commands.length > mostCommands ? ' They are in the JSON of this report.' : '';
  return `Mail, which no plan moves: ${mailboxes} ${nounOf('mailbox', mailboxes)}, ${size}; ${ways[how]}${rest}`;
}

function commandsOf({ commands }: MailToMove): readonly string[] {
  return commands.length > mostCommands ? [] : commands;
}

/** Bytes in the unit that leaves one to three digits. */
function formatAbout(bytes: number): string {
  const unit = bytes === 0 ? 1 : 1024 ** Math.min(4, Math.floor(Math.log(bytes) / Math.log(1024)));
  return formatSize(Math.round((bytes / unit) * 10) * (unit / 10));
}

function endText({ losses, unaccepted }: MigrationLosses): string {
  if (losses.length === 0) return 'Nothing is lost.';
  if (unaccepted.length === 0) return 'All losses are accepted.';
  return `Not accepted yet: ${unaccepted.join(', ')}.`;
}
