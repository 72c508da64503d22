import { useEffect, useState } from 'preact/hooks';
import { usePanel } from '../context.js';
import type { ServedAccount } from '../products/product.js';
import { type Behaviour, behave, behaviours } from '../server.js';

const words: Readonly<Record<Behaviour, string>> = {
  normal: 'works',
  slow: 'answers after 4 seconds',
  down: 'is down',
  refusing: 'refuses everything',
};

const isBehaviour = (text: string): text is Behaviour => Object.hasOwn(words, text);

/** Makes products misbehave, so that one sees what the clients and the panel make of it. Only a demo has this. */
export function DemoControls() {
  const { notify, account } = usePanel();
  const [chosen, setChosen] = useState<Readonly<Record<string, Behaviour>>>({});
  useEffect(() => {
    behaviours().then(setChosen, () => notify('The demo’s settings could not be read.'));
  }, [notify]);

  const choose =
    ({ product, label }: ServedAccount) =>
    async (event: { readonly currentTarget: HTMLSelectElement }) => {
      const { value } = event.currentTarget;
      if (!isBehaviour(value)) return;
      setChosen((before) => ({ ...before, [product]: value }));
      await behave(product, value).then(
        () => notify(`${label} ${words[value]} from now on.`),
        () => notify('The demo’s setting could not be changed.'),
      );
    };
  return (
    <aside class="page demo" aria-label="Demo">
      <details>
        <summary>Demo: make a product slow, down or refusing</summary>
        <div class="choices">
          {account.accounts.map((served) => (
            <div class="field" key={served.name}>
              <label for={`demo-${served.name}`}>{served.label}</label>
              <select id={`demo-${served.name}`} value={chosen[served.product] ?? 'normal'} onChange={choose(served)}>
                {Object.entries(words).map(([value, text]) => (
                  <option key={value} value={value}>
                    {text}
                  </option>
                ))}
              </select>
            </div>
          ))}
        </div>
      </details>
    </aside>
  );
}
