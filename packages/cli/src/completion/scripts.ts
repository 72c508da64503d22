/** A shell that completion is there for. */
export type Shell = 'bash' | 'zsh' | 'fish';

/**
 * What makes a shell ask `mailhost __complete` for proposals. The words are handed on as they are, and never run: what
 * somebody is still typing is no command.
 */
export const completionScripts: Readonly<Record<Shell, string>> = {
  // Bash parts words at : and =, too, and wants to have what stands behind the last of these alone. At @ it does not
  // do so in all places, so that it is told not to at all.
  bash: `COMP_WORDBREAKS=\${COMP_WORDBREAKS//@/}
_mailhost() {
  local line=\${COMP_LINE:0:COMP_POINT} current=\${COMP_WORDS[COMP_CWORD]} value
  local -a words
  read -ra words <<< "$line"
  [[ $line == *[[:space:]] ]] && words+=('')
  [[ $current == [:=] ]] && current=
  local last=\${words[\${#words[@]}-1]}
  local before=\${last%"$current"}
  COMPREPLY=()
  while IFS=$'\\t' read -r value _; do
    COMPREPLY+=("\${value#"$before"}")
  done < <(mailhost __complete -- "\${words[@]:1}" 2> /dev/null)
}
complete -o default -F _mailhost mailhost
`,
  zsh: `#compdef mailhost
_mailhost() {
  local -a values
  local value brief
  while IFS=$'\\t' read -r value brief; do
    values+=("\${value//:/\\\\:}\${brief:+:$brief}")
  done < <(mailhost __complete -- "\${(@)words[2,CURRENT]}" 2> /dev/null)
  if (( $#values )); then _describe -t values mailhost values; else _files; fi
}
if [ "$funcstack[1]" = _mailhost ]; then _mailhost "$@"; else compdef _mailhost mailhost; fi
`,
  fish: `complete -c mailhost -f -a '(mailhost __complete -- (commandline -opc)[2..-1] (commandline -ct) 2> /dev/null)'
complete -c mailhost -l config -r -F
`,
};
