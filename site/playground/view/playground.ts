import { withBase } from 'vitepress';
import { defineComponent, h, useId } from 'vue';
import { data as examples } from '../examples.data.js';
import { controls } from './controls.js';
import { outputPane } from './output.js';
import { requestsPane } from './requests.js';
import { usePlayground } from './use-playground.js';
import './playground.css';

/** An example that can be changed and run where it stands. Until its editor is loaded, the code stands in a text field. */
export default defineComponent({
  props: { name: { type: String, required: true } },
  setup(props) {
    const example = examples.find(({ name }) => name === props.name);
    if (!example) throw new Error(`There is no example "${props.name}": examples.data.ts has them.`);
    const id = useId();
    const ids = { keys: `${id}-keys`, requests: `${id}-requests`, output: `${id}-output`, seed: `${id}-seed` };
    const playground = usePlayground(example, withBase('/playground/'), ids);
    const { state, place, hasEditor, prelude } = playground;

    const textField = () =>
      h('textarea', {
        class: 'code-field',
        'aria-label': 'Code',
        'aria-describedby': ids.keys,
        spellcheck: false,
        rows: state.code.split('\n').length,
        value: state.code,
        onInput: ({ target }: Event) => {
          if (target instanceof HTMLTextAreaElement) state.code = target.value;
        },
      });

    const editor = () => [
      h('details', { class: 'prelude' }, [
        h('summary', 'What runs before it'),
        h('pre', { tabindex: 0, 'aria-label': 'What runs before the code' }, h('code', prelude())),
      ]),
      h('div', { class: 'code', ref: place }, hasEditor.value ? [] : [textField()]),
      h('p', { id: ids.keys, class: 'keys' }, [
        h('kbd', 'Ctrl'),
        ' ',
        h('kbd', 'Enter'),
        ' runs it. ',
        h('kbd', 'Tab'),
        ' indents; after ',
        h('kbd', 'Esc'),
        ' it leaves the editor.',
      ]),
    ];

    return () =>
      h('section', { class: 'playground vp-raw', 'aria-label': 'Example' }, [
        controls(playground, ids),
        h('div', { class: 'panes' }, [
          h('div', { class: 'pane editor-pane' }, editor()),
          h('div', { class: 'pane result-pane' }, [
            outputPane(state.run, ids.output),
            requestsPane(state.run, ids.requests),
          ]),
        ]),
      ]);
  },
});
