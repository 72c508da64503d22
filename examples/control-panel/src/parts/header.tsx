import type { Account } from '../server.js';

const roles = {
  owner: 'may do everything',
  support: 'may do everything but delete',
  reader: 'may only look',
} as const;

export function Header({ account, onSignOut }: { readonly account: Account; readonly onSignOut: () => void }) {
  return (
    <header class="header">
      <nav aria-label="Panel">
        <a class="brand" href="#/">
          Mail panel
        </a>
      </nav>
      <p class="who">
        <strong>{account.name}</strong> <span class="muted">{roles[account.role]}</span>
      </p>
      {account.hasSignIn && (
        <button type="button" onClick={onSignOut}>
          Sign out
        </button>
      )}
    </header>
  );
}
