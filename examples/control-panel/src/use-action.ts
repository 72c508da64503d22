import { useState } from 'preact/hooks';

export interface Action {
  readonly busy: boolean;
  readonly error?: unknown;
  /** Runs it unless it is running; whether it went well. */
  readonly run: (work: () => Promise<unknown>) => Promise<boolean>;
}

/** Something that a button does, one at a time. */
export function useAction(): Action {
  const [state, setState] = useState<{ readonly busy: boolean; readonly error?: unknown }>({ busy: false });
  const run = async (work: () => Promise<unknown>) => {
    if (state.busy) return false;
    setState({ busy: true });
    try {
      await work();
      setState({ busy: false });
      return true;
    } catch (error) {
      setState({ busy: false, error });
      return false;
    }
  };
  return { ...state, run };
}
