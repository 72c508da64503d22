import { AbortError } from '@mailhost/core';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { PageOf, Pages } from './model/pages.js';

export interface ListState<Item> {
  readonly items: readonly Item[];
  readonly hasNext: boolean;
  /** A page is on its way. */
  readonly busy: boolean;
  /** It has been for some time. */
  readonly slow: boolean;
  readonly error?: unknown;
}

export interface ListControl<Item> extends ListState<Item> {
  readonly more: () => void;
  readonly restart: () => void;
  /** Shows what was changed without fetching it anew. */
  readonly change: (update: (items: readonly Item[]) => readonly Item[]) => void;
}

const patience = 1500;
const begun = { items: [], hasNext: false, busy: true, slow: false } as const;

/**
 * A list that is fetched page by page, when `more` asks for it. It begins anew when `key` changes, and what is on its
 * way ends when the view is left.
 */
export function useList<Item>(open: (signal: AbortSignal) => Pages<Item>, key: string): ListControl<Item> {
  const [state, setState] = useState<ListState<Item>>(begun);
  const [attempt, setAttempt] = useState(0);
  const pull = useRef(async () => {});

  useEffect(() => {
    const leave = new AbortController();
    const pages = open(leave.signal)[Symbol.asyncIterator]();
    let busy = false;
    pull.current = async () => {
      if (busy) return;
      busy = true;
      await next(pages, leave.signal, setState);
      busy = false;
    };
    setState(begun);
    void pull.current();
    return () => leave.abort();
  }, [key, attempt]);

  const more = useCallback(() => void pull.current(), []);
  const restart = useCallback(() => setAttempt((count) => count + 1), []);
  const change = useCallback((update: (items: readonly Item[]) => readonly Item[]) => {
    setState((state) => ({ ...state, items: update(state.items) }));
  }, []);
  return { ...state, more, restart, change };
}

type Change<Item> = (change: (state: ListState<Item>) => ListState<Item>) => void;

async function next<Item>(pages: AsyncIterator<PageOf<Item>>, signal: AbortSignal, change: Change<Item>) {
  const set: Change<Item> = (update) => !signal.aborted && change(update);
  set(({ error: _, ...state }) => ({ ...state, busy: true, slow: false }));
  const slow = setTimeout(() => set((state) => ({ ...state, slow: true })), patience);
  try {
    const { done, value } = await pages.next();
    const { items, hasNext } = done ? { items: [], hasNext: false } : value;
    set((state) => ({
      items: [...state.items, ...items],
      hasNext,
      busy: false,
      slow: false,
    }));
  } catch (error) {
    if (!(error instanceof AbortError)) set((state) => ({ ...state, hasNext: false, busy: false, slow: false, error }));
  } finally {
    clearTimeout(slow);
  }
}
