import { useEffect, useRef } from 'preact/hooks';
import { type Account, ServerRefusal, signIn } from '../server.js';
import { useAction } from '../use-action.js';

export function SignIn({ onSignedIn }: { readonly onSignedIn: (account: Account) => void }) {
  const form = useRef<HTMLFormElement>(null);
  const signing = useAction();

  useEffect(() => {
    document.title = 'Sign in – Mail panel';
    form.current?.querySelector('input')?.focus();
  }, []);

  const submit = async (event: Event) => {
    event.preventDefault();
    const data = new FormData(form.current ?? undefined);
    let account: Account | undefined;
    const went = await signing.run(async () => {
      account = await signIn(String(data.get('name')), String(data.get('password')));
    });
    if (went && account) onSignedIn(account);
  };

  return (
    <main class="page sign-in">
      <h1>Mail panel</h1>
      <form ref={form} class="card" onSubmit={submit}>
        <h2>Sign in</h2>
        {signing.error !== undefined && (
          <p class="failure refused" role="alert">
            {sentenceFor(signing.error)}
          </p>
        )}
        <div class="field">
          <label for="name">Name</label>
          <input id="name" name="name" autoComplete="username" autoCapitalize="off" required />
        </div>
        <div class="field">
          <label for="password">Password</label>
          <input id="password" name="password" type="password" autoComplete="current-password" required />
        </div>
        <div class="buttons">
          <button type="submit" class="primary" aria-disabled={signing.busy}>
            Sign in
          </button>
        </div>
      </form>
    </main>
  );
}

function sentenceFor(error: unknown): string {
  const status = error instanceof ServerRefusal ? error.status : undefined;
  if (status === 401) return 'There is no account with this name and password.';
  if (status === 429) return 'There were too many attempts. Try again in a quarter of an hour.';
  return 'The panel’s server cannot be reached.';
}
