import { expect, test } from 'vitest';
import { configured } from './support/configuration.js';
import { commandLine, runHere } from './support/run.js';
import { openTerminal } from './support/terminal.js';

test('in a terminal a password is asked without being shown, and a deletion is asked before it is done', async () => {
  const config = await configured({ main: 'wildduck' });
  const terminal = await openTerminal({ env: config.env, cwd: config.folder, columns: 110, rows: 40 });
  const mailhost = commandLine.join(' ');
  const isThere = async () => {
    const words = ['mailboxes', 'get', 'ana@example.org'];
    return (await runHere(words, { cwd: config.folder, env: config.env })).exitCode === 0;
  };
  try {
    await terminal.type(`${mailhost} mailboxes create ana@example.org --password-from ask; echo first $?`);
    await terminal.press('Enter');
    await terminal.shows(/◆ {2}Password/);
    await terminal.type('Never shown, 1A');
    await terminal.press('Enter');
    const made = await terminal.shows(/^first 0/m);
    expect(made).toContain('main: mailbox ana@example.org was made.');
    expect(made).not.toContain('Never shown');
    await terminal.type(`${mailhost} mailboxes delete ana@example.org; echo second $?`);
    await terminal.press('Enter');
    await terminal.shows(/◆ {2}Delete the mailbox ana@example\.org of main\?/);
    await terminal.press('Enter');
    await terminal.shows(/^second 5/m);
    expect(await isThere()).toBe(true);
    await terminal.type(`${mailhost} mailboxes delete ana@example.org; echo third $?`);
    await terminal.press('Enter');
    await terminal.shows(/◆ {2}Delete the mailbox ana@example\.org of main\?/);
    await terminal.type('y');
    await terminal.shows(/^third 0/m);
    expect(await isThere()).toBe(false);
    await terminal.type(`${mailhost} mailboxes delete bea@example.org --no-input; echo fourth $?`);
    await terminal.press('Enter');
    await terminal.shows(/^fourth 0/m);
  } finally {
    await terminal.close();
    await config.close();
  }
});
