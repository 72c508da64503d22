import type { Flag } from '../frame/flags.js';

/** How a field of the model stands on a command line. */
export type Field =
  | { readonly type: 'text'; readonly brief: string; readonly placeholder: string }
  | { readonly type: 'list'; readonly brief: string; readonly placeholder: string }
  | { readonly type: 'choice'; readonly brief: string; readonly values: readonly string[] }
  | { readonly type: 'enabled'; readonly values: readonly ('yes' | 'no' | 'receive-only')[] }
  | { readonly type: 'size' }
  | { readonly type: 'relay' }
  | { readonly type: 'forward' }
  | { readonly type: 'secret'; readonly brief: string }
  | { readonly type: 'password' };

const secretPlaceholder = 'env:NAME|file:PATH|cmd:PROGRAM|stdin|ask';

/** The flags that a field is given by: mostly one of its own name. */
export function flagsOfField(name: string, field: Field): Readonly<Record<string, Flag>> {
  switch (field.type) {
    case 'text':
    case 'list':
      return { [name]: { kind: field.type, placeholder: field.placeholder, brief: field.brief } };
    case 'choice':
      return { [name]: { kind: 'choice', values: field.values, brief: field.brief } };
    case 'enabled':
      return { [name]: { kind: 'choice', values: field.values, brief: 'Whether it is in use' } };
    case 'size':
      return { [name]: { kind: 'text', placeholder: 'SIZE', brief: '2GiB, 500MiB, bytes, or unlimited' } };
    case 'relay':
      return { [name]: { kind: 'text', placeholder: 'HOST[:PORT]', brief: 'Where mail is handed on to' } };
    case 'forward':
      return {
        forwardTo: {
          kind: 'list',
          placeholder: 'ADDRESSES',
          completes: 'address',
          brief: 'Who gets its mail, too; none to end it',
        },
        forwardOnly: { kind: 'switch', brief: 'Forwarded mail is not kept in the mailbox' },
      };
    case 'secret':
      return { [`${name}From`]: { kind: 'text', placeholder: secretPlaceholder, brief: field.brief } };
    case 'password':
      return {
        passwordFrom: {
          kind: 'text',
          placeholder: secretPlaceholder,
          brief: 'Where the password is taken from; it is never given itself',
        },
        passwordScheme: {
          kind: 'text',
          placeholder: 'SCHEME',
          brief: 'What --password-from has is a hash: bcrypt, ssha512, …',
        },
      };
  }
}
