import { useAction } from '../use-action.js';
import { Dialog } from './dialog.js';
import { FailureBox } from './failure.js';

interface ConfirmProps {
  readonly title: string;
  readonly text: string;
  /** The button that does it. */
  readonly action: string;
  readonly run: () => Promise<unknown>;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Asks before something is done that cannot be undone. */
export function Confirm({ title, text, action, run, onDone, onClose }: ConfirmProps) {
  const doing = useAction();
  const confirm = async () => {
    if (await doing.run(run)) onDone();
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{text}</p>
      {doing.error !== undefined && <FailureBox error={doing.error} />}
      <div class="buttons">
        <button type="button" onClick={onClose}>
          Cancel
        </button>
        <button type="button" class="danger" aria-disabled={doing.busy} onClick={confirm}>
          {action}
        </button>
      </div>
    </Dialog>
  );
}
