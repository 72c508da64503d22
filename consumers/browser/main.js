// What a page does. Planimail's calls are those that a page can make: what needs Node is refused, and nothing is sent.
import { ConfigurationError } from '@mailhost/core';
import { exampleCalls } from './example-calls.js';

export async function main(optionsOfProducts) {
  const found = {};
  for (const [product, call] of Object.entries(exampleCalls)) {
    found[product] = await call(optionsOfProducts[product]).catch((error) => {
      if (error instanceof ConfigurationError && error.message.includes('sends a body with GET')) return 'refused';
      throw error;
    });
  }
  return found;
}
