import { onBeforeUnmount, onMounted, reactive, type ShallowRef, shallowRef, watch } from 'vue';
import type { Example } from '../example.js';
import type { RunEvent } from '../messages.js';
import type { Editor } from '../page/editor.js';
import { Library } from '../page/library.js';
import { type Conditions, preludeOf } from '../page/prelude.js';
import { noRun, patience, type Run, take } from '../page/run.js';
import { Session } from '../page/session.js';
import { fromFragment, toFragment } from '../page/share.js';

/** What the reader sees and changes. */
export interface PlaygroundState extends Conditions {
  code: string;
  faults: boolean;
  seed: number;
  run: Run;
  /** Whether code can be run yet. */
  isReady: boolean;
  /** Whether the code has come by the link. */
  isFromLink: boolean;
  /** What a button has done. */
  notice: string;
}

export interface Playground {
  readonly state: PlaygroundState;
  /** Where the editor goes, and what is there until it is loaded. */
  readonly place: ShallowRef<HTMLElement | undefined>;
  readonly hasEditor: ShallowRef<boolean>;
  readonly prelude: () => string;
  readonly run: () => Promise<void>;
  readonly stop: () => void;
  readonly reset: () => void;
  readonly copy: () => Promise<void>;
  readonly share: () => Promise<void>;
}

/** @param folder Where the site has the runner and its modules. */
export function usePlayground(example: Example, folder: string, ids: { readonly keys: string }): Playground {
  const state: PlaygroundState = reactive({
    code: example.code,
    faults: false,
    seed: example.seed,
    run: noRun(),
    isReady: false,
    isFromLink: false,
    notice: '',
  });
  const place = shallowRef<HTMLElement>();
  const hasEditor = shallowRef(false);
  const library = new Library(folder);
  let session: Session | undefined;
  let editor: Editor | undefined;
  let heard = 0;
  let started = 0;
  let current = new AbortController();
  let timer: ReturnType<typeof setInterval> | undefined;

  const isActive = () => ['loading', 'running', 'stuck'].includes(state.run.status);
  const prelude = () => preludeOf(state, example);

  /** What was left over by the run goes with its worker. */
  function end(): void {
    current.abort();
    clearInterval(timer);
    session?.stop();
    state.run.milliseconds = performance.now() - started;
  }

  function onEvent(event: RunEvent): void {
    heard = performance.now();
    if (state.run.status === 'loading' || state.run.status === 'stuck') state.run.status = 'running';
    take(state.run, event);
    if (event.kind === 'ended') end();
  }

  async function run(): Promise<void> {
    if (!session) return;
    current.abort();
    clearInterval(timer);
    current = new AbortController();
    const { signal } = current;
    state.run = { ...noRun(), status: 'loading' };
    state.notice = '';
    started = performance.now();
    const { begin } = await import('../page/begin.js');
    const code = { prelude: prelude(), code: state.code };
    await begin({ library, session }, code, (event) => !signal.aborted && onEvent(event), signal);
    heard = performance.now();
    if (!signal.aborted) timer = setInterval(look, 500);
  }

  /** Ends what has not given a sign of life for too long. */
  function look(): void {
    const silent = performance.now() - heard;
    if (silent > patience.end) {
      stop();
      const message = `Nothing was heard of it for ${patience.end / 1000} seconds: does a loop have no end?`;
      state.run.error = { name: 'Stopped', message, details: [] };
    } else if (silent > patience.stuck) state.run.status = 'stuck';
  }

  function stop(): void {
    if (!isActive()) return;
    state.run.status = 'stopped';
    end();
  }

  function replace(code: string): void {
    state.code = code;
    editor?.replace(code);
  }

  function reset(): void {
    stop();
    replace(example.code);
    Object.assign(state, { seed: example.seed, faults: false, run: noRun(), isFromLink: false });
    history.replaceState(history.state, '', location.pathname + location.search);
    state.notice = 'The example is as it was.';
  }

  async function copied(text: string, notice: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      state.notice = notice;
    } catch {
      state.notice = 'The browser does not let this page write to the clipboard.';
    }
  }

  const copy = () => copied(state.code, 'The code is in the clipboard.');

  async function share(): Promise<void> {
    history.replaceState(history.state, '', await toFragment(state));
    await copied(location.href, 'The link is in the clipboard, and in the address.');
  }

  async function openEditor(): Promise<void> {
    const { Editor: Opened } = await import('../page/editor.js');
    if (!place.value) return;
    editor = new Opened(place.value, {
      text: state.code,
      label: 'Code',
      describedBy: ids.keys,
      onChange: (text) => {
        state.code = text;
      },
      onRun: run,
    });
    hasEditor.value = true;
  }

  onMounted(async () => {
    session = new Session(document.body, `${folder}runner.html`);
    state.isReady = true;
    const shared = await fromFragment(location.hash);
    if (shared) {
      replace(shared.code);
      Object.assign(state, { faults: shared.faults, seed: shared.faults ? shared.seed : state.seed, isFromLink: true });
    }
    await openEditor();
  });
  onBeforeUnmount(() => {
    current.abort();
    clearInterval(timer);
    session?.close();
    editor?.close();
  });
  watch(
    () => state.seed,
    (seed) => {
      if (!Number.isSafeInteger(seed)) state.seed = example.seed;
    },
  );

  return { state, place, hasEditor, prelude, run, stop, reset, copy, share };
}
