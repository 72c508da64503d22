import type { SandboxAnswer } from '../http.js';
import { Refusal as Failure } from '../server.js';

/** What an operation gives: nothing, data, or a plain text. */
export type IredadminResult = { readonly data?: unknown } | { readonly text: string };

export const done: IredadminResult = {};

export const data = (value: unknown): IredadminResult => ({ data: value });

/**
 * Ends a request with `_success: false` and a message: a code, or several joined by commas. The status is a success's.
 */
export class Refusal extends Failure {
  constructor(message: string) {
    super(200, message);
  }
}

/** Ends a request as an error in the product's own code does. */
export class Crash extends Failure {
  constructor() {
    super(500, 'internal server error');
  }
}

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
