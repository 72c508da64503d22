import type { ProductName } from '@mailhost/plan';
import { UsageError } from '../frame/cli-error.js';
import type { CliContext } from '../frame/context.js';
import { productNames, products } from '../frame/products.js';
import { productFields } from './product-fields.js';

/** What flags say of an account. */
export interface DraftFlags {
  readonly product: string | undefined;
  readonly name: string | undefined;
  readonly baseUrl: string | undefined;
  readonly user: string | undefined;
  readonly secretFrom: string | undefined;
}

/** An account before it is checked. */
export interface AccountDraft {
  readonly name: string;
  readonly entry: Readonly<Record<string, string>>;
}

/** An account by the flags; what they do not say is asked. Throws `UsageError` where nobody can be asked. */
export async function accountDraft(context: CliContext, flags: DraftFlags): Promise<AccountDraft> {
  const product = productNames.find((name) => name === flags.product) ?? (await askProduct(context));
  const { user, secret, exampleUrl } = productFields[product];
  const role = products[product].role === 'host' ? 'main' : 'front';
  const name = flags.name ?? (context.canAsk ? await asked(context, '--name', 'What to call it', role) : role);
  const baseUrl =
    flags.baseUrl ??
    (exampleUrl === undefined
      ? undefined
      : await asked(context, '--base-url', `The API's address, such as ${exampleUrl}`));
  const who = user && (flags.user ?? (await asked(context, '--user', user.question)));
  const from = flags.secretFrom ?? (await askReference(context, name, secret.noun));
  if (!/^(?:env|file|cmd):./.test(from)) {
    throw new UsageError(
      '--secret-from: expected env:NAME, file:PATH or cmd:PROGRAM, and never the secret itself.',
      'A secret on a command line can be read by others: if it was one, change it.',
    );
  }
  return {
    name,
    entry: {
      product,
      ...(baseUrl !== undefined && { baseUrl }),
      ...(user && who !== undefined && { [user.option]: who }),
      [secret.option]: from,
    },
  };
}

async function askProduct(context: CliContext): Promise<ProductName> {
  if (!context.canAsk) throw missing('--product');
  const { askChoice } = await import('../frame/prompts.js');
  const choices = productNames.map((value) => {
    const { title, role } = products[value];
    return { value, label: `${title}, a mail ${role}` };
  });
  return askChoice(context, 'What is the account of?', choices);
}

async function asked(context: CliContext, flag: string, question: string, initial?: string): Promise<string> {
  if (!context.canAsk) throw missing(flag);
  const { askText } = await import('../frame/prompts.js');
  return askText(context, question, { initial });
}

const places = [
  { value: 'env', label: 'A variable of the environment', question: 'Its name' },
  { value: 'file', label: 'A file', question: 'Its path' },
  { value: 'cmd', label: 'A program that writes it, such as a password manager', question: 'Its command line' },
] as const;

async function askReference(context: CliContext, name: string, noun: string): Promise<string> {
  if (!context.canAsk) throw missing('--secret-from');
  const { askChoice } = await import('../frame/prompts.js');
  const place = await askChoice(context, `Where is the ${noun}? The configuration names the place only.`, places);
  const initial =
    place === 'env' ? `${name.toUpperCase().replace(/\W/g, '_')}_${noun.toUpperCase().replace(' ', '_')}` : undefined;
  const question = places.find(({ value }) => value === place)?.question ?? '';
  return `${place}:${await asked(context, '--secret-from', question, initial)}`;
}

function missing(flag: string): UsageError {
  return new UsageError(`${flag} is missing, and nobody can be asked.`, `Say ${flag}, or run it in a terminal.`);
}
