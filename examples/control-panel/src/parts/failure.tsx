import { useEffect } from 'preact/hooks';
import { usePanel } from '../context.js';
import { failureOf, mayBeSignedOut } from '../failures.js';

/** What went wrong, read out at once, with a way to try again where there is one. */
export function FailureBox({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const { account, checkSession } = usePanel();
  useEffect(() => {
    if (mayBeSignedOut(error)) checkSession();
  }, [error, checkSession]);
  const { kind, title, detail } = failureOf(error, account);
  return (
    <div class={`failure ${kind}`} role="alert">
      <p>
        <strong>{title}</strong>
      </p>
      <p class="detail">{detail}</p>
      {onRetry && (
        <button type="button" onClick={onRetry}>
          Try again
        </button>
      )}
    </div>
  );
}
