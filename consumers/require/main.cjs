// Plain JavaScript with require(): of ES modules, which Node 20.19 and newer load.
const { NotFoundError, ProtecmailClient } = require('@mailhost/protecmail');
const { exampleCalls } = require('./example-calls.cjs');

const optionsOfProducts = JSON.parse(process.env.SANDBOX);

async function main() {
  await new ProtecmailClient(optionsOfProducts.protecmail).domains.get('absent.example').catch((error) => {
    if (!(error instanceof NotFoundError)) throw error;
  });
  const found = {};
  for (const [product, call] of Object.entries(exampleCalls)) found[product] = await call(optionsOfProducts[product]);
  return found;
}

main().then((found) => console.log(JSON.stringify(found)));
