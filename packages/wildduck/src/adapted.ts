import type { RequestArgs } from '@mailhost/core';
import type { Adapt, WildduckOperation } from './operation.js';

/** A password of one's own is given with the old one, which is wrong the second time. */
export const ownPassword: Adapt = ({ existingPassword }) =>
  existingPassword === undefined ? {} : { operation: { repeat: 'non-idempotent' } };

/** 1.46 sends a draft that has recipients, unless it is told to store it only. */
export const storedDraft: Adapt = ({ isDraft }) => (isDraft === true ? { body: { uploadOnly: true } } : {});

/** An operation and its arguments, adapted to each other. */
export function adapted<Args, Result>(
  operation: WildduckOperation<Args, Result>,
  args: RequestArgs,
): readonly [WildduckOperation<Args, Result>, RequestArgs] {
  const { body } = args;
  if (!operation.adapt || !isFields(body)) return [operation, args];
  const { operation: other, body: more } = operation.adapt(body);
  return [other ? { ...operation, ...other } : operation, more ? { ...args, body: { ...body, ...more } } : args];
}

/** Whether a value is an object of fields, and no list, bytes or the like. */
export function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return Object.prototype.toString.call(value) === '[object Object]';
}
