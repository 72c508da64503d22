// Nothing of the clients falls to `any`: an import that is not found, or a type of a missing package, would.
import type { CleanmailClient } from '@mailhost/cleanmail';
import type { CallOptions, FieldIssue, MailhostError, Page } from '@mailhost/core';
import type { consoleLogger } from '@mailhost/core/console';
import type { Authorize, GatewayOptions } from '@mailhost/gateway';
import type { IredadminClient } from '@mailhost/iredadmin';
import type { Users } from '@mailhost/iredadmin/resources/users';
import type { PlanimailClient } from '@mailhost/planimail';
import type { ProtecmailClient } from '@mailhost/protecmail';
import type { WildduckClient, WildduckEvent } from '@mailhost/wildduck';
import type { WildduckConnection } from '@mailhost/wildduck/connection';
import type { createUserSchema } from '@mailhost/wildduck/schemas';

type IfAny<Type, Yes, No> = 0 extends 1 & Type ? Yes : No;
/** What is not ours to look into: the standard library has an `any` here and there. */
type Leaf =
  | (string | number | boolean | bigint | symbol | null | undefined)
  | (Date | Uint8Array | ArrayBuffer | ReadableStream | AbortSignal | Blob | Headers | Response | FormData);
/** Whether the type is `any`, at the top or, so many levels deep, in a field, an item, a parameter or a result. */
type HasAny<Type, Depth extends readonly unknown[] = [0, 0, 0, 0, 0]> = IfAny<
  Type,
  true,
  Depth extends readonly [unknown, ...infer Rest]
    ? Type extends (...parameters: infer Parameters) => infer Result
      ? true extends HasAny<Parameters[number], Rest> | HasAny<Result, Rest>
        ? true
        : false
      : Type extends PromiseLike<infer Value>
        ? HasAny<Value, Rest>
        : Type extends Leaf
          ? false
          : Type extends readonly (infer Item)[]
            ? HasAny<Item, Rest>
            : true extends { [Key in Exclude<keyof Type, 'client'>]: HasAny<Type[Key], Rest> }[Exclude<
                  keyof Type,
                  'client'
                >]
              ? true
              : false
    : false
>;

export type Typed<Type> = true extends HasAny<Type> ? never : 'typed';
type Item<List> = List extends PromiseLike<Page<infer Value>> ? Value : never;

// The check itself finds one.
// biome-ignore lint/suspicious/noExplicitAny: what is looked for
const found: Typed<{ readonly deep: (value: string) => Promise<{ readonly field: any }> }>[] = [];
const none: never[] = found;

export const typed: readonly 'typed'[] = [
  ...none,
  'typed' satisfies Typed<Parameters<Authorize>[0]['operation']>,
  'typed' satisfies Typed<GatewayOptions['limits']>,
  'typed' satisfies Typed<Parameters<typeof consoleLogger>>,
  'typed' satisfies Typed<Users['create']>,
  'typed' satisfies Typed<WildduckConnection['as']>,
  'typed' satisfies Typed<(typeof createUserSchema)['_zod']['output']>,
  'typed' satisfies Typed<PlanimailClient['domains']>,
  'typed' satisfies Typed<PlanimailClient['mailboxes']>,
  'typed' satisfies Typed<PlanimailClient['aliases']>,
  'typed' satisfies Typed<Item<ReturnType<PlanimailClient['mailboxes']['list']>>>,
  'typed' satisfies Typed<ProtecmailClient['domains']>,
  'typed' satisfies Typed<ProtecmailClient['invoices']>,
  'typed' satisfies Typed<Item<ReturnType<ProtecmailClient['quarantine']['list']>>>,
  'typed' satisfies Typed<CleanmailClient['domains']>,
  'typed' satisfies Typed<CleanmailClient['users']>,
  'typed' satisfies Typed<CleanmailClient['emails']>,
  'typed' satisfies Typed<Item<ReturnType<CleanmailClient['users']['list']>>>,
  'typed' satisfies Typed<IredadminClient['domains']>,
  'typed' satisfies Typed<IredadminClient['users']>,
  'typed' satisfies Typed<IredadminClient['ldif']>,
  'typed' satisfies Typed<Item<ReturnType<IredadminClient['users']['list']>>>,
  'typed' satisfies Typed<WildduckClient['users']['create']>,
  'typed' satisfies Typed<WildduckClient['users']['get']>,
  'typed' satisfies Typed<WildduckClient['messages']['get']>,
  'typed' satisfies Typed<WildduckClient['messages']['upload']>,
  'typed' satisfies Typed<WildduckEvent>,
  'typed' satisfies Typed<Item<ReturnType<WildduckClient['users']['list']>>>,
  'typed' satisfies Typed<MailhostError>,
  'typed' satisfies Typed<FieldIssue>,
  'typed' satisfies Typed<CallOptions>,
];
