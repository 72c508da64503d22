/** Secrets that are not looked at: each is a variable of the shell. */
export class SecretNames {
  readonly #variables: string[] = [];

  /** What stands for the secret that a reference names: letters and digits, so that no encoding changes it. */
  placeholder(reference: string): string {
    const name = variableOf(reference);
    const index = this.#variables.includes(name) ? this.#variables.indexOf(name) : this.#variables.push(name) - 1;
    return `mailhostSecretZ${index}Z`;
  }

  /** The pieces of a text in turn: texts, and variables in the places of secrets. */
  split(text: string): readonly { readonly text: string; readonly variable?: string }[] {
    return text.split(/(mailhostSecretZ\d+Z)/).flatMap((piece) => {
      if (piece === '') return [];
      const index = /^mailhostSecretZ(\d+)Z$/.exec(piece)?.[1];
      const variable = index === undefined ? undefined : this.#variables[Number(index)];
      return [variable === undefined ? { text: piece } : { text: piece, variable }];
    });
  }

  /** A text with `[NAME]` in the places of secrets. */
  shown(text: string): string {
    return this.split(text)
      .map((piece) => (piece.variable === undefined ? piece.text : `[${piece.variable}]`))
      .join('');
  }
}

/** `env:NAME` is the variable NAME; others get a name that is made of theirs. */
function variableOf(reference: string): string {
  const [, kind = '', rest = ''] = /^(env|file|cmd):(.*)$/s.exec(reference) ?? [];
  const plain = rest.replace(/[^\p{L}\p{N}]+/gu, '_').replace(/^_|_$/g, '');
  return kind === 'env' ? rest : `SECRET_${plain.toUpperCase()}`;
}
