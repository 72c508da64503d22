import { h, type VNode } from 'vue';
import type { Run } from '../page/run.js';
import type { Playground, PlaygroundState } from './use-playground.js';

/** The buttons above the code, the switch, and what became of the run. */
export function controls({ state, run, stop, reset, copy, share }: Playground, ids: { readonly seed: string }): VNode {
  const isActive = ['loading', 'running', 'stuck'].includes(state.run.status);
  const button = (label: string, onClick: () => unknown, isDisabled = false) =>
    h('button', { type: 'button', onClick, disabled: isDisabled }, label);
  return h('div', { class: 'controls' }, [
    h('div', { class: 'buttons' }, [
      h('button', { type: 'button', class: 'primary', onClick: run, disabled: !state.isReady }, 'Run'),
      button('Stop', stop, !isActive),
      button('Reset', reset, !state.isReady),
      button('Copy', copy, !state.isReady),
      button('Share', share, !state.isReady),
    ]),
    h('div', { class: 'conditions' }, [
      h('label', [
        h('input', {
          type: 'checkbox',
          role: 'switch',
          checked: state.faults,
          onChange: ({ target }: Event) => {
            if (target instanceof HTMLInputElement) state.faults = target.checked;
          },
        }),
        ' Servers fail now and then',
      ]),
      state.faults ? seedField(state, ids.seed) : null,
    ]),
    h('p', { class: 'status', role: 'status' }, state.notice || statusOf(state.run, state.isFromLink)),
  ]);
}

/** Which requests the faults strike. */
function seedField(state: PlaygroundState, id: string): VNode {
  return h('span', { class: 'seed' }, [
    h('label', { for: id }, 'Seed'),
    h('input', {
      id,
      type: 'number',
      min: 1,
      step: 1,
      value: state.seed,
      onChange: ({ target }: Event) => {
        if (target instanceof HTMLInputElement) state.seed = target.valueAsNumber;
      },
    }),
  ]);
}

/** One sentence on where the run stands. */
function statusOf({ status, requests, milliseconds }: Run, isFromLink: boolean): string {
  const again = requests.filter(({ attempt }) => attempt > 1).length;
  const sent = `${counted(requests.length, 'request')}${again > 0 ? `, ${again} of them repeated` : ''}`;
  const time = `${Math.round(milliseconds)} ms`;
  const texts: Readonly<Record<Run['status'], string>> = {
    idle: isFromLink ? 'This code came with the link: read it, then run it.' : 'Nothing has run yet.',
    loading: 'Loading what it imports …',
    running: 'It runs …',
    stuck: 'It runs, and has not been heard of for some seconds. Stop ends it.',
    ended: `Done in ${time}: ${sent}.`,
    failed: `Ended by an error after ${time}: ${sent}.`,
    stopped: `Stopped after ${time}: ${sent}.`,
  };
  return texts[status];
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
