import { ConfigurationError } from '@mailhost/core';
import type { Accounts } from '@mailhost/plan';
import type { AnyAccount, KindCapability, KindName } from '@mailhost/unified';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import * as z from 'zod';
import { answerOf } from './answers.js';
import { type Page, type PagedSource, Pages } from './pages.js';
import type { Reach } from './reach.js';

/** What the tools of one server share. */
export class Session {
  readonly accounts: Accounts;
  readonly reach: Reach;
  readonly #pages = new Pages();

  constructor(accounts: Accounts, reach: Reach) {
    this.accounts = accounts;
    this.reach = reach;
  }

  /** The names of the accounts that can do something with a kind. */
  namesWith(kind: KindName, able: (row: KindCapability) => unknown): readonly string[] {
    const rows = Object.entries(this.accounts).map(([name, { capabilities }]) => ({
      name,
      row: capabilities.kinds[kind],
    }));
    return rows.filter(({ row }) => row && able(row)).map(({ name }) => name);
  }

  /** An account, after it was found out what its server can do. */
  async account(name: string): Promise<AnyAccount> {
    const account = Object.hasOwn(this.accounts, name) ? this.accounts[name] : undefined;
    if (!account) throw new ConfigurationError(`There is no account ${name}: the tool accounts lists them.`);
    await account.discover();
    return account;
  }

  /** The first page of a list, as far as it is within reach. */
  async list(kind: KindName, source: PagedSource, signal: AbortSignal): Promise<CallToolResult> {
    const { reach } = this;
    const within = async function* () {
      for await (const item of source.items) if (typeof item === 'object' && item && reach.has(kind, item)) yield item;
    };
    return await this.items({ ...source, items: within() }, signal);
  }

  /** The first page of what needs no look at its domain. */
  async items(source: PagedSource, signal: AbortSignal): Promise<CallToolResult> {
    return pageAnswer(await this.#pages.first(source, signal));
  }

  /** The first page of a text. */
  async text(lines: readonly string[], signal: AbortSignal): Promise<CallToolResult> {
    const items = (async function* () {
      yield* lines;
    })();
    return await this.items({ items, size: 2000, end: new AbortController() }, signal);
  }

  async more(cursor: string, signal: AbortSignal): Promise<CallToolResult> {
    return pageAnswer(await this.#pages.next(cursor, signal));
  }
}

function pageAnswer({ items, next }: Page): CallToolResult {
  const lines = items.filter((item) => typeof item === 'string');
  const rest = next === undefined ? [] : [`(there is more: call more with cursor ${next})`];
  const isText = items.length > 0 && lines.length === items.length;
  return answerOf({ items, ...(next !== undefined && { next }) }, isText ? [...lines, ...rest] : undefined);
}

/** An input that names an account. */
export function accountInput(names: readonly string[]): z.ZodEnum<Record<string, string>> {
  return z.enum(names).describe('The name of the account, as the tool accounts lists it.');
}

/** How many items an answer has. */
export const limitInput = z.int().min(1).max(200).default(50).describe('How many to give at once.');
