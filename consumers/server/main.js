// What a framework's route does on its server, or at the edge, where what needs Node is refused.
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
