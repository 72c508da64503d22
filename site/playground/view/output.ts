import { h, type VNode } from 'vue';
import type { Printed, ShownError } from '../messages.js';
import type { Run } from '../page/run.js';

/** What the code has printed, and the error that ended it. */
export function outputPane({ output, error, status }: Run, id: string): VNode {
  const isEmpty = output.length === 0 && !error;
  return h('div', { class: 'part' }, [
    h('h2', { id }, 'Output'),
    h('div', { class: 'output', role: 'log', tabindex: 0, 'aria-labelledby': id }, [
      isEmpty
        ? h('p', { class: 'empty' }, status === 'ended' ? 'It printed nothing.' : 'What the code prints comes here.')
        : null,
      ...output.map(line),
      error ? errorBox(error) : null,
    ]),
  ]);
}

function line({ level, parts }: Printed): VNode {
  const shown = parts.flatMap((part, index) => {
    const inner = typeof part === 'string' ? withSigns(part) : [errorBox(part)];
    return index === 0 ? inner : [' ', ...inner];
  });
  return h('div', { class: ['line', level] }, shown);
}

/** What a change is called by the sign that a plan has before it. */
const signs: Readonly<Record<string, string>> = { '+': 'created', '~': 'changed', '!': 'disabled', '-': 'deleted' };

/** A text whose lines of changes have the colours that they have in a terminal. */
function withSigns(text: string): (string | VNode)[] {
  return text.split(/(?<=\n)/).map((part) => {
    const kind = signs[/^ +([+~!-]) \S/.exec(part)?.[1] ?? ''];
    return kind === undefined ? part : h('span', { class: kind }, part);
  });
}

/** An error with the fields that it has besides, and what has caused it. */
function errorBox({ name, message, details, line: place, cause }: ShownError): VNode {
  return h('div', { class: 'error' }, [
    h('p', [
      h('strong', name),
      ': ',
      message,
      place === undefined ? '' : h('span', { class: 'place' }, ` (line ${place})`),
    ]),
    details.length > 0
      ? h(
          'dl',
          details.flatMap(([field, value]) => [h('dt', field), h('dd', value)]),
        )
      : null,
    cause ? h('div', { class: 'cause' }, ['because of ', errorBox(cause)]) : null,
  ]);
}
