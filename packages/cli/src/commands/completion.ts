import { type Command, type CommandGroup, command } from '../frame/command.js';

/** `mailhost completion` */
export const completion: CommandGroup = {
  brief: 'What makes a shell complete commands, flags, accounts, domains and addresses',
  description:
    'Domains and addresses are those that lists have shown in the last hour; they are kept in $XDG_CACHE_HOME/mailhost, ' +
    'which holds no secret.',
  commands: {
    bash: shellCommand('bash', 'source <(mailhost completion bash)', 'In ~/.bashrc'),
    zsh: shellCommand('zsh', 'source <(mailhost completion zsh)', 'In ~/.zshrc, behind compinit'),
    fish: shellCommand('fish', 'mailhost completion fish | source', 'In ~/.config/fish/config.fish'),
  },
};

function shellCommand(shell: 'bash' | 'zsh' | 'fish', line: string, what: string): Command {
  return command({
    brief: `For ${shell}`,
    examples: [{ command: line, what }],
    flags: {},
    load: async () => (await import('../completion/print-script.js')).printScript(shell),
  });
}
