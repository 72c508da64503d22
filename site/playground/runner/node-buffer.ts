import { Buffer } from 'buffer/';

/** The `Buffer` that the sandbox's servers use, with the one encoding that this one lacks. */
const { from } = Buffer;
const textOf = Buffer.prototype.toString;

Buffer.from = (...[value, encoding, length]: readonly unknown[]) =>
  Reflect.apply(from, Buffer, [value, encoding === 'base64url' ? 'base64' : encoding, length]);

Buffer.prototype.toString = function (encoding?: string, start?: number, end?: number): string {
  if (encoding !== 'base64url') return Reflect.apply(textOf, this, [encoding, start, end]);
  const text: string = Reflect.apply(textOf, this, ['base64', start, end]);
  return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
};

export { Buffer };
