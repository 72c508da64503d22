import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { type Panel, PanelContext } from './context.js';
import { Header } from './parts/header.js';
import { routeOf, useHash } from './routes.js';
import { type Account, signedIn, signOut } from './server.js';
import { DemoControls } from './views/demo-controls.js';
import { DomainView } from './views/domain.js';
import { DomainsView } from './views/domains.js';
import { SignIn } from './views/sign-in.js';

/** Milliseconds. Whatever a notice says can be seen in the view too. */
const noticeTime = 8000;

/** The whole page: the sign-in, or the view that the address names. */
export function App() {
  /** `null`: not known yet. */
  const [account, setAccount] = useState<Account | undefined | null>(null);
  const [notice, setNotice] = useState('');
  const hash = useHash();

  const checkSession = useCallback(() => {
    signedIn().then(setAccount, () => setAccount(undefined));
  }, []);
  useEffect(checkSession, [checkSession]);
  useEffect(() => setNotice(''), [hash]);
  useEffect(() => {
    const over = setTimeout(() => setNotice(''), noticeTime);
    return () => clearTimeout(over);
  }, [notice]);

  const panel = useMemo<Panel | undefined>(
    () => (account ? { account, notify: setNotice, checkSession } : undefined),
    [account, checkSession],
  );
  const leave = () => signOut().then(() => setAccount(undefined), checkSession);

  if (account === null) return <p class="page">Loading …</p>;
  if (!panel) return <SignIn onSignedIn={setAccount} />;

  const route = routeOf(hash);
  const { accounts, isDemo } = panel.account;
  const served = route.view === 'domain' ? accounts.find(({ name }) => name === route.account) : undefined;
  return (
    <PanelContext.Provider value={panel}>
      <button type="button" class="skip" onClick={() => document.getElementById('content')?.focus()}>
        Skip to the content
      </button>
      <Header account={panel.account} onSignOut={leave} />
      <main id="content" class="page" tabIndex={-1}>
        {served && route.view === 'domain' ? <DomainView key={hash} {...route} served={served} /> : <DomainsView />}
      </main>
      {isDemo && <DemoControls />}
      <div class="notice" role="status">
        {notice && <p>{notice}</p>}
      </div>
    </PanelContext.Provider>
  );
}
