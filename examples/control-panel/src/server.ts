import type { ServedAccount } from './products/product.js';

/** Who is signed in, and what the server has for them. */
export interface Account {
  readonly name: string;
  readonly role: 'owner' | 'support' | 'reader';
  readonly accounts: readonly ServedAccount[];
  /** Whether products can be made to misbehave. */
  readonly isDemo: boolean;
  /** Whether people sign in and out; else the server has one session, which begins by its address. */
  readonly hasSignIn: boolean;
}

/** The panel's own server did not do what was asked. */
export class ServerRefusal extends Error {
  readonly status: number;

  constructor(status: number) {
    super(`The panel’s server answered with status ${status}.`);
    this.status = status;
  }
}

async function call(method: string, path: string, fields?: object): Promise<unknown> {
  const body = fields && { body: JSON.stringify(fields), headers: { 'Content-Type': 'application/json' } };
  const response = await fetch(path, { method, ...body });
  if (!response.ok) throw new ServerRefusal(response.status);
  return response.status === 204 ? undefined : response.json();
}

/** Who is signed in, if anybody is. */
export async function signedIn(): Promise<Account | undefined> {
  return ((await call('GET', '/session')) as Account | null) ?? undefined;
}

export async function signIn(name: string, password: string): Promise<Account> {
  return (await call('POST', '/session', { name, password })) as Account;
}

export const signOut = () => call('DELETE', '/session');

export type Behaviour = 'normal' | 'slow' | 'down' | 'refusing';

/** What the demo has made of products; the others are normal. */
export async function behaviours(): Promise<Readonly<Record<string, Behaviour>>> {
  return (await call('GET', '/demo/behaviours')) as Record<string, Behaviour>;
}

export const behave = (product: string, behaviour: Behaviour) =>
  call('POST', '/demo/behaviours', { product, behaviour });

export const deliverMail = (to: string) => call('POST', '/demo/mails', { to });
