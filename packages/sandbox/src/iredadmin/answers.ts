import type { SandboxAnswer } from '../http.js';

/** What an operation gives: nothing, data, or a plain text. */
export type Outcome = { readonly data?: unknown } | { readonly text: string };

export const done: Outcome = {};

export const data = (value: unknown): Outcome => ({ data: value });

/** Ends a request with `_success: false` and a message: a code, or several joined by commas. */
export class Refusal extends Error {}

/** Ends a request as an error in the product's own code does. */
export class Crash extends Error {}

export const plainText = (status: number, body: string): SandboxAnswer => ({
  status,
  headers: { 'content-type': 'text/plain; charset=utf-8' },
  body,
});

export const seeOther = (location: string): SandboxAnswer => ({ status: 303, headers: { location }, body: '' });

/** A page of the web interface, which is no part of the API: what a client sees that follows a redirect to it. */
export const loginPage: SandboxAnswer = {
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body:
    '<!doctype html><html><head><title>Login</title></head><body><form method="post">' +
    '<input name="username"><input name="password" type="password"></form></body></html>',
};
