import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Account } from './server.js';

/** What all views can use. */
export interface Panel {
  readonly account: Account;
  /** Shows a sentence for a while, which screen readers read out. */
  readonly notify: (text: string) => void;
  /** Called when a product says that nobody is signed in: shows the sign-in if that is so. */
  readonly checkSession: () => void;
}

export const PanelContext = createContext<Panel | undefined>(undefined);

export function usePanel(): Panel {
  const panel = useContext(PanelContext);
  if (!panel) throw new Error('There is no panel around this view.');
  return panel;
}
